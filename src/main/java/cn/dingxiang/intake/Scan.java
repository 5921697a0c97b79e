package cn.dingxiang.intake;

import java.util.Objects;

/**
 * A scanned paper.
 *
 * @param path where the file is kept
 * @param hash SHA-256 of the file, 64 hex digits: shows whether the file is still the one recorded
 */
public record Scan(String path, String hash) {
    public Scan {
        Objects.requireNonNull(path, "path");
        RecordRefused.ifLonger("scan", path, TextLimits.PATH);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a scan's hash has 64 lower-case hex digits");
        }
    }
}
