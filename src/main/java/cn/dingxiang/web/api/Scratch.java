package cn.dingxiang.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for as long as it is written and read again. */
final class Scratch {

    private Scratch() { }

    /** What is done with the file. */
    interface Work {
        Document with(Path file) throws IOException;
    }

    static Document file(String ending, Work work) {
        try {
            Path file = Files.createTempFile("dingxiang-api", ending);
            try {
                return work.with(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
