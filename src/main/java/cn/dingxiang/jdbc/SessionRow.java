package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.Session;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code session} with its account. */
@Introspected
record SessionRow(long id, @Nullable String device, @Nullable String fromAddress, @TypeDef(type = DataType.OBJECT) LocalDateTime startedAt,
                  @TypeDef(type = DataType.OBJECT) LocalDateTime seenAt, @TypeDef(type = DataType.OBJECT) LocalDateTime expiresAt,
                  String username, String passwordHash, String role, String displayName, @Nullable String province,
                  @Nullable String prefecture, @Nullable String countyCode, @Nullable Long unitId, @Nullable Long personId,
                  @TypeDef(type = DataType.OBJECT) LocalDateTime createdAt, boolean mustChange) {

    Session session() {
        Account account = new Account(username, passwordHash, Role.valueOf(role), displayName, province, prefecture, countyCode, unitId,
                personId, createdAt);
        return new Session(id, account, mustChange, device, fromAddress, startedAt, seenAt, expiresAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "SessionRow[" + id + "]";
    }
}
