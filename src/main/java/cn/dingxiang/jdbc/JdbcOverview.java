package cn.dingxiang.jdbc;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.Overview;
import cn.dingxiang.review.figures.Measure;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts for the status page, the metrics and the start-up summary: of agreements and findings kept ones, exact as of now. */
@Singleton
final class JdbcOverview implements Overview {
    private static final Set<String> STARTED = Set.of(Measure.AGREEMENTS.name());
    private static final Set<String> ALL = Set.of(Measure.AGREEMENTS.name(), FigureSources.FILING);
    private static final Set<String> OPEN = Set.of(Measure.OPEN_FINDINGS.name(), FigureSources.OPEN_BESIDES);
    private static final List<String> KEPT = Stream.concat(ALL.stream(), OPEN.stream()).toList();

    private final OverviewQueries queries;
    private final PlainConnections connections;

    JdbcOverview(OverviewQueries queries, PlainConnections connections) {
        this.queries = queries;
        this.connections = connections;
    }

    @Override
    public Figures figures() {
        return kept(false).map(sums -> {
            Map<FindingCode, Long> open = new EnumMap<>(FindingCode.class);
            sums.stream().filter(sum -> OPEN.contains(sum.measure()))
                    .forEach(sum -> open.merge(FindingCode.valueOf(sum.kind()), sum.number(), Long::sum));
            return figures(total(sums, ALL), total(sums, STARTED), open);
        }).orElseGet(() -> {
            Map<FindingCode, Long> open = new EnumMap<>(FindingCode.class);
            queries.openFindings().forEach(row -> open.put(FindingCode.valueOf(row.code()), row.number()));
            return figures(queries.agreements(), queries.live(), open);
        });
    }

    private Figures figures(long agreements, long live, Map<FindingCode, Long> open) {
        return new Figures(agreements, live, queries.setAside(), open, queries.mailsSent(), queries.remindersSent());
    }

    private static long total(List<FiguresNow.Sum> sums, Set<String> measures) {
        return sums.stream().filter(sum -> measures.contains(sum.measure())).mapToLong(FiguresNow.Sum::number).sum();
    }

    /** Empty while they do not hold. */
    private Optional<List<FiguresNow.Sum>> kept(boolean byCounty) {
        return connections.inTransaction(connection -> {
            FiguresNow now = new FiguresNow(connection);
            return now.hold() ? Optional.of(now.of(KEPT, "", byCounty)) : Optional.empty();
        });
    }

    @Override
    public List<Part> parts(Count count, FindingCode code) {
        Set<String> measures = switch (count) {
            case AGREEMENTS -> ALL;
            case LIVE -> STARTED;
            case OPEN -> OPEN;
            default -> Set.of();
        };
        return (measures.isEmpty() ? Optional.<List<FiguresNow.Sum>>empty() : kept(true)).map(sums -> {
            Map<String, Long> numbers = new TreeMap<>();
            sums.stream().filter(sum -> measures.contains(sum.measure()) && (code == null || code.name().equals(sum.kind())))
                    .forEach(sum -> numbers.merge(sum.county(), sum.number(), Long::sum));
            return numbers.entrySet().stream().map(county -> new Part(county.getKey(), county.getValue())).toList();
        }).orElseGet(() -> counted(count, code));
    }

    private List<Part> counted(Count count, FindingCode code) {
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
