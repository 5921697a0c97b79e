package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Bundle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
        return Bundle.named("cn.dingxiang.obligation.reasons").text(locale, reason.name());
    }
}
