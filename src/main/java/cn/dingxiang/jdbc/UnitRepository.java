package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Table {@code unit}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface UnitRepository extends CrudRepository<UnitRow, Long> {
    Optional<UnitRow> findByCountyCodeAndName(String countyCode, String name);

    List<UnitRow> findAllOrderByCountyCodeAndName();

    @Query("""
            SELECT hospital.* FROM unit_management management JOIN unit hospital ON hospital.id = management.hospital_id
            WHERE management.unit_id = :unit AND management.valid_from <= :day
              AND (management.valid_to IS NULL OR management.valid_to > :day)""")
    Optional<UnitRow> findManagingHospital(long unit, LocalDate day);
}
