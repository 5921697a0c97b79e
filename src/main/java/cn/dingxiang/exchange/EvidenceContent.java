package cn.dingxiang.exchange;

import cn.dingxiang.casework.evidence.BadFile;
import cn.dingxiang.casework.evidence.ContentCheck;
import cn.dingxiang.casework.evidence.FileType;
import java.nio.charset.StandardCharsets;

/** Tells PDF, JPEG and PNG by their first bytes, then looks the whole file over. */
final class EvidenceContent implements ContentCheck {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final long pixels;

    /** @param pixels most of one picture */
    EvidenceContent(long pixels) {
        this.pixels = pixels;
    }

    @Override
    public FileType check(byte[] content) {
        if (begins(content, PDF)) {
            PdfFile.check(content);
            return FileType.PDF;
        }
        if (begins(content, JPEG)) {
            JpegFile.check(content);
            Pictures.check(content, FileType.JPEG, pixels);
            return FileType.JPEG;
        }
        if (begins(content, PNG)) {
            PngFile.check(content);
            Pictures.check(content, FileType.PNG, pixels);
            return FileType.PNG;
        }
        throw new BadFile(BadFile.Problem.UNKNOWN_TYPE);
    }

    private static boolean begins(byte[] content, byte[] start) {
        if (content.length < start.length) {
            return false;
        }
        for (int index = 0; index < start.length; index++) {
            if (content[index] != start[index]) {
                return false;
            }
        }
        return true;
    }
}
