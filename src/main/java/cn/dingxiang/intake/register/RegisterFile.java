package cn.dingxiang.intake.register;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A file of a register that was taken.
 *
 * @param takenAt civil time, Asia/Shanghai
 * @param takenBy the username
 */
public record RegisterFile(long id, RegisterSource source, String fileName, RegisterCounts counts, LocalDateTime takenAt, String takenBy) {
    public RegisterFile {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(takenAt, "takenAt");
        Objects.requireNonNull(takenBy, "takenBy");
    }
}
