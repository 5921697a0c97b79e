package cn.dingxiang.casework.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Small, sound files of each type. */
public final class FileSamples {

    private FileSamples() { }

    public static byte[] png() {
        return picture("png");
    }

    public static byte[] jpeg() {
        return picture("jpeg");
    }

    public static byte[] pdf() {
        return pdf("");
    }

    /** @param entry further entries of the catalogue */
    public static byte[] pdf(String entry) {
        return pdf(entry, new byte[0]);
    }

    /** A PDF with a deflated stream. @param dictionary entries that say what it is */
    public static byte[] pdfWithPacked(String content, String dictionary) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(("7 0 " + content).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(("4 0 obj << " + dictionary + " /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        object.writeBytes(packed.toByteArray());
        object.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        return pdf("", object.toByteArray());
    }

    private static byte[] pdf(String entry, byte[] object) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R " + entry + " >>\nendobj\n"
                + "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n").getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(object);
        int table = pdf.size();
        pdf.writeBytes(("xref\n0 1\n0000000000 65535 f \ntrailer << /Size 4 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }

    private static byte[] picture(String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
