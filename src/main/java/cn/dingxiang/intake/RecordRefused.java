package cn.dingxiang.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Explained;
import java.util.Arrays;
import java.util.Locale;

/** Something that cannot be recorded because it contradicts what is: why, and what to do. */
public final class RecordRefused extends RuntimeException implements Explained {

    /** Why. */
    public enum Problem { NUMBER_TAKEN, NUMBER_TWICE, UNKNOWN_AGREEMENT, UNKNOWN_EVENT, ALREADY_CORRECTED, REASON_MISSING, TOO_LONG }

    private final Problem problem;
    private final transient Object[] arguments;

    /** @param arguments what the message names: agreement or event number, field; never an ID number */
    public RecordRefused(Problem problem, Object... arguments) {
        this.problem = problem;
        this.arguments = arguments.clone();
    }

    /**
     * Refuses a text that is too long to keep.
     *
     * @param field key of the field's name in this package's bundle {@code records}, after {@code field.}
     * @param text  may be null
     * @param most  characters
     */
    public static void ifLonger(String field, String text, int most) {
        if (text != null && TextLimits.isLonger(text, most)) {
            throw new RecordRefused(Problem.TOO_LONG, new FieldName(field), Integer.toString(most));
        }
    }

    /** Refuses a change without a reason, or with one too long to keep. */
    public static void unlessReasoned(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RecordRefused(Problem.REASON_MISSING);
        }
        ifLonger("reason", reason, 400);
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong and how to mend it. */
    public String reason(Locale locale) {
        Bundle texts = Bundle.named("cn.dingxiang.intake.records");
        Object[] words = Arrays.stream(arguments)
                .map(argument -> argument instanceof FieldName field ? texts.text(locale, "field." + field.key()) : argument).toArray();
        return texts.say(locale, "refused." + problem, words);
    }

    @Override
    public String explain(Locale locale) {
        return reason(locale);
    }

    /** The reason, in Chinese. */
    @Override
    public String getMessage() {
        return reason(Locale.ROOT);
    }

    /** A field, named in the reader's language when the message is written. */
    private record FieldName(String key) { }
}
