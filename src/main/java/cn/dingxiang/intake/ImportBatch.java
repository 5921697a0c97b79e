package cn.dingxiang.intake;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * An import on record.
 *
 * @param id         by which it is started
 * @param kind       what its rows are
 * @param county     the one county it is for; null when it is for several
 * @param fileName   the file's name
 * @param live       whether it was started (启用); until then it is 建档中
 * @param counts     what became of its rows
 * @param importedAt civil time, Asia/Shanghai
 * @param importedBy who imported it
 * @param startedAt  null until it is started
 * @param startedBy  null until it is started
 */
public record ImportBatch(long id, ImportKind kind, String county, String fileName, boolean live, RowCounts counts,
                          LocalDateTime importedAt, String importedBy, LocalDateTime startedAt, String startedBy) {
    public ImportBatch {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(importedAt, "importedAt");
        Objects.requireNonNull(importedBy, "importedBy");
    }
}
