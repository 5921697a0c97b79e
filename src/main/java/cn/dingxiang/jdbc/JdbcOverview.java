package cn.dingxiang.jdbc;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.Overview;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** Counts for the status page, the metrics and the start-up summary. */
@Singleton
final class JdbcOverview implements Overview {
    private final OverviewQueries queries;

    JdbcOverview(OverviewQueries queries) {
        this.queries = queries;
    }

    @Override
    public Figures figures() {
        Map<FindingCode, Long> open = new EnumMap<>(FindingCode.class);
        queries.openFindings().forEach(row -> open.put(FindingCode.valueOf(row.code()), row.number()));
        return new Figures(queries.agreements(), queries.live(), queries.setAside(), open, queries.mailsSent(),
                queries.remindersSent());
    }
}
