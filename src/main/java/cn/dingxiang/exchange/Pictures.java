package cn.dingxiang.exchange;

import cn.dingxiang.casework.evidence.BadFile;
import cn.dingxiang.casework.evidence.FileType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads a picture through once, at a coarse grain: what claims more pixels than allowed is refused before anything is unpacked. */
final class Pictures {
    private static final long COARSE = 1_000_000;

    private Pictures() { }

    /** @throws BadFile when it has too many pixels or cannot be read to its end */
    static void check(byte[] content, FileType type, long most) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT));
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > most) {
                throw new BadFile(BadFile.Problem.TOO_MANY_PIXELS, Long.toString(width), Long.toString(height), Long.toString(most / 1_000_000));
            }
            int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) (width * height) / COARSE)));
            ImageReadParam coarse = reader.getDefaultReadParam();
            coarse.setSourceSubsampling((int) Math.min(step, width), (int) Math.min(step, height), 0, 0);
            if (reader.canReadRaster()) {
                reader.readRaster(0, coarse);
            } else {
                reader.read(0, coarse);
            }
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof BadFile bad ? bad : new BadFile(BadFile.Problem.BROKEN, type.name());
        } finally {
            reader.dispose();
        }
    }
}
