package cn.dingxiang.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An agreement as one row says it, not yet checked against what is on record.
 *
 * @param row      where it stands
 * @param number   协议编号; null when it could not be read
 * @param student  who is bound; null when that could not be read
 * @param parties  as the agreement names them; null when they could not be read
 * @param document the {@code agreement} object; meaningless when {@code problems} has an error
 * @param events   what happened, each with the title it came from
 * @param problems what is wrong so far
 * @param said     whether the file says this path of the document at all (a ledger without the column does not)
 * @param ledger   whether it is a row of a ledger, where an event has one column; false for a scenario
 */
record AgreementDraft(int row, String number, Student student, Parties parties, Map<String, Object> document, List<DraftEvent> events,
                      List<Problem> problems, java.util.function.Predicate<String> said, boolean ledger) {
    AgreementDraft {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(said, "said");
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /** Whether reading it went wrong. */
    boolean isBroken() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The events as trees. */
    List<Map<String, Object>> eventTrees() {
        return events.stream().map(DraftEvent::tree).toList();
    }
}
