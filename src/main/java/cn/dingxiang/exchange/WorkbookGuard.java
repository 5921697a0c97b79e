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
    private static final Pattern LAST_ROW = Pattern.compile("([0-9]{1,7})$");

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
                if (entry.getName().endsWith(".xml") && size <= BUFFER && doctype.find(buffer, 0, length) >= 0) {
                    throw new UnreadableFile("file.doctype");
                }
            }
        }
        return unpacked;
    }

    /**
     * Merged cells do no harm above the titles, where a ledger has its name.
     *
     * @throws UnreadableFile naming the first merged cells of a sheet from its titles on, if there are any
     */
    static void refuseMergedCells(Path file, String relation, String sheet, int headingRow) throws IOException, UnreadableFile {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry part = part(zip, relation);
            if (part == null) {
                throw new UnreadableFile("file.broken");
            }
            Search merged = new Search(MERGED);
            byte[] buffer = new byte[BUFFER];
            StringBuilder range = null;
            try (InputStream in = zip.getInputStream(part)) {
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    for (int place = 0; place < length;) {
                        if (range == null) {
                            int end = merged.find(buffer, place, length);
                            range = end < 0 ? null : new StringBuilder();
                            place = end < 0 ? length : end;
                        } else if (buffer[place] != '"') {
                            range.append((char) buffer[place++]);
                        } else {
                            refuseUnlessAbove(headingRow, range.toString(), sheet);
                            range = null;
                        }
                    }
                }
            }
        } catch (ZipException broken) {
            throw new UnreadableFile("file.broken");
        }
    }

    /** @param range such as {@code A1:K1} */
    private static void refuseUnlessAbove(int headingRow, String range, String sheet) throws UnreadableFile {
        Matcher last = LAST_ROW.matcher(range);
        if (!last.find() || Integer.parseInt(last.group(1)) >= headingRow) {
            throw new UnreadableFile("file.merged", sheet, range);
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
        int find(byte[] buffer, int from, int length) {
            for (int index = from; index < length; index++) {
                byte next = buffer[index];
                if (next == sought[matched]) {
                    matched++;
                    if (matched == sought.length) {
                        matched = 0;
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
