package cn.dingxiang.jdbc;

import cn.dingxiang.casework.Instalment;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Dismissal;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is known of agreements and not derived by the review: six statements, however many agreements, in order of their keys. Or one,
 * of those whose facts are kept together since they were last reviewed, see {@link PackedFacts}.
 */
final class FactReader {
    private static final Logger LOG = LoggerFactory.getLogger(FactReader.class);
    private static final Source STATUS = new Source("SELECT id, status FROM agreement WHERE %s ORDER BY id", "id", 2,
            (loaded, row) -> loaded.setLive(row.text(2).equals("LIVE")));

    /** The highest version is in force and comes last. */
    private static final Source DOCUMENTS = new Source("""
            SELECT agreement_id, document FROM agreement_version WHERE %s ORDER BY agreement_id, version""", "agreement_id", 2,
            (loaded, row) -> loaded.setDocument(row.text(2)));

    private static final Source EVENTS = new Source("""
            SELECT agreement_id, id, on_date, position, kind, source, detail, voids_id FROM event
            WHERE %s ORDER BY agreement_id, id""", "agreement_id", 8, (loaded, row) -> {
        long voided = row.number(8);
        if (voided != 0) {
            loaded.addVoided(voided);
        }
        String kind = row.text(5);
        if (kind != null) {
            loaded.addEvent(new LoadedAgreement.Fact(row.number(2), row.day(3), (int) row.number(4), kind, row.text(6),
                    row.text(7)));
        }
    });

    private static final Source RENEWALS = new Source("""
            SELECT agreement_id, answer FROM renewal_intention WHERE %s ORDER BY agreement_id, id""", "agreement_id", 2,
            (loaded, row) -> loaded.setRenewalAnswered(!row.text(2).equals("UNDECIDED")));

    private static final Source DISMISSALS = new Source("""
            SELECT agreement_id, code, subject, since, standing, last_event FROM dismissal
            WHERE %s ORDER BY agreement_id, case_id, step, code, since""", "agreement_id", 6,
            (loaded, row) -> loaded.addDismissal(new Dismissal(FindingCode.valueOf(row.text(2)), row.text(3), row.day(4),
                    Standing.valueOf(row.text(5)), row.number(6))));

    /** The plan in force of each settlement under way. */
    private static final Source INSTALMENTS = new Source("""
            SELECT c.agreement_id, i.due_on, i.amount, i.paid_before
            FROM agreement_case c JOIN case_instalment i ON i.case_id = c.id
            WHERE %s AND c.state = 'SETTLEMENT'
              AND i.step = (SELECT MAX(j.step) FROM case_instalment j WHERE j.case_id = i.case_id)
            ORDER BY c.agreement_id, i.case_id, i.number""", "c.agreement_id", 4,
            (loaded, row) -> loaded.addInstalment(new Instalment(row.day(2), new BigDecimal(row.text(3))),
                    new BigDecimal(row.text(4))));

    private static final List<Source> ALL = List.of(STATUS, DOCUMENTS, EVENTS, RENEWALS, DISMISSALS, INSTALMENTS);
    /** Tells facts kept by these statements, in this form, from those kept otherwise. */
    private static final int LAYOUT = ALL.stream().map(Source::sql).toList().hashCode() + PackedFacts.FORM;

    private final Connection connection;
    private final KeyCondition keys;
    private final Map<Long, LoadedAgreement> byAgreement;

    /** @param byAgreement the agreements wanted, filled by this; others of {@code keys} are passed over */
    FactReader(Connection connection, KeyCondition keys, Map<Long, LoadedAgreement> byAgreement) {
        this.connection = connection;
        this.keys = keys;
        this.byAgreement = byAgreement;
    }

    /** Takes one row, of which the first column is the agreement. */
    interface RowReader {
        void read(LoadedAgreement loaded, ResultSet row) throws SQLException;
    }

    /**
     * Where facts are.
     *
     * @param sql     of the rows of some agreements, whole and in an order of its own, so that their digest is the same each time
     * @param column  the agreement
     * @param columns how many there are
     * @param reader  takes a row in
     */
    private record Source(String sql, String column, int columns, BiConsumer<LoadedAgreement, SentRow> reader) {
        void take(LoadedAgreement loaded, SentRow row) {
            row.digest(loaded);
            reader.accept(loaded, row);
        }
    }

    /** Of each list of facts a row, to be filled. */
    static List<SentRow> emptyRows() {
        return ALL.stream().map(source -> new SentRow(source.columns())).toList();
    }

    /** All facts, and what stands for them. @return the same to be kept, by agreement */
    Map<Long, PackedFacts> read() throws SQLException {
        Map<Long, PackedFacts> read = new LinkedHashMap<>();
        byAgreement.keySet().forEach(agreement -> read.put(agreement, new PackedFacts()));
        for (int number = 0; number < ALL.size(); number++) {
            Source source = ALL.get(number);
            int place = number;
            each(source, (loaded, row) -> {
                source.take(loaded, row);
                read.get(loaded.agreementId()).add(place, row);
            });
        }
        return read;
    }

    /** All facts, and what stands for them, where those each was last reviewed by are kept. @return of which agreements they are */
    Set<Long> readKept() throws SQLException {
        Set<Long> kept = new HashSet<>();
        try (PackedFacts.Reader reader = new PackedFacts.Reader(emptyRows())) {
            each("SELECT agreement_id, digest, packed FROM review_facts WHERE layout = " + LAYOUT + " AND %s", "agreement_id", (loaded, row) -> {
                if (!loaded.isKnownBy(row.getLong(2))) {
                    return;
                }
                if (reader.each(row.getBytes(3), (sent, source) -> ALL.get(source).take(loaded, sent))) {
                    kept.add(loaded.agreementId());
                } else {
                    LOG.warn("the facts kept of agreement {} are damaged and are read anew", loaded.agreementId());
                }
            });
        }
        return kept;
    }

    /**
     * Keeps facts that were read, where others are kept or none. Inserted or updated as is known, for an upsert locks its neighbours too.
     *
     * @param askedInVain of which agreements those that are kept are of no use, whatever they say of themselves
     */
    void keep(Map<Long, PackedFacts> read, Set<Long> askedInVain) throws SQLException {
        Map<Long, Boolean> same = new HashMap<>();
        each("SELECT agreement_id, layout, digest FROM review_facts WHERE %s", "agreement_id", (loaded, row) ->
                same.put(loaded.agreementId(), row.getInt(2) == LAYOUT && row.getLong(3) == loaded.factsDigest()
                        && !askedInVain.contains(loaded.agreementId())));
        keep(read, "INSERT INTO review_facts (layout, digest, packed, agreement_id) VALUES (?, ?, ?, ?)",
                loaded -> !same.containsKey(loaded.agreementId()));
        keep(read, "UPDATE review_facts SET layout = ?, digest = ?, packed = ? WHERE agreement_id = ?",
                loaded -> Boolean.FALSE.equals(same.get(loaded.agreementId())));
    }

    private void keep(Map<Long, PackedFacts> read, String sql, Predicate<LoadedAgreement> which) throws SQLException {
        Batch.write(connection, sql, byAgreement.values().stream().filter(which).toList(), (statement, loaded) -> {
            statement.setInt(1, LAYOUT);
            statement.setLong(2, loaded.factsDigest());
            statement.setBytes(3, read.get(loaded.agreementId()).packed());
            statement.setLong(4, loaded.agreementId());
        });
    }

    /**
     * Has the server go through what there is of every agreement, and send nothing of it. By the key that holds the rows: the server would
     * rather count a smaller one.
     *
     * @return how many rows there are
     */
    static long bringIn(Connection connection, KeyCondition keys) throws SQLException {
        return count(connection, "agreement", keys.on("id")) + count(connection, "agreement_version", keys.on("agreement_id"))
                + count(connection, "event", keys.on("agreement_id"));
    }

    private static long count(Connection connection, String table, String keys) throws SQLException {
        return Sql.of("SELECT COUNT(*) FROM " + table + " FORCE INDEX (PRIMARY) WHERE " + keys).one(connection, row -> row.getLong(1));
    }

    /** Only what stands for the facts. */
    void digest() throws SQLException {
        for (Source source : ALL) {
            each(source, (loaded, row) -> row.digest(loaded));
        }
    }

    /** Status, documents and events only, and nothing that stands for them. */
    void readRecords() throws SQLException {
        each(STATUS, STATUS.reader());
        each(DOCUMENTS, DOCUMENTS.reader());
        each(EVENTS, EVENTS.reader());
    }

    private void each(Source source, BiConsumer<LoadedAgreement, SentRow> reader) throws SQLException {
        SentRow sent = new SentRow(source.columns());
        each(source.sql(), source.column(), (loaded, row) -> {
            sent.take(row);
            reader.accept(loaded, sent);
        });
    }

    void each(String sql, String column, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql.formatted(keys.on(column)))) {
            LoadedAgreement loaded = null;
            while (row.next()) {
                long agreement = row.getLong(1);
                if (loaded == null || loaded.agreementId() != agreement) {
                    loaded = byAgreement.get(agreement);
                }
                if (loaded != null) {
                    reader.read(loaded, row);
                }
            }
        }
    }
}
