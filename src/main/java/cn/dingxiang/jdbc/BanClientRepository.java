package cn.dingxiang.jdbc;

import cn.dingxiang.bancheck.BanClient;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDateTime;
import java.util.List;

/** Tables {@code ban_check_client} and {@code ban_check_use}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface BanClientRepository extends CrudRepository<BanClientRow, String> {
    List<BanClientRow> findAllOrderById();

    /** @return 0 when the id is taken, also by another transaction a moment ago */
    @Query("""
            INSERT IGNORE INTO ban_check_client (id, name, kind, province, secret_hash, created_at, created_by)
            VALUES (:id, :name, :kind, :province, :hash, :at, :by)""")
    int add(String id, String name, BanClient.Kind kind, String province, String hash, @TypeDef(type = DataType.OBJECT) LocalDateTime at,
            String by);

    @Query("UPDATE ban_check_client SET secret_hash = :hash, rotated_at = :at WHERE id = :id")
    void rotate(String id, String hash, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    @Query("UPDATE ban_check_client SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
    void revoke(String id, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    @Query("""
            INSERT INTO ban_check_use (client_id, period, begins_at, people) VALUES (:client, :period, :beginsAt, 0)
            ON DUPLICATE KEY UPDATE people = people""")
    void begin(String client, String period, @TypeDef(type = DataType.OBJECT) LocalDateTime beginsAt);

    @Query("""
            UPDATE ban_check_use SET people = people + :more
            WHERE client_id = :client AND period = :period AND begins_at = :beginsAt AND people + :more <= :most""")
    int take(String client, String period, @TypeDef(type = DataType.OBJECT) LocalDateTime beginsAt, int more, int most);

    @Query("DELETE FROM ban_check_use WHERE client_id = :client AND begins_at < :before")
    void forget(String client, @TypeDef(type = DataType.OBJECT) LocalDateTime before);
}
