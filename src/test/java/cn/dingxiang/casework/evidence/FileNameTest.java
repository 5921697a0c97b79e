package cn.dingxiang.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            送达回执.pdf                        | 送达回执.pdf
            ../../etc/passwd                   | passwd.pdf
            C:\\Users\\李四\\回执.PDF              | 回执.pdf
            回执.pdf.exe                        | 回执.pdf.pdf
            回执.html                           | 回执.pdf
            .htaccess                          | 附件.pdf
            ..                                 | 附件.pdf
            CON.pdf                            | _CON.pdf
            %2e%2e%2fx.pdf                     | 2e2e2fx.pdf
            王小明220322199901011234回执.pdf       | 王小明2203••••••••1234回执.pdf
            """)
    void a_name_becomes_harmless_and_ends_as_its_content_says(String given, String expected) {
        assertThat(FileName.of(given, FileType.PDF)).isEqualTo(expected);
    }

    @Test
    void what_windows_does_not_allow_goes() {
        assertThat(FileName.of("a<b>c:\"d|e?f*.pdf", FileType.PDF)).isEqualTo("abcdef.pdf");
    }

    @Test
    void what_cannot_be_seen_or_turns_the_direction_goes() {
        assertThat(FileName.of("收据\u202Egpj.\u0000pdf\r\nX-Header: 1", FileType.PDF)).isEqualTo("收据gpj.pdf");
        assertThat(FileName.of("\u200B\uFEFF.jpg", FileType.JPEG)).isEqualTo("附件.jpg");
    }

    @Test
    void a_name_of_its_own_type_keeps_its_extension_and_one_too_long_is_cut() {
        assertThat(FileName.of("a.JPEG", FileType.JPEG)).isEqualTo("a.jpeg");
        assertThat(FileName.of("长".repeat(300) + ".png", FileType.PNG)).isEqualTo("长".repeat(80) + ".png");
        assertThat(FileName.of(null, FileType.PNG)).isEqualTo("附件.png");
    }
}
