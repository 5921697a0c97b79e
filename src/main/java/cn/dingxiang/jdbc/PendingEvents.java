package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.EventWarnings;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.RecordedEvent;
import cn.dingxiang.intake.Warning;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The events on their way to one agreement: their rows, and once these are inserted their ids and warnings. */
final class PendingEvents {
    private final long agreementId;
    private final EventRows before;
    private final List<RecordedEvent> recorded = new ArrayList<>();
    private int rows;
    private int answered;

    PendingEvents(long agreementId, EventRows before) {
        this.agreementId = agreementId;
        this.before = before;
    }

    /** The rows to insert, in the order given, after everything recorded. */
    List<EventRow> rows(NewEvents addition, LocalDateTime at) {
        List<EventRow> fresh = new ArrayList<>();
        for (Map<String, Object> tree : addition.events()) {
            rows++;
            fresh.add(EventRow.of(agreementId, before.lastPosition() + rows, tree, EventTrees.read(tree, "events[" + fresh.size() + "]"),
                    addition.batchId(), at, addition.author()));
        }
        return fresh;
    }

    /**
     * Works out what became of them.
     *
     * @param agreement null when its terms cannot be resolved
     * @param all       every row of the agreement, with the inserted ones
     */
    void conclude(Agreement agreement, List<EventRow> all) {
        List<EventRow> fresh = all.stream().filter(row -> row.position() > before.lastPosition())
                .sorted(Comparator.comparing(EventRow::position)).toList();
        ReadEvents read = new ReadEvents();
        List<List<Warning>> warnings = EventWarnings.of(agreement, read.events(before.standing()),
                read.events(new EventRows(all).standing()), read.events(fresh));
        for (EventRow row : fresh) {
            recorded.add(new RecordedEvent(row.id(), warnings.get(recorded.size())));
        }
    }

    /** What became of the next {@code count} of them, in the order given. */
    List<RecordedEvent> answer(int count) {
        List<RecordedEvent> answer = List.copyOf(recorded.subList(answered, answered + count));
        answered += count;
        return answer;
    }
}
