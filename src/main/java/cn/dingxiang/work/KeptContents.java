package cn.dingxiang.work;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;

/** Port: contents of kept files, where every process that shares the database reads them. */
public interface KeptContents {

    /** A content that was stored. @param key by which it is found @param hash SHA-256 */
    record Stored(String key, String hash, long size) { }

    /** Stores a content, a piece at a time; on its return all of it is there. @throws TooLarge beyond {@code most} bytes; nothing is left */
    Stored put(InputStream content, long most) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when it has gone */
    InputStream read(String key) throws IOException;

    void delete(String key) throws IOException;

    /** Removes everything stored before {@code moment}. */
    void sweep(LocalDateTime moment) throws IOException;

    /** More than may be. */
    final class TooLarge extends IOException {
        public TooLarge() {
            super("too large");
        }
    }
}
