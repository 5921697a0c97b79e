package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Account;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code account}. */
@MappedEntity("account")
record AccountRow(@Id String username, String passwordHash, String role, String displayName, @Nullable String province,
                  @Nullable String countyCode, @Nullable Long unitId, @TypeDef(type = DataType.OBJECT) LocalDateTime createdAt) {

    static AccountRow of(Account account) {
        return new AccountRow(account.username(), account.passwordHash(), account.role(), account.displayName(), account.province(),
                account.county(), account.unit(), account.createdAt());
    }

    Account account() {
        return new Account(username, passwordHash, role, displayName, province, countyCode, unitId, createdAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "AccountRow[" + username + "]";
    }
}
