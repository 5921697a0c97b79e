package cn.dingxiang.jdbc;

import cn.dingxiang.review.alert.Alert;
import cn.dingxiang.review.alert.AlertCount;
import cn.dingxiang.review.alert.AlertKind;
import cn.dingxiang.review.alert.AlertOrder;
import cn.dingxiang.review.alert.AlertQuery;
import cn.dingxiang.review.alert.AlertStore;
import cn.dingxiang.review.alert.NewAlert;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Alerts in table {@code alert}. */
@Singleton
@Transactional
class JdbcAlertStore implements AlertStore {
    private final AlertRepository rows;

    JdbcAlertStore(AlertRepository rows) {
        this.rows = rows;
    }

    @Override
    public void raise(Collection<NewAlert> alerts, LocalDate on) {
        if (!alerts.isEmpty()) {
            rows.raise(alerts.stream().map(alert -> NewAlertRow.of(alert, on)).toList());
        }
    }

    @Override
    public void close(AlertKind kind, String matter, LocalDate on) {
        rows.close(kind, matter, on);
    }

    @Override
    public List<String> openMatters(AlertKind kind) {
        return rows.openMatters(kind);
    }

    @Override
    public List<Alert> page(AlertQuery query) {
        boolean closed = query.state() == AlertQuery.State.CLOSED;
        boolean acknowledged = query.state() == AlertQuery.State.ACKNOWLEDGED;
        String kind = query.kind() == null ? null : query.kind().name();
        String counties = Likeness.beginning(query.within());
        String search = Likeness.containing(query.search());
        String by = query.order().by().name();
        if (query.order().downwards()) {
            return alerts(rows.downwards(closed, acknowledged, kind, counties, search, by, query.after(), query.limit()));
        }
        return alerts(query.order().by() == AlertOrder.By.RAISED
                ? rows.page(closed, acknowledged, kind, counties, search, query.after(), query.limit())
                : rows.upwards(closed, acknowledged, kind, counties, search, by, query.after(), query.limit()));
    }

    @Override
    public List<AlertCount> waiting(String within) {
        return rows.waiting(Likeness.beginning(within)).stream().map(row -> new AlertCount(row.kind(), row.number(), row.risen())).toList();
    }

    @Override
    public List<Alert> lock(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : alerts(rows.lock(ids));
    }

    @Override
    public void acknowledge(Collection<Long> ids, Alert.Acknowledgement acknowledgement) {
        rows.acknowledge(ids, acknowledgement.at().truncatedTo(ChronoUnit.MICROS), acknowledgement.by(), acknowledgement.note());
    }

    @Override
    public int escalate(int from, LocalDate reachedBy, LocalDate on) {
        return rows.escalate(from, reachedBy, on);
    }

    @Override
    public List<Alert> untold(int limit) {
        return alerts(rows.untold(limit));
    }

    @Override
    public void told(Collection<Long> ids, int level) {
        if (!ids.isEmpty()) {
            rows.told(ids, level);
        }
    }

    @Override
    public List<NewAlert> confirmedCases() {
        return rows.confirmedCases().stream().map(found -> found.alert(AlertKind.BREACH_CONFIRMED)).toList();
    }

    @Override
    public List<NewAlert> lateCases() {
        return rows.lateCases().stream().map(found -> found.alert(AlertKind.CASE_PAST_LIMIT)).toList();
    }

    @Override
    public List<NewAlert> silentSince(LocalDateTime cutoff) {
        return rows.silentSince(cutoff).stream().map(silence -> NewAlert.silent(silence.countyCode(),
                Stream.of(silence.eventAt(), silence.agreementAt(), silence.importAt()).filter(Objects::nonNull)
                        .max(Comparator.naturalOrder()).orElseThrow().toLocalDate())).toList();
    }

    private static List<Alert> alerts(List<AlertRow> found) {
        return found.stream().map(AlertRow::alert).toList();
    }
}
