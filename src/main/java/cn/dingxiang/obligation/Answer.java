package cn.dingxiang.obligation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * Whether someone may apply, and why.
 *
 * @param verdict the answer
 * @param clauses of the allowance or the bans it rests on; none otherwise
 * @param reason  which of the steps of section 6 decided
 */
public record Answer(Verdict verdict, List<String> clauses, Reason reason) {
    public Answer {
        clauses = clauses.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** What decided. */
    public enum Reason { AGREEMENT_ENDED, SERVICE_COMPLETE, ALWAYS_FREE, OWN_POST, ALLOWED, BANNED, UNDECIDED }

    /** The reason, as a student can read it. */
    public String reasonText(Locale locale) {
        return ResourceBundle.getBundle("cn.dingxiang.obligation.reasons", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(reason.name());
    }
}
