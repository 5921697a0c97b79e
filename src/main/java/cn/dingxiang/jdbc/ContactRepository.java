package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Table {@code contact}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface ContactRepository extends CrudRepository<ContactRow, Long> {
    List<ContactRow> findByUnitIdOrderById(Long unitId);

    List<ContactRow> findByCountyCodeOrderById(String countyCode);

    List<ContactRow> findByProvinceOrderById(String province);

    List<ContactRow> findByActiveTrueOrderById();

    /** Holds a unit until the transaction ends. */
    @Query("SELECT id FROM unit WHERE id = :unit FOR UPDATE")
    Optional<Long> holdUnit(long unit);

    /** Holds a county likewise. */
    @Query("SELECT code FROM county WHERE code = :county FOR UPDATE")
    Optional<String> holdCounty(String county);

    void update(@Id Long id, @TypeDef(type = DataType.OBJECT) LocalDateTime bouncedAt);
}
