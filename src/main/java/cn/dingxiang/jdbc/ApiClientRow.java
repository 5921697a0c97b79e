package cn.dingxiang.jdbc;

import cn.dingxiang.directory.tokens.ApiClient;
import cn.dingxiang.directory.tokens.ApiScope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of {@code api_client}. */
@MappedEntity("api_client")
record ApiClientRow(@Id @GeneratedValue @Nullable Long id, String name, String place, String scopes, String tokenHash,
                    LocalDate expiresOn, @TypeDef(type = DataType.OBJECT) LocalDateTime createdAt,
                    String createdBy, @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime rotatedAt,
                    @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime revokedAt,
                    @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime lastUsedAt) {

    static ApiClientRow of(ApiClient client, String tokenHash) {
        String scopes = client.scopes().stream().map(ApiScope::code).collect(Collectors.joining(" "));
        return new ApiClientRow(null, client.name(), client.place(), scopes, tokenHash, client.expiresOn(), client.createdAt(),
                client.createdBy(), client.rotatedAt(), client.revokedAt(), client.lastUsedAt());
    }

    /** A scope there is no longer is good for nothing. */
    ApiClient client() {
        Set<ApiScope> good = Arrays.stream(scopes.split(" ")).map(ApiScope::of).flatMap(Optional::stream).collect(Collectors.toSet());
        return new ApiClient(id, name, place, good, expiresOn, createdAt, createdBy, rotatedAt, revokedAt, lastUsedAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "ApiClientRow[" + id + "]";
    }
}
