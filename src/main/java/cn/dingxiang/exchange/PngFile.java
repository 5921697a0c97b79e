package cn.dingxiang.exchange;

import cn.dingxiang.casework.evidence.BadFile;
import cn.dingxiang.casework.evidence.FileType;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** A PNG's chunks: a header first, each whole and with its checksum, an end last, nothing behind it. */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int HEADER = 0x49484452;
    private static final int END = 0x49454E44;

    private PngFile() { }

    /** @throws BadFile when it is malformed, or something follows its end */
    static void check(byte[] content) {
        ByteBuffer rest = ByteBuffer.wrap(content, SIGNATURE, content.length - SIGNATURE);
        boolean first = true;
        while (rest.remaining() >= 12) {
            int length = rest.getInt();
            rest.mark();
            int kind = rest.getInt();
            if (length < 0 || length > rest.remaining() - 4 || first != (kind == HEADER)) {
                break;
            }
            rest.reset();
            CRC32 sum = new CRC32();
            sum.update(content, rest.position(), length + 4);
            rest.position(rest.position() + length + 4);
            if ((int) sum.getValue() != rest.getInt()) {
                break;
            }
            if (kind == END) {
                if (rest.hasRemaining()) {
                    throw new BadFile(BadFile.Problem.SOMETHING_BEHIND, FileType.PNG.name());
                }
                return;
            }
            first = false;
        }
        throw new BadFile(BadFile.Problem.BROKEN, FileType.PNG.name());
    }
}
