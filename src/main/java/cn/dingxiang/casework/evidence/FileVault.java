package cn.dingxiang.casework.evidence;

import java.time.LocalDateTime;
import java.util.List;

/** Port: contents of files outside the database, found by their hash and nothing else. */
public interface FileVault {

    /** Stores a content under its SHA-256; one that is there already is left alone. Once this returns it survives a power cut. */
    void put(String hash, byte[] content);

    /** @throws Damaged when it is missing or no longer what its hash says */
    byte[] read(String hash);

    /** Hashes of what was stored before {@code moment} (civil time of Asia/Shanghai), at most {@code limit} after {@code after}, in order. */
    List<String> storedBefore(LocalDateTime moment, String after, int limit);

    void delete(String hash);

    /** Removes what a write cut off before {@code moment} left behind. */
    void sweep(LocalDateTime moment);

    /** A stored content that is not what it was. */
    final class Damaged extends RuntimeException {
        public Damaged(String message) {
            super(message);
        }
    }
}
