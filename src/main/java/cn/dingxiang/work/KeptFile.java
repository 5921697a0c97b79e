package cn.dingxiang.work;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A file kept for a while: an upload, or what came out of a job.
 *
 * @param id        its key; 0 before it is kept
 * @param content   by which its content is found
 * @param hash      SHA-256 of it, 64 hex digits
 * @param name      for people; harmless as a file's name
 * @param size      bytes
 * @param owner     who brought it or asked for it
 * @param place     the division it is about; empty for everything
 * @param shared    whether those who see the place may have it; otherwise the owner alone
 * @param job       the job it came out of; null for an upload
 * @param keptAt    civil time of Asia/Shanghai
 * @param expiresAt from then on it is gone
 */
public record KeptFile(long id, String content, String hash, String name, long size, String owner, String place, boolean shared, Long job,
                       LocalDateTime keptAt, LocalDateTime expiresAt) {
    public KeptFile {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(keptAt, "keptAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }


    boolean isOpenTo(JobScope scope) {
        return scope.owns(owner) || shared && scope.area() != null && place.startsWith(scope.area());
    }
}
