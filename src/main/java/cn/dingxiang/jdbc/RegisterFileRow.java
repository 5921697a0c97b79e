package cn.dingxiang.jdbc;

import cn.dingxiang.intake.register.Fate;
import cn.dingxiang.intake.register.RegisterCounts;
import cn.dingxiang.intake.register.RegisterFile;
import cn.dingxiang.intake.register.RegisterSource;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.Map;

/** A row of {@code register_file}. */
@MappedEntity("register_file")
record RegisterFileRow(@Id @GeneratedValue @Nullable Long id, long sourceId, String fileName, String fileHash, int rowsRead, int rowsProposed,
                       int rowsKnown, int rowsNeedless, int rowsUnreadable, int rowsUnmatched, int proposals,
                       @TypeDef(type = DataType.OBJECT) LocalDateTime takenAt, String takenBy) {

    private static final int LONGEST_NAME = 200;

    static RegisterFileRow begun(long source, String name, String hash, LocalDateTime at, String by) {
        return new RegisterFileRow(null, source, name.substring(0, Math.min(name.length(), LONGEST_NAME)), hash, 0, 0, 0, 0, 0, 0, 0, at, by);
    }

    RegisterFileRow with(RegisterCounts counts) {
        return new RegisterFileRow(id, sourceId, fileName, fileHash, counts.read(), counts.of(Fate.PROPOSED), counts.of(Fate.KNOWN),
                counts.of(Fate.NEEDLESS), counts.of(Fate.UNREADABLE), counts.of(Fate.UNMATCHED), counts.proposals(), takenAt, takenBy);
    }

    RegisterFile file(RegisterSource source) {
        return new RegisterFile(id, source, fileName, new RegisterCounts(rowsRead, Map.of(Fate.PROPOSED, rowsProposed, Fate.KNOWN, rowsKnown,
                Fate.NEEDLESS, rowsNeedless, Fate.UNREADABLE, rowsUnreadable, Fate.UNMATCHED, rowsUnmatched), proposals), takenAt, takenBy);
    }
}
