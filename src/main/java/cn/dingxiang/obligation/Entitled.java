package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.Grant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Whether a doctor has what a document grants.
 *
 * @param grant      what
 * @param answer     the answer
 * @param from       since when, if eligible; from when on, as far as it can be told, if not yet; null otherwise
 * @param missing    what is missing, if not yet
 * @param reasons    why, in the order looked at
 * @param clauses    the documents and articles it rests on
 * @param confidence how sure these are, the weakest; null when there is none
 */
public record Entitled(Grant grant, Answer answer, LocalDate from, List<Missing> missing, List<Reason> reasons, List<String> clauses,
                       Confidence confidence) {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.obligation.entitlements");

    /** The answers there are. */
    public enum Answer { ELIGIBLE, NOT_YET, NOT, ASK_COUNTY }

    /** What can be missing. */
    public enum Missing { RESIDENCY_CERTIFICATE, GRASSROOTS_POST, SENIOR_TITLE }

    /**
     * One reason.
     *
     * @param code      which
     * @param arguments what it names
     */
    public record Reason(Code code, List<String> arguments) {

        /** The reasons there are. */
        public enum Code {
            NO_DOCUMENT, BACHELOR, BACHELORS_ONLY, RESIDENTS_ONLY, CERTIFIED, NOT_TRAINED, TRAINING_OPEN, RESULT_PENDING, NOT_CERTIFIED,
            MASTER_WITHOUT_CERTIFICATE, AT_GRASSROOTS, NOT_DEPLOYED, ABOVE_GRASSROOTS, AWAY, AGREEMENT_OVER, WITHIN_RATIOS, OUTSIDE_RATIOS,
            PROVINCE_DECIDES, YEAR_OF_CERTIFICATE, YEAR_OVER, TRAINED_AS_EMPLOYEE, ASSISTANT_TRACK, SENIOR, GRASSROOTS_SENIOR_ONLY,
            NO_SENIOR
        }

        public Reason {
            Objects.requireNonNull(code, "code");
            arguments = List.copyOf(arguments);
        }

        static Reason of(Code code, Object... arguments) {
            return new Reason(code, Arrays.stream(arguments).map(Object::toString).toList());
        }

        /** The reason as a doctor can read it. {@link Locale#ROOT} stands for Chinese. */
        public String text(Locale locale) {
            return WORDS.say(locale, "Reason." + code, arguments.toArray());
        }
    }

    public Entitled {
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(answer, "answer");
        missing = List.copyOf(missing);
        reasons = List.copyOf(reasons);
        clauses = clauses.stream().distinct().toList();
    }

    /** What a grant, an answer or something missing is called. */
    public static String word(Enum<?> value, Locale locale) {
        return WORDS.text(locale, value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
