package cn.dingxiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.casework.evidence.BadFile;
import cn.dingxiang.casework.evidence.BadFile.Problem;
import cn.dingxiang.casework.evidence.FileSamples;
import cn.dingxiang.casework.evidence.FileType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceContentTest {
    private static final byte[] ARCHIVE = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private final EvidenceContent check = new EvidenceContent(1_000_000);

    @Test
    void the_three_types_are_told_by_their_content() {
        assertThat(check.check(FileSamples.pdf())).isEqualTo(FileType.PDF);
        assertThat(check.check(FileSamples.jpeg())).isEqualTo(FileType.JPEG);
        assertThat(check.check(FileSamples.png())).isEqualTo(FileType.PNG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "MZ\u0090", "GIF89a", "%!PS", "x%PDF-1.4", "PK\u0003\u0004"})
    void anything_else_is_refused_whatever_it_is_called(String content) {
        refused(Problem.UNKNOWN_TYPE, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_file_of_two_natures_is_refused() {
        for (byte[] sound : new byte[][] {FileSamples.pdf(), FileSamples.jpeg(), FileSamples.png()}) {
            refused(Problem.SOMETHING_BEHIND, joined(sound, ARCHIVE));
            refused(Problem.SOMETHING_BEHIND, joined(sound, "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)));
        }
        refused(Problem.SOMETHING_BEHIND, joined(FileSamples.jpeg(), FileSamples.pdf()));
    }

    @Test
    void padding_and_further_pictures_as_phones_add_them_pass() {
        assertThat(check.check(joined(FileSamples.jpeg(), new byte[64]))).isEqualTo(FileType.JPEG);
        assertThat(check.check(joined(FileSamples.jpeg(), joined(new byte[3], FileSamples.jpeg())))).isEqualTo(FileType.JPEG);
        assertThat(check.check(joined(FileSamples.pdf(), "\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))).isEqualTo(FileType.PDF);
    }

    @Test
    void a_file_cut_off_is_refused() {
        for (byte[] sound : new byte[][] {FileSamples.pdf(), FileSamples.jpeg(), FileSamples.png()}) {
            refused(Problem.BROKEN, Arrays.copyOf(sound, sound.length - 12));
            refused(Problem.BROKEN, Arrays.copyOf(sound, 10));
        }
    }

    @Test
    void a_signature_alone_is_no_file() {
        refused(Problem.BROKEN, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9});
        refused(Problem.BROKEN, "%PDF-1.7\nstartxref\n3\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_picture_that_claims_more_pixels_than_allowed_is_refused_before_it_is_unpacked() {
        byte[] huge = FileSamples.png();
        ByteBuffer header = ByteBuffer.wrap(huge);
        header.putInt(16, 65_000);
        header.putInt(20, 65_000);
        CRC32 sum = new CRC32();
        sum.update(huge, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertThatThrownBy(() -> check.check(huge)).isInstanceOfSatisfying(BadFile.class,
                bad -> assertThat(bad.what()).isEqualTo(Problem.TOO_MANY_PIXELS)).hasMessageContaining("65000 × 65000");
    }

    @Test
    void the_number_of_pixels_allowed_is_the_last_that_passes() {
        assertThat(new EvidenceContent(40 * 30).check(FileSamples.png())).isEqualTo(FileType.PNG);
        assertThatThrownBy(() -> new EvidenceContent(40 * 30 - 1).check(FileSamples.png())).isInstanceOf(BadFile.class);
    }

    @Test
    void a_picture_with_a_false_checksum_is_refused() {
        byte[] altered = FileSamples.png();
        altered[altered.length - 20] ^= 1;
        refused(Problem.BROKEN, altered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "/OpenAction << /S /J#61vaScript >>",
        "/A << /S /Launch /F (cmd.exe) >>", "/Names << /EmbeddedFiles 5 0 R >>", "/AcroForm << /XFA 4 0 R >>"})
    void a_pdf_that_would_start_something_is_refused(String entry) {
        refused(Problem.ACTIVE, FileSamples.pdf(entry));
    }

    @Test
    void a_script_packed_into_an_object_stream_is_found() {
        refused(Problem.ACTIVE, FileSamples.pdfWithPacked("<< /S /JavaScript /JS (app.alert(1)) >>", "/Type /ObjStm /N 1 /First 4"));
    }

    @Test
    void the_same_bytes_in_a_picture_mean_nothing() {
        assertThat(check.check(FileSamples.pdfWithPacked("<< /S /JavaScript >>", "/Type /XObject /Subtype /Image"))).isEqualTo(FileType.PDF);
    }

    @Test
    void an_encrypted_pdf_is_refused() {
        refused(Problem.ENCRYPTED, FileSamples.pdf("/Encrypt 9 0 R"));
    }

    private void refused(Problem problem, byte[] content) {
        assertThatThrownBy(() -> check.check(content)).isInstanceOfSatisfying(BadFile.class,
                bad -> assertThat(bad.what()).isEqualTo(problem));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
