package cn.dingxiang.casework;

import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The payments on record. */
final class Payments {

    private Payments() { }

    /** Yuan paid by events up to {@code asOf}. */
    static BigDecimal sum(List<Event> events, LocalDate asOf) {
        return events.stream().filter(event -> event.kind() == EventKind.PAYMENT && !event.on().isAfter(asOf))
                .map(event -> event.detail(Detail.Payment.class).amount()).reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** Each payment that stands, as a JSON tree. */
    static List<Map<String, Object>> tree(List<EventEntry> entries) {
        return entries.stream().filter(entry -> entry.stands() && EventKind.PAYMENT.name().equals(entry.event().get("kind")))
                .map(entry -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("event", entry.id());
                    tree.put("on", entry.event().get("on"));
                    tree.put("amount", String.valueOf(entry.event().get("amount")));
                    return tree;
                }).toList();
    }
}
