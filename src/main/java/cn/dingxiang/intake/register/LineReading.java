package cn.dingxiang.intake.register;

import cn.dingxiang.intake.EventCells;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.Problem;
import cn.dingxiang.intake.RowCells;
import cn.dingxiang.timeline.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row being looked at: its cells, and what is made of it. */
final class LineReading {
    private final RegisterLine line;
    private final RowCells cells;
    private final EventCells eventCells;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean supporting;
    private Fate fate;
    private LineRemark remark;

    LineReading(RegisterLine line, RowCells cells, EventCells eventCells) {
        this.line = line;
        this.cells = cells;
        this.eventCells = eventCells;
    }

    RowCells cells() {
        return cells;
    }

    /** The attributes of a {@code kind} event as the row has them. */
    Map<String, Object> attributes(EventKind kind) {
        return eventCells.read(cells, kind);
    }

    /** Whether its state, in the register's words, says that it does not hold. */
    boolean isLapsed(RegisterKind kind) {
        return kind.isLapsed(cells.text(Heading.REGISTER_STATE));
    }

    /** Whether something in it cannot be read; it says so then and proposes nothing. */
    boolean isBroken() {
        Optional<Problem> problem = cells.problems().stream().filter(Problem::isError).findFirst();
        problem.ifPresent(wrong -> end(Fate.UNREADABLE, LineRemark.of(wrong)));
        return problem.isPresent();
    }

    void unreadable(String key, Object... arguments) {
        end(Fate.UNREADABLE, LineRemark.of(key, arguments));
    }

    /** What it says is on record. */
    void known(String key, Object... arguments) {
        end(Fate.KNOWN, LineRemark.of(key, arguments));
    }

    /** What it says need not be recorded. */
    void needless(String key, Object... arguments) {
        end(Fate.NEEDLESS, LineRemark.of(key, arguments));
    }

    private void end(Fate as, LineRemark why) {
        if (fate == null || as == Fate.UNREADABLE || fate == Fate.NEEDLESS && as == Fate.KNOWN) {
            fate = as;
            remark = why;
        }
    }

    void propose(Draft draft) {
        drafts.add(draft);
    }

    /** A proposal of another row rests on this one, too. */
    void support() {
        supporting = true;
    }

    int number() {
        return line.line();
    }

    long agreement() {
        return line.match().agreement();
    }

    List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    /** The row with what was made of it. */
    RegisterLine settled() {
        if (!drafts.isEmpty() || supporting && fate != Fate.UNREADABLE) {
            return line.with(Fate.PROPOSED, null);
        }
        return fate == null ? line.with(Fate.NEEDLESS, LineRemark.of("register.says-nothing")) : line.with(fate, remark);
    }
}
