package cn.dingxiang.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JSON array that is printed whole or not at all: its elements wait in a temporary file until all of them are known,
 * so that an error in the last one leaves standard output empty and memory flat.
 */
final class ResultSpool implements AutoCloseable {
    private final Path file;
    private final OutputStream stream;
    private boolean empty = true;

    ResultSpool() throws IOException {
        file = Files.createTempFile("dingxiang-", ".json");
        stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** @param element one JSON value in UTF-8 */
    void add(byte[] element) throws IOException {
        stream.write((empty ? "[\n" : ",\n").getBytes(StandardCharsets.UTF_8));
        stream.write(element);
        empty = false;
    }

    void writeTo(OutputStream out) throws IOException {
        stream.write((empty ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        stream.close();
        Files.copy(file, out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(file);
    }
}
