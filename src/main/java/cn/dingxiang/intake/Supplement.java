package cn.dingxiang.intake;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A 补充协议 that made a new version.
 *
 * @param number     its own number
 * @param version    the version it made
 * @param reason     why
 * @param scan       null when there is none
 * @param recordedAt civil time, Asia/Shanghai
 * @param recordedBy who
 */
public record Supplement(String number, int version, String reason, Scan scan, LocalDateTime recordedAt, String recordedBy) {
    public Supplement {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(recordedBy, "recordedBy");
    }
}
