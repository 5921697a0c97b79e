package cn.dingxiang.jdbc;

import cn.dingxiang.bancheck.BanClient;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code ban_check_client}. */
@MappedEntity("ban_check_client")
record BanClientRow(@Id String id, String name, BanClient.Kind kind, String province, String secretHash,
                    @TypeDef(type = DataType.OBJECT) LocalDateTime createdAt, String createdBy,
                    @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime rotatedAt,
                    @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime revokedAt) {

    BanClient client() {
        return new BanClient(id, name, kind, province, createdAt, revokedAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "BanClientRow[" + id + "]";
    }
}
