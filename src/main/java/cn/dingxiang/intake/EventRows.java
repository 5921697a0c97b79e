package cn.dingxiang.intake;

import cn.dingxiang.timeline.EventKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rows of a long list of events: a row an event. */
final class EventRows {
    /** Columns without which no row can be taken. */
    static final List<Heading> REQUIRED = List.of(Heading.NUMBER, Heading.EVENT_ON, Heading.EVENT_KIND);
    private static final Set<Heading> COMMON = EnumSet.of(Heading.NUMBER, Heading.EVENT_ON, Heading.EVENT_KIND, Heading.EVENT_SOURCE);

    private final ColumnPlan plan;
    private final DivisionLookup divisions;
    private final ImportScope scope;

    EventRows(ColumnPlan plan, DivisionLookup divisions, ImportScope scope) {
        this.plan = plan;
        this.divisions = divisions;
        this.scope = scope;
    }

    /**
     * An event as a row says it.
     *
     * @param number   the agreement; null when it could not be read
     * @param event    null when day or kind could not be read; a place it leaves out is still to be completed from the agreement
     * @param problems what is wrong so far
     */
    record Draft(int row, String number, DraftEvent event, List<Problem> problems) {
        Draft {
            problems = List.copyOf(problems);
        }
    }

    Draft read(SourceRow row) {
        RowCells cells = new RowCells(plan, row);
        String number = cells.required(Heading.NUMBER, cells.text(Heading.NUMBER));
        String on = cells.required(Heading.EVENT_ON, cells.dayText(Heading.EVENT_ON));
        String kind = cells.required(Heading.EVENT_KIND, cells.choice(Heading.EVENT_KIND, Vocabulary.EVENT_KIND));
        String source = cells.choice(Heading.EVENT_SOURCE, Vocabulary.SOURCE);
        if (on == null || kind == null) {
            return new Draft(row.number(), number, null, cells.problems());
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("on", on);
        tree.put("kind", kind);
        AgreementPaths.put(tree, "source", source);
        Map<String, Heading> columns = new LinkedHashMap<>(Map.of("source", Heading.EVENT_SOURCE));
        List<EventAttribute> attributes = EventAttribute.of(EventKind.valueOf(kind));
        for (EventAttribute attribute : attributes) {
            columns.put(attribute.path(), attribute.column());
            AgreementPaths.put(tree, attribute.path(), attribute.read(cells, attribute.column(), divisions, scope.province()));
        }
        foreign(cells, columns, kind);
        return new Draft(row.number(), number, new DraftEvent(tree, path -> cells.title(columns.getOrDefault(path, Heading.EVENT_ON))),
                cells.problems());
    }

    /** What is written in a column that this kind of event does not have would be lost: it is an error. A county is harmless. */
    private void foreign(RowCells cells, Map<String, Heading> columns, String kind) {
        for (Heading heading : Heading.of(ImportKind.EVENTS)) {
            if (heading != Heading.COUNTY && !COMMON.contains(heading) && !columns.containsValue(heading) && cells.has(heading)) {
                cells.error(heading, "event.not-of-kind", Vocabulary.EVENT_KIND.word(kind));
            }
        }
    }
}
