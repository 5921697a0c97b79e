package cn.dingxiang.review.alert;

import cn.dingxiang.obligation.FindingCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Alerts in memory. */
public final class FakeAlertStore implements AlertStore, AlertFixture {
    private final Map<Long, Row> rows = new TreeMap<>();
    private final Map<String, LocalDateTime> heard = new TreeMap<>(Map.of("220322", LocalDateTime.parse("2020-01-01T00:00")));

    private LocalDate confirmed;
    private boolean late;

    private static final class Row {
        private long id;
        private NewAlert about;
        private LocalDate raisedOn;
        private int level;
        private LocalDate levelOn;
        private Integer toldLevel;
        private Alert.Acknowledgement acknowledgement;
        private LocalDate closedOn;

        private Alert alert() {
            boolean ofAgreement = about.agreement() != null;
            return new Alert(id, about.kind(), about.county(), about.county().equals("220322") ? "梨树县" : "其他县",
                    about.agreement(), ofAgreement ? "DX-1" : null, ofAgreement ? "王小明" : null, about.caseId(), about.code(), about.subject(), about.since(), raisedOn, level,
                    acknowledgement, closedOn);
        }

        private boolean waits() {
            return closedOn == null && acknowledgement == null;
        }
    }

    @Override
    public void raise(Collection<NewAlert> alerts, LocalDate on) {
        for (NewAlert alert : alerts) {
            Row row = rows.values().stream().filter(one -> is(one, alert.kind(), alert.matter())).findFirst().orElse(null);
            if (row == null || row.closedOn != null) {
                Row fresh = new Row();
                fresh.id = row == null ? rows.size() + 1 : row.id;
                fresh.about = alert;
                fresh.raisedOn = on;
                fresh.levelOn = on;
                rows.put(fresh.id, fresh);
            }
        }
    }

    @Override
    public void close(AlertKind kind, String matter, LocalDate on) {
        rows.values().stream().filter(row -> is(row, kind, matter) && row.closedOn == null).forEach(row -> row.closedOn = on);
    }

    @Override
    public List<String> openMatters(AlertKind kind) {
        return rows.values().stream().filter(row -> row.about.kind() == kind && row.closedOn == null).map(row -> row.about.matter()).sorted()
                .toList();
    }

    @Override
    public List<Alert> page(AlertQuery query) {
        Predicate<Row> state = switch (query.state()) {
            case WAITING -> Row::waits;
            case ACKNOWLEDGED -> row -> row.closedOn == null && row.acknowledgement != null;
            case CLOSED -> row -> row.closedOn != null;
        };
        return rows.values().stream().filter(state).filter(row -> query.kind() == null || row.about.kind() == query.kind())
                .filter(row -> row.about.county().startsWith(query.within())).sorted(order(query.order()))
                .dropWhile(row -> query.after() > 0 && row.id != query.after()).skip(query.after() > 0 ? 1 : 0).map(Row::alert)
                .filter(alert -> Stream.of(alert.countyName(), alert.personName(), alert.agreementNumber())
                        .anyMatch(text -> text != null && text.contains(query.search()))).limit(query.limit()).toList();
    }

    private static Comparator<Row> order(AlertOrder order) {
        Comparator<Row> by = switch (order.by()) {
            case RAISED -> Comparator.comparing(row -> "");
            case LEVEL -> Comparator.comparing(row -> row.level);
            case COUNTY -> Comparator.comparing(row -> row.about.county());
            case SINCE -> Comparator.comparing(row -> row.about.since());
        };
        Comparator<Row> whole = by.thenComparing(row -> row.id);
        return order.downwards() ? whole.reversed() : whole;
    }

    @Override
    public List<AlertCount> waiting(String within) {
        return java.util.Arrays.stream(AlertKind.values()).map(kind -> {
            List<Row> waiting = rows.values().stream().filter(row -> row.waits() && row.about.kind() == kind
                    && row.about.county().startsWith(within)).toList();
            return new AlertCount(kind, waiting.size(), (int) waiting.stream().filter(row -> row.level > 0).count());
        }).filter(count -> count.number() > 0).sorted(java.util.Comparator.comparing(count -> count.kind().name())).toList();
    }

    @Override
    public List<Alert> lock(Collection<Long> ids) {
        return rows.values().stream().filter(row -> ids.contains(row.id)).map(Row::alert).toList();
    }

    @Override
    public void acknowledge(Collection<Long> ids, Alert.Acknowledgement acknowledgement) {
        ids.forEach(id -> rows.get(id).acknowledgement = acknowledgement);
    }

    @Override
    public int escalate(int from, LocalDate reachedBy, LocalDate on) {
        List<Row> rising = rows.values().stream().filter(row -> row.waits() && row.level == from && row.toldLevel != null
                && row.toldLevel == from && !row.levelOn.isAfter(reachedBy)).toList();
        rising.forEach(row -> {
            row.level++;
            row.levelOn = on;
        });
        return rising.size();
    }

    @Override
    public List<Alert> untold(int limit) {
        return rows.values().stream().filter(row -> row.waits() && (row.toldLevel == null || row.toldLevel < row.level)).limit(limit)
                .map(Row::alert).toList();
    }

    @Override
    public void told(Collection<Long> ids, int level) {
        ids.forEach(id -> rows.get(id).toldLevel = level);
    }

    @Override
    public List<NewAlert> confirmedCases() {
        return confirmed == null ? List.of() : List.of(ofCase(AlertKind.BREACH_CONFIRMED, confirmed));
    }

    @Override
    public List<NewAlert> lateCases() {
        return confirmed == null || !late ? List.of() : List.of(ofCase(AlertKind.CASE_PAST_LIMIT, confirmed.plusDays(15)));
    }

    private static NewAlert ofCase(AlertKind kind, LocalDate since) {
        return NewAlert.ofCase(kind, 5, 1, "220322", FindingCode.LEFT_POST, "", since);
    }

    @Override
    public void caseConfirmed(String on, Boolean isLate) {
        confirmed = isLate == null ? null : LocalDate.parse(on);
        late = Boolean.TRUE.equals(isLate);
    }

    @Override
    public List<NewAlert> silentSince(LocalDateTime cutoff) {
        return heard.entrySet().stream().filter(entry -> entry.getKey().equals("220322") && entry.getValue().isBefore(cutoff))
                .map(entry -> NewAlert.silent(entry.getKey(), entry.getValue().toLocalDate())).toList();
    }

    @Override
    public long agreement() {
        return 1;
    }

    @Override
    public void eventRecorded(String at) {
        imported("220322", at);
    }

    @Override
    public void imported(String county, String at) {
        heard.merge(county, LocalDateTime.parse(at), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static boolean is(Row row, AlertKind kind, String matter) {
        return row.about.kind() == kind && row.about.matter().equals(matter);
    }
}
