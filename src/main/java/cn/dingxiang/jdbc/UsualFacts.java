package cn.dingxiang.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.Adler32;

/** Rows of facts as they usually are, from {@code usual-facts.tsv}: a dictionary for deflating, which a kept row need not repeat. */
final class UsualFacts {
    private static final String RESOURCE = "usual-facts.tsv";
    private static final byte[] ROWS = written();

    /** Another when the file is. */
    static final int FORM = Arrays.hashCode(ROWS);
    /** By which an inflater names the dictionary it wants (RFC 1950, section 2.2). */
    static final int CHECKSUM = checksum();

    private UsualFacts() { }

    /** As {@link PackedFacts} writes rows; not to be changed. */
    static byte[] rows() {
        return ROWS;
    }

    private static byte[] written() {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        lines().stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(row -> {
            rows.write(Integer.parseInt(row[0]));
            Arrays.stream(row).skip(1).forEach(value -> SentRow.write(value.equals("-") ? null : value.getBytes(StandardCharsets.UTF_8), rows));
        });
        return rows.toByteArray();
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(UsualFacts.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int checksum() {
        Adler32 sum = new Adler32();
        sum.update(ROWS);
        return (int) sum.getValue();
    }
}
