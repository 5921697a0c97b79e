package cn.dingxiang.intake;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * An import about to be written.
 *
 * @param kind     what its rows are
 * @param county   the one county it is for; null when it is for several
 * @param fileName the file's name, without its folder
 * @param fileHash SHA-256 of the file, 64 hex digits
 * @param live     whether its agreements count at once; otherwise they wait for an officer's start
 * @param at       civil time, Asia/Shanghai
 * @param by       who imports
 */
public record BatchOpening(ImportKind kind, String county, String fileName, String fileHash, boolean live, LocalDateTime at, String by) {
    public BatchOpening {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(fileHash, "fileHash");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
