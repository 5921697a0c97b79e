package cn.dingxiang.jdbc;

import cn.dingxiang.casework.Deciders;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;

/** Counts the people of a bureau in table {@code account}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface DeciderRepository extends GenericRepository<AccountRow, String>, Deciders {

    @Override
    @Query("SELECT COUNT(*) FROM account WHERE county_code = :county AND role IN ('COUNTY_OFFICER', 'COUNTY_REVIEWER')")
    int of(String county);
}
