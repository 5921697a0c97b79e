package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.SignInState;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;

/** A row of {@code account}, as signing in sees it. */
@Introspected
record SignInRow(String username, String passwordHash, String role, String displayName, @Nullable String province,
                 @Nullable String prefecture, @Nullable String countyCode, @Nullable Long unitId, @Nullable Long personId,
                 @TypeDef(type = DataType.OBJECT) LocalDateTime createdAt, @Nullable String email, boolean mustChange, int failures,
                 @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime lockedUntil, @Nullable String totpSecret, boolean totpOn,
                 long totpStep, @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime closedAt,
                 @Nullable String subject) {

    /** @param open decrypts the secret */
    SignInState state(UnaryOperator<String> open) {
        return new SignInState(account(), email, mustChange, failures, lockedUntil, totpSecret == null ? null : open.apply(totpSecret),
                totpOn, totpStep, closedAt, subject);
    }

    private Account account() {
        return new Account(username, passwordHash, Role.valueOf(role), displayName, province, prefecture, countyCode, unitId, personId,
                createdAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "SignInRow[" + username + "]";
    }
}
