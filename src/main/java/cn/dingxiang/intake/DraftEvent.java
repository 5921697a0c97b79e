package cn.dingxiang.intake;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * An event as a row says it.
 *
 * @param tree   as section 3 of the domain rules writes it
 * @param titles title of the column that holds an attribute
 */
record DraftEvent(Map<String, Object> tree, UnaryOperator<String> titles) {
    DraftEvent {
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(titles, "titles");
    }

    /** The event. @throws Malformed with the problem and the column it is in */
    Event read() throws Malformed {
        List<TextLimits.TooLong> tooLong = TextLimits.inEvent(tree);
        if (!tooLong.isEmpty()) {
            throw new Malformed(tooLong.get(0).at(titles.apply(tooLong.get(0).path())));
        }
        try {
            return EventReader.read(Fields.of(tree, ""));
        } catch (MalformedInput malformed) {
            throw new Malformed(new Problem(Problem.Severity.ERROR, titles.apply(malformed.path().replaceFirst("^\\.", "")), malformed::reason));
        }
    }

    /** Title of the column with the day. */
    String title() {
        return titles.apply("on");
    }

    /** The event cannot be read. */
    static final class Malformed extends Exception {
        private final transient Problem problem;

        Malformed(Problem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
