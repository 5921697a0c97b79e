package cn.dingxiang.jdbc;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** Table {@code county}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface CountyRepository extends CrudRepository<CountyRow, String> {
    List<CountyRow> findByCodeIn(Collection<String> codes);

    List<CountyRow> findAllOrderByCode();
}
