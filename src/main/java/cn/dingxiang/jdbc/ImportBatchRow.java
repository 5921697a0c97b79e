package cn.dingxiang.jdbc;

import cn.dingxiang.intake.BatchOpening;
import cn.dingxiang.intake.ImportBatch;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.RowCounts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code import_batch}. A new one brings no id, see {@link PersonRow}. */
@MappedEntity("import_batch")
record ImportBatchRow(@Id @Nullable Long id, ImportKind kind, @Nullable String countyCode, String fileName, String fileHash,
                      AgreementRow.Status status, int rowsRead, int rowsTaken, int rowsUnchanged, int rowsRefused,
                      @TypeDef(type = DataType.OBJECT) LocalDateTime importedAt, String importedBy,
                      @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime startedAt, @Nullable String startedBy) {

    private static final int LONGEST_NAME = 200;

    static ImportBatchRow of(BatchOpening opening) {
        String name = opening.fileName();
        return new ImportBatchRow(null, opening.kind(), opening.county(), name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                opening.fileHash(), opening.live() ? AgreementRow.Status.LIVE : AgreementRow.Status.FILING, 0, 0, 0, 0, opening.at(),
                opening.by(), opening.live() ? opening.at() : null, opening.live() ? opening.by() : null);
    }

    ImportBatchRow with(RowCounts counts) {
        return new ImportBatchRow(id, kind, countyCode, fileName, fileHash, status, counts.read(), counts.taken(), counts.unchanged(),
                counts.refused(), importedAt, importedBy, startedAt, startedBy);
    }

    ImportBatchRow started(LocalDateTime at, String officer) {
        return new ImportBatchRow(id, kind, countyCode, fileName, fileHash, AgreementRow.Status.LIVE, rowsRead, rowsTaken, rowsUnchanged,
                rowsRefused, importedAt, importedBy, at, officer);
    }

    boolean isLive() {
        return status == AgreementRow.Status.LIVE;
    }

    ImportBatch batch() {
        return new ImportBatch(id, kind, countyCode, fileName, isLive(), new RowCounts(rowsRead, rowsTaken, 0, rowsUnchanged, rowsRefused, 0),
                importedAt, importedBy, startedAt, startedBy);
    }
}
