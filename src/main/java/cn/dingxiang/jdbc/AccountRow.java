package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Role;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code account}. */
@MappedEntity("account")
record AccountRow(@Id String username, String passwordHash, String role, String displayName, @Nullable String province,
                  @Nullable String prefecture, @Nullable String countyCode, @Nullable Long unitId, @Nullable Long personId,
                  @TypeDef(type = DataType.OBJECT) LocalDateTime createdAt) {

    static AccountRow of(Account account) {
        return new AccountRow(account.username(), account.passwordHash(), account.role().name(), account.displayName(),
                account.province(), account.prefecture(), account.county(), account.unit(), account.person(), account.createdAt());
    }

    Account account() {
        return new Account(username, passwordHash, Role.valueOf(role), displayName, province, prefecture, countyCode, unitId, personId,
                createdAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "AccountRow[" + username + "]";
    }
}
