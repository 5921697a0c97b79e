package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Table {@code person}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface PersonRepository extends CrudRepository<PersonRow, Long> {
    Optional<PersonRow> findByIdNumberHash(String idNumberHash);

    List<PersonRow> findByIdIn(Collection<Long> ids);

    List<PersonRow> findByIdNumberHashIn(Collection<String> hashes);

    /** A batch of people with a number, by id, locked until the transaction ends. */
    @Query("SELECT * FROM person WHERE id > :after AND id_number IS NOT NULL ORDER BY id LIMIT :most FOR UPDATE")
    List<PersonRow> lockSealed(long after, int most);

    /** The same of those whose number is not like {@code current}. */
    @Query("""
            SELECT * FROM person WHERE id > :after AND id_number IS NOT NULL AND id_number NOT LIKE :current
            ORDER BY id LIMIT :most FOR UPDATE""")
    List<PersonRow> lockSealedOtherwise(long after, String current, int most);

    @Query("UPDATE person SET id_number = :idNumber WHERE id = :id")
    void updateNumbers(List<PersonRow> rows);

    @Query("UPDATE person SET id_number_hash = :idNumberHash WHERE id = :id")
    void updateHashes(List<PersonRow> rows);

    @Query("UPDATE person SET email = :email, phone = :phone WHERE id = :id")
    void updateContacts(List<PersonRow> rows);

    /** The id the last row inserted on this connection got. */
    @Query("SELECT LAST_INSERT_ID()")
    long lastId();
}
