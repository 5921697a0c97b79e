package cn.dingxiang.exchange;

import cn.dingxiang.casework.evidence.BadFile;
import cn.dingxiang.casework.evidence.FileType;

/**
 * A JPEG's segments up to its end. Behind that, phones put further pictures (previews, depth) and padding; anything else is refused,
 * for it would be another file in this one's clothes.
 */
final class JpegFile {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private JpegFile() { }

    /** @throws BadFile when it is malformed, or something else follows its end */
    static void check(byte[] content) {
        int at = endOfPicture(content, 0);
        while (at < content.length) {
            if (content[at] == 0) {
                at++;
            } else if (at + 2 < content.length && isMarker(content, at, START) && (content[at + 2] & 0xFF) == 0xFF) {
                at = endOfPicture(content, at);
            } else {
                throw new BadFile(BadFile.Problem.SOMETHING_BEHIND, FileType.JPEG.name());
            }
        }
    }

    /** The place right after a picture's end marker. */
    private static int endOfPicture(byte[] content, int start) {
        int at = start + 2;
        while (at + 1 < content.length && (content[at] & 0xFF) == 0xFF) {
            int marker = content[at + 1] & 0xFF;
            if (marker == END) {
                return at + 2;
            }
            if (marker == 0xFF) {
                at++;
            } else if (standsAlone(marker)) {
                at += 2;
            } else {
                at = afterSegment(content, at);
                at = marker == SCAN ? endOfScan(content, at) : at;
            }
        }
        throw broken();
    }

    private static int afterSegment(byte[] content, int at) {
        if (at + 3 >= content.length) {
            throw broken();
        }
        int length = (content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF;
        if (length < 2 || at + 2 + length > content.length) {
            throw broken();
        }
        return at + 2 + length;
    }

    /** The next marker after coded data; in them FF is followed by 00, or by a restart marker. */
    private static int endOfScan(byte[] content, int start) {
        for (int at = start; at + 1 < content.length; at++) {
            int next = content[at + 1] & 0xFF;
            if ((content[at] & 0xFF) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        throw broken();
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean isMarker(byte[] content, int at, int marker) {
        return (content[at] & 0xFF) == 0xFF && (content[at + 1] & 0xFF) == marker;
    }

    private static BadFile broken() {
        return new BadFile(BadFile.Problem.BROKEN, FileType.JPEG.name());
    }
}
