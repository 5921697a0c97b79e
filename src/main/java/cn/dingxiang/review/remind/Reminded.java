package cn.dingxiang.review.remind;

import java.util.List;
import java.util.Objects;

/**
 * What came of reminding.
 *
 * @param outcomes one a matter and unit
 * @param nobody   matters for which no unit is on record
 */
public record Reminded(List<Outcome> outcomes, List<Remindable> nobody) {
    public Reminded {
        outcomes = List.copyOf(outcomes);
        nobody = List.copyOf(nobody);
    }

    /** What came of a reminder. */
    public enum Result {
        /** It is queued. */
        QUEUED,
        /** There was one today already. */
        AGAIN,
        /** There is no address to write to; it leaves once there is. */
        UNREACHABLE
    }

    /** Of one matter and unit. */
    public record Outcome(Addressed addressed, Result result) {
        public Outcome {
            Objects.requireNonNull(addressed, "addressed");
            Objects.requireNonNull(result, "result");
        }
    }

    public boolean any(Result result) {
        return outcomes.stream().anyMatch(outcome -> outcome.result() == result);
    }
}
