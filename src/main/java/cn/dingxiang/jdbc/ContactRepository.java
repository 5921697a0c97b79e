package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;

/** Table {@code contact}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ContactRepository extends CrudRepository<ContactRow, Long> {
    List<ContactRow> findByUnitIdOrderById(Long unitId);

    List<ContactRow> findByCountyCodeOrderById(String countyCode);

    List<ContactRow> findByProvinceOrderById(String province);

    List<ContactRow> findByActiveTrueOrderById();

    void update(@Id Long id, @TypeDef(type = DataType.OBJECT) LocalDateTime bouncedAt);
}
