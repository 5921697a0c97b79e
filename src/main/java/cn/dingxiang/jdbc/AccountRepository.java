package cn.dingxiang.jdbc;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;

/** Table {@code account}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface AccountRepository extends CrudRepository<AccountRow, String> {
    List<AccountRow> findAllOrderByUsername();
}
