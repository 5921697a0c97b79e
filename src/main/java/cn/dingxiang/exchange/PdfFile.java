package cn.dingxiang.exchange;

import cn.dingxiang.casework.evidence.BadFile;
import cn.dingxiang.casework.evidence.FileType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PDF's outward structure, and what in it would start by itself. Names are looked for in objects written out and in object streams
 * (which are unpacked up to a limit); pictures and pages' contents, where any bytes can stand, are passed over.
 */
final class PdfFile {
    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.\\d");
    private static final Pattern TRAILER = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF[\\s\\x00]*\\z");
    private static final Pattern TABLE = Pattern.compile("xref\\b|\\d+\\s+\\d+\\s+obj\\b");
    private static final Pattern STREAM = Pattern.compile("\\bstream(\\r\\n|\\n|\\r)");
    private static final Pattern NAME = Pattern.compile("/((?:[A-Za-z0-9_.+-]|#[0-9A-Fa-f]{2})+)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Set<String> ACTIVE = Set.of("JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA",
            "SubmitForm", "ImportData", "GoToE");
    private static final int MOST_UNPACKED = 64 << 20;
    /** Where the trailer stands; some programs pad behind it. */
    private static final int TAIL = 4096;

    private final String text;
    private int unpacked;

    private PdfFile(byte[] content) {
        text = new String(content, StandardCharsets.ISO_8859_1);
    }

    /** @throws BadFile when it is malformed, encrypted, or would start something */
    static void check(byte[] content) {
        PdfFile file = new PdfFile(content);
        file.checkStructure();
        file.checkObjects();
    }

    private void checkStructure() {
        if (!HEADER.matcher(text).lookingAt()) {
            throw broken();
        }
        int from = Math.max(0, text.length() - TAIL);
        Matcher trailer = TRAILER.matcher(text).region(from, text.length());
        if (!trailer.find()) {
            throw text.indexOf("%%EOF", from) < 0 ? broken() : new BadFile(BadFile.Problem.SOMETHING_BEHIND, FileType.PDF.name());
        }
        long table = Long.parseLong(trailer.group(1));
        if (table >= text.length() || !TABLE.matcher(text).region((int) table, text.length()).lookingAt() || !text.contains("/Root")) {
            throw broken();
        }
    }

    private void checkObjects() {
        Matcher stream = STREAM.matcher(text);
        int at = 0;
        while (stream.find(at)) {
            int end = text.indexOf("endstream", stream.end());
            if (end < 0) {
                throw broken();
            }
            String before = text.substring(at, stream.start());
            checkNames(before);
            if (dictionary(before).contains("/ObjStm")) {
                checkNames(unpack(stream.end(), end));
            }
            at = end + "endstream".length();
        }
        checkNames(text.substring(at));
    }

    private static String dictionary(String before) {
        return unescaped(before.substring(Math.max(0, before.lastIndexOf(" obj"))));
    }

    private static void checkNames(String objects) {
        Matcher names = NAME.matcher(objects);
        while (names.find()) {
            String name = unescaped(names.group(1));
            if (ACTIVE.contains(name)) {
                throw new BadFile(BadFile.Problem.ACTIVE, "/" + name);
            }
            if (name.equals("Encrypt")) {
                throw new BadFile(BadFile.Problem.ENCRYPTED);
            }
        }
    }

    private static String unescaped(String name) {
        return ESCAPED.matcher(name).replaceAll(hex -> Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    private String unpack(int from, int to) {
        Inflater inflater = new Inflater();
        StringBuilder objects = new StringBuilder();
        byte[] buffer = new byte[1 << 16];
        try {
            inflater.setInput(text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1));
            for (int length = inflater.inflate(buffer); length > 0; length = inflater.inflate(buffer)) {
                unpacked += length;
                if (unpacked > MOST_UNPACKED) {
                    throw broken();
                }
                objects.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            }
            return objects.toString();
        } catch (DataFormatException malformed) {
            throw broken();
        } finally {
            inflater.end();
        }
    }

    private static BadFile broken() {
        return new BadFile(BadFile.Problem.BROKEN, FileType.PDF.name());
    }
}
