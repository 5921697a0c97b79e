package cn.dingxiang.jdbc;

import cn.dingxiang.review.feed.Feed;
import cn.dingxiang.review.feed.FeedBook;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Calendar addresses in table {@code calendar_feed}; what comes due out of duties, cases, instalments and the ends of service. */
@Singleton
class JdbcFeedBook implements FeedBook {
    private static final String DAYS = """
            SELECT d.due_on AS on_day FROM duty d JOIN agreement a ON a.id = d.agreement_id
            WHERE a.person_id = ? AND d.party = 'STUDENT' AND d.done_on IS NULL AND d.waived = FALSE AND d.due_on >= ?
            UNION ALL SELECT c.period_until FROM agreement_case c JOIN agreement a ON a.id = c.agreement_id
            WHERE a.person_id = ? AND c.ongoing = TRUE AND c.party = 'STUDENT' AND c.period_until >= ?
            UNION ALL SELECT i.due_on FROM case_instalment i JOIN agreement_case c ON c.id = i.case_id JOIN agreement a ON a.id = c.agreement_id
            WHERE a.person_id = ? AND c.state = 'SETTLEMENT' AND i.due_on >= ?
              AND i.step = (SELECT MAX(j.step) FROM case_instalment j WHERE j.case_id = i.case_id)
              AND (SELECT SUM(j.amount) FROM case_instalment j WHERE j.case_id = i.case_id AND j.step = i.step AND j.number <= i.number) >
            """ + JdbcDueDates.PAID + """
             - i.paid_before
            UNION ALL SELECT s.expected_end FROM review_state s JOIN agreement a ON a.id = s.agreement_id
            WHERE a.person_id = ? AND s.end_order IS NOT NULL AND s.expected_end >= ? AND s.completed_on IS NULL
              AND s.phase NOT IN ('RELEASED', 'DISCHARGED', 'DECEASED', 'ABSENT')""";

    private final CalendarFeedRepository rows;
    private final PlainConnections connections;

    JdbcFeedBook(CalendarFeedRepository rows, PlainConnections connections) {
        this.rows = rows;
        this.connections = connections;
    }

    @Override
    public Optional<Feed> of(long person) {
        return rows.findById(person).map(CalendarFeedRow::feed);
    }

    @Override
    public Optional<Feed> byToken(String tokenHash) {
        return rows.open(tokenHash).map(CalendarFeedRow::feed);
    }

    @Override
    @Transactional
    public void put(long person, String tokenHash, LocalDateTime at) {
        rows.put(person, tokenHash, at);
    }

    @Override
    @Transactional
    public boolean remove(long person) {
        return rows.remove(person) == 1;
    }

    @Override
    @Transactional
    public void read(long person, LocalDateTime hour) {
        rows.read(person, hour);
    }

    @Override
    public SortedMap<LocalDate, Integer> days(long person, LocalDate from, LocalDate today) {
        Sql sql = Sql.of("SELECT x.on_day, COUNT(*) AS number FROM (").add(DAYS, person, from, person, from, person, from, today, person, from)
                .add(") x GROUP BY x.on_day");
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        connections.inTransaction(connection -> sql.list(connection, row -> days.put(Sql.day(row, "on_day"), row.getInt("number"))));
        return days;
    }
}
