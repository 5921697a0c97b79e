package cn.dingxiang.jdbc;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.Overview;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts for the status page, the metrics and the start-up summary. */
@Singleton
final class JdbcOverview implements Overview {
    private final OverviewQueries queries;
    private final PlainConnections connections;

    JdbcOverview(OverviewQueries queries, PlainConnections connections) {
        this.queries = queries;
        this.connections = connections;
    }

    @Override
    public Figures figures() {
        Map<FindingCode, Long> open = new EnumMap<>(FindingCode.class);
        queries.openFindings().forEach(row -> open.put(FindingCode.valueOf(row.code()), row.number()));
        return new Figures(queries.agreements(), queries.live(), queries.setAside(), open, queries.mailsSent(),
                queries.remindersSent());
    }

    @Override
    public List<Part> parts(Count count, FindingCode code) {
        Sql sql = count.isOfMails()
                ? Sql.of("SELECT SUBSTRING_INDEX(m.recipient, ':', 1) AS part, COUNT(*) AS number FROM mail m").add(condition(count))
                        .add("GROUP BY SUBSTRING_INDEX(m.recipient, ':', 1) ORDER BY part")
                : Sql.of("SELECT a.county_code AS part, COUNT(*) AS number FROM agreement a").add(condition(count))
                        .when(code != null, "AND f.code = ?", code == null ? null : code.name()).add("GROUP BY a.county_code ORDER BY part");
        return connections.inTransaction(connection -> sql.list(connection, row -> new Part(row.getString("part"), row.getLong("number"))));
    }

    /** The same conditions as of the counts themselves, in {@link OverviewQueries} and {@link MailRepository#depth}. */
    private static String condition(Count count) {
        return switch (count) {
            case AGREEMENTS -> "";
            case LIVE -> "WHERE a.status = 'LIVE'";
            case OPEN -> "JOIN finding f ON f.agreement_id = a.id WHERE f.closed_on IS NULL";
            case SET_ASIDE -> "JOIN review_state s ON s.agreement_id = a.id WHERE s.failure IS NOT NULL";
            case REMINDERS -> "JOIN reminder r ON r.agreement_id = a.id JOIN mail m ON m.id = r.mail_id WHERE m.status = 'SENT'";
            case PLANNED -> "JOIN reminder r ON r.agreement_id = a.id WHERE r.status = 'PLANNED'";
            case NO_ADDRESS -> "JOIN reminder r ON r.agreement_id = a.id WHERE r.status = 'NO_ADDRESS'";
            case MAILS -> "WHERE m.status = 'SENT'";
            case QUEUED -> "WHERE m.status IN ('QUEUED', 'SENDING')";
            case DEAD -> "WHERE m.status = 'DEAD'";
            case BOUNCED -> "WHERE m.status = 'BOUNCED'";
        };
    }
}
