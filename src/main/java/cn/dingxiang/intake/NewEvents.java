package cn.dingxiang.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Events to add to one agreement.
 *
 * @param number  the agreement
 * @param events  trees of domain rules, section 3, in the order given
 * @param source  who said so, for events that do not name a source; null: the county
 * @param batchId the import they came with; null when entered by hand
 * @param author  who records them
 */
public record NewEvents(String number, List<Map<String, Object>> events, String source, Long batchId, String author) {
    public NewEvents {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(author, "author");
        RecordRefused.ifLonger("author", author, TextLimits.AUTHOR);
        events = events.stream().map(event -> EventTrees.saidBy(source, event)).toList();
    }

    /** Entered by hand. */
    public static NewEvents of(String number, List<Map<String, Object>> events, String author) {
        return new NewEvents(number, events, null, null, author);
    }
}
