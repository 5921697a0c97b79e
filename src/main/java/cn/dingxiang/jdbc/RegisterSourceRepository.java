package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Table {@code register_source}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface RegisterSourceRepository extends CrudRepository<RegisterSourceRow, Long> {
    Optional<RegisterSourceRow> findByScopeAndName(String scope, String name);

    List<RegisterSourceRow> findByIdIn(Collection<Long> ids);

    /** Those inside a division, and those it lies in. */
    @Query("SELECT * FROM register_source WHERE scope LIKE CONCAT(:scope, '%') OR :scope LIKE CONCAT(scope, '%') ORDER BY scope, name")
    List<RegisterSourceRow> around(String scope);
}
