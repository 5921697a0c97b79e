package cn.dingxiang.jdbc;

import cn.dingxiang.work.KeptFile;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code kept_file}. */
@MappedEntity("kept_file")
record KeptFileRow(@Id @GeneratedValue @Nullable Long id, String content, String hash, String name, long size, String owner, String place,
                   boolean shared, @Nullable Long jobId, @TypeDef(type = DataType.OBJECT) LocalDateTime keptAt,
                   @TypeDef(type = DataType.OBJECT) LocalDateTime expiresAt) {

    static KeptFileRow of(KeptFile file) {
        return new KeptFileRow(null, file.content(), file.hash(), file.name(), file.size(), file.owner(), file.place(), file.shared(),
                file.job(), file.keptAt(), file.expiresAt());
    }

    KeptFile file() {
        return new KeptFile(id, content, hash, name, size, owner, place, shared, jobId, keptAt, expiresAt);
    }
}
