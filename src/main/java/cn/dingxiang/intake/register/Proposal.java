package cn.dingxiang.intake.register;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;

/**
 * A proposed event with what it rests on.
 *
 * @param match       whose it is
 * @param source      the register's name
 * @param file        the file it came from first, and
 * @param line        the row in it
 * @param nameDiffers whether that row names the person otherwise than the agreement
 * @param cells       what stands in the row, by heading code; never an ID number
 * @param decision    null while it is open
 */
public record Proposal(long id, Matched match, String source, RegisterKind kind, long file, int line, boolean nameDiffers,
                       Map<String, String> cells, Draft draft, ProposalState state, Decision decision) {
    public Proposal {
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(state, "state");
        cells = Map.copyOf(cells);
    }

    /** What was decided. @param reason null when accepted @param event the event written; null when rejected */
    public record Decision(LocalDateTime at, String by, String reason, Long event) {
        public Decision {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }
    }

    /** The event as it would be written. */
    public Map<String, Object> tree() {
        return draft.tree(RegisterSource.eventSource(source));
    }

    boolean isOpen() {
        return state == ProposalState.OPEN;
    }
}
