package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;

/** Counts over whole tables. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface OverviewQueries extends GenericRepository<OverviewQueries.OpenFindings, String> {

    @Query("SELECT COUNT(*) FROM agreement")
    long agreements();

    @Query("SELECT COUNT(*) FROM agreement WHERE status = 'LIVE'")
    long live();

    @Query("SELECT COUNT(*) FROM review_state WHERE failure IS NOT NULL")
    long setAside();

    @Query("SELECT code, COUNT(*) AS number FROM finding WHERE closed_on IS NULL GROUP BY code")
    List<OpenFindings> openFindings();

    @Query("SELECT COALESCE(SUM(mails), 0) FROM sent_count")
    long mailsSent();

    @Query("SELECT COALESCE(SUM(reminders), 0) FROM sent_count")
    long remindersSent();

    /** How many findings of a code are open. */
    @Introspected
    @MappedEntity("finding")
    record OpenFindings(@Id String code, long number) { }
}
