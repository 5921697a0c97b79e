package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** Table {@code agreement_version}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface VersionRepository extends CrudRepository<VersionRow, VersionRow.Key> {

    @Query("SELECT * FROM agreement_version WHERE agreement_id = :agreement ORDER BY version")
    List<VersionRow> findAll(long agreement);

    /** Every version of these agreements, each one's in order. */
    @Query("SELECT * FROM agreement_version WHERE agreement_id IN (:agreements) ORDER BY agreement_id, version")
    List<VersionRow> findAllOf(Collection<Long> agreements);

    /** The version in force of each. */
    @Query("""
            SELECT version.* FROM agreement_version version WHERE version.agreement_id IN (:agreements)
              AND version.version = (SELECT MAX(other.version) FROM agreement_version other
                                     WHERE other.agreement_id = version.agreement_id)""")
    List<VersionRow> findInForce(Collection<Long> agreements);
}
