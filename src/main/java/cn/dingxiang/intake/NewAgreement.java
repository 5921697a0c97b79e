package cn.dingxiang.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An agreement to record.
 *
 * @param number   协议编号, unique in the database
 * @param student  the person bound by it
 * @param parties  the parties as the agreement names them
 * @param document the {@code agreement} object of domain rules, section 2
 * @param events   what is known to have happened, as trees of section 3, in the order given
 * @param scan     the scanned paper; null when there is none yet
 * @param batchId  the import it came with; null when entered by hand
 * @param live     false while its batch is 建档中: evaluated and visible, but nothing is mailed
 * @param author   who records it
 */
public record NewAgreement(String number, Student student, Parties parties, Map<String, Object> document,
                           List<Map<String, Object>> events, Scan scan, Long batchId, boolean live, String author) {
    public NewAgreement {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(student, "student");
        Objects.requireNonNull(parties, "parties");
        Objects.requireNonNull(author, "author");
        RecordRefused.ifLonger("number", number, TextLimits.NUMBER);
        RecordRefused.ifLonger("author", author, TextLimits.AUTHOR);
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        events = List.copyOf(events);
    }
}
