package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Table {@code agreement}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface AgreementRepository extends CrudRepository<AgreementRow, Long> {
    Optional<AgreementRow> findByNumber(String number);

    List<AgreementRow> findByNumberIn(Collection<String> numbers);

    List<AgreementRow> findByPersonIdIn(Collection<Long> people);

    void update(@Id Long id, String countyCode);
}
