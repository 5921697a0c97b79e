package cn.dingxiang.exchange;

import cn.dingxiang.intake.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks a workbook over before anything parses it: every part is unpacked once, to nowhere, and counted while it is, whatever sizes the
 * archive claims.
 */
final class WorkbookGuard {
    static final int MOST_PARTS = 1_000;
    static final long MOST_BYTES = 1L << 30;
    /** Texts are kept in memory while reading. */
    static final long MOST_TEXT_BYTES = 64L << 20;
    static final int HIGHEST_RATIO = 200;
    /** Below this even a very good compression harms nobody. */
    private static final long HARMLESS = 4L << 20;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MERGED = "mergeCell ref=\"".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    private WorkbookGuard() { }

    /** Checks the archive as a whole. @throws UnreadableFile if it is none, no workbook, or more than a reader should unpack */
    static void check(Path file) throws IOException, UnreadableFile {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableFile("file.too-many-parts", MOST_PARTS);
            }
            if (zip.getEntry(WORKBOOK) == null) {
                throw new UnreadableFile("file.not-a-workbook");
            }
            long packed = Math.max(1, Files.size(file));
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (entry.getSize() > MOST_BYTES) {
                    throw new UnreadableFile("file.too-big", MOST_BYTES >> 20);
                }
                unpacked = unpack(zip, entry, unpacked, packed);
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new UnreadableFile("file.broken");
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, long before, long packed) throws IOException, UnreadableFile {
        boolean isTable = entry.getName().startsWith("xl/worksheets/");
        long most = isTable ? MOST_BYTES : MOST_TEXT_BYTES;
        long unpacked = before;
        long size = 0;
        Search doctype = new Search(DOCTYPE);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                size += length;
                unpacked += length;
                if (unpacked > HARMLESS && unpacked / packed > HIGHEST_RATIO) {
                    throw new UnreadableFile("file.bomb", HIGHEST_RATIO);
                }
                if (size > most || unpacked > MOST_BYTES) {
                    throw new UnreadableFile("file.too-big", most >> 20);
                }
                if (entry.getName().endsWith(".xml") && size <= BUFFER && doctype.find(buffer, length) >= 0) {
                    throw new UnreadableFile("file.doctype");
                }
            }
        }
        return unpacked;
    }

    /** @throws UnreadableFile naming the first merged cells of a sheet, if there are any */
    static void refuseMergedCells(Path file, String relation, String sheet) throws IOException, UnreadableFile {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry part = part(zip, relation);
            if (part == null) {
                throw new UnreadableFile("file.broken");
            }
            Search merged = new Search(MERGED);
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = zip.getInputStream(part)) {
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    int end = merged.find(buffer, length);
                    if (end >= 0) {
                        String rest = new String(buffer, end, length - end, StandardCharsets.US_ASCII)
                                + new String(in.readNBytes(40), StandardCharsets.US_ASCII);
                        throw new UnreadableFile("file.merged", sheet, rest.substring(0, rest.indexOf('"')));
                    }
                }
            }
        } catch (ZipException broken) {
            throw new UnreadableFile("file.broken");
        }
    }

    /** The part that holds the sheet of this relation. */
    private static ZipEntry part(ZipFile zip, String relation) throws IOException {
        ZipEntry relations = zip.getEntry(RELATIONS);
        if (relations == null) {
            return null;
        }
        String text;
        try (InputStream in = zip.getInputStream(relations)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher elements = Pattern.compile("<[^>]*\\bId=\"" + Pattern.quote(relation) + "\"[^>]*>").matcher(text);
        Matcher target = Pattern.compile("\\bTarget=\"([^\"]+)\"").matcher(elements.find() ? elements.group() : "");
        if (!target.find()) {
            return null;
        }
        String path = target.group(1);
        return zip.getEntry(path.startsWith("/") ? path.substring(1) : "xl/" + path);
    }

    /** Finds some bytes in a stream, also across the edges of buffers. Its first byte stands nowhere else in it. */
    private static final class Search {
        private final byte[] sought;
        private int matched;

        Search(byte[] sought) {
            this.sought = sought;
        }

        /** The place right after the bytes sought, or -1. */
        int find(byte[] buffer, int length) {
            for (int index = 0; index < length; index++) {
                byte next = buffer[index];
                if (next == sought[matched]) {
                    matched++;
                    if (matched == sought.length) {
                        return index + 1;
                    }
                } else {
                    matched = next == sought[0] ? 1 : 0;
                }
            }
            return -1;
        }
    }
}
