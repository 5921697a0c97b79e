package cn.dingxiang.exchange;

import cn.dingxiang.intake.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out in which character set a text file is, by decoding all of it strictly. */
final class CharacterSets {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;

    private CharacterSets() { }

    /** A file's character set, and whether a byte order mark stands before the text. */
    record Found(Charset charset, boolean marked) { }

    /** @throws UnreadableFile when it is neither UTF-8 nor GB18030 */
    static Found of(Path file) throws IOException, UnreadableFile {
        boolean marked = isMarked(file);
        long wrong = firstWrong(file, StandardCharsets.UTF_8);
        if (wrong < 0) {
            return new Found(StandardCharsets.UTF_8, marked);
        }
        long wrongEitherWay = marked ? wrong : firstWrong(file, GB18030);
        if (wrongEitherWay < 0) {
            return new Found(GB18030, false);
        }
        throw new UnreadableFile("file.encoding", wrongEitherWay + 1);
    }

    private static boolean isMarked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(3);
            return start.length == 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF;
        }
    }

    /** Place of the first byte that is wrong in this character set (no text has a zero character either); -1 when all is well. */
    private static long firstWrong(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        long before = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            boolean end = false;
            while (!end) {
                int length = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = length < 0;
                bytes.limit(bytes.position() + Math.max(length, 0)).position(0);
                int start = bytes.limit();
                characters.clear();
                CoderResult result = decoder.decode(bytes, characters, end);
                boolean zero = characters.flip().chars().anyMatch(character -> character == 0);
                if (result.isError() || zero) {
                    return before + bytes.position();
                }
                before += start - bytes.remaining();
                bytes.compact();
            }
        }
        return -1;
    }
}
