package cn.dingxiang.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.review.MailProblem;
import cn.dingxiang.review.WorkCalendar;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFilesTest {
    private final WorkCalendar shipped = CalendarFiles.load(Path.of("no-such-folder"));

    @ParameterizedTest
    @CsvSource({
        "2024-02-09, true", "2024-02-10, false", "2024-02-17, false", "2024-02-18, true", "2024-02-04, true", "2024-10-12, true",
        "2025-01-01, false", "2025-01-02, true", "2025-01-26, true", "2025-01-27, true", "2025-01-28, false", "2025-02-04, false",
        "2025-02-05, true", "2025-02-08, true", "2025-02-09, false", "2025-10-08, false", "2025-10-09, true", "2025-10-11, true",
        "2026-01-02, false", "2026-01-03, false", "2026-01-04, true", "2026-02-14, true", "2026-02-15, false", "2026-02-23, false",
        "2026-02-24, true", "2026-02-28, true", "2026-05-09, true", "2026-09-20, true", "2026-09-25, false", "2026-09-28, true",
        "2026-10-07, false", "2026-10-08, true", "2026-10-10, true", "2026-10-11, false", "2026-11-20, true", "2026-11-21, false"})
    void holidays_and_make_up_days_are_as_announced(LocalDate day, boolean working) {
        assertThat(shipped.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void every_special_day_names_its_notice() {
        assertThat(shipped.special(LocalDate.parse("2026-02-28")).orElseThrow().notice()).isEqualTo("国办发明电〔2025〕7号");
        assertThat(shipped.special(LocalDate.parse("2025-05-01")).orElseThrow().notice()).isEqualTo("国办发明电〔2024〕12号");
        assertThat(shipped.special(LocalDate.parse("2024-05-01")).orElseThrow().notice()).isEqualTo("国办发明电〔2023〕7号");
    }

    @Test
    void a_year_not_announced_is_monday_to_friday_and_says_so() {
        assertThat(shipped.covers(2026)).isTrue();
        assertThat(shipped.covers(2027)).isFalse();
        assertThat(shipped.isWorkingDay(LocalDate.parse("2027-01-01"))).isTrue();
        assertThat(shipped.isWorkingDay(LocalDate.parse("2027-01-02"))).isFalse();
    }

    @Test
    void a_file_beside_where_the_product_is_started_comes_first(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("calendar"));
        Files.writeString(folder.resolve("calendar/2027.csv"), "date,kind,name,notice\n# 说明\n2027-01-01,HOLIDAY,元旦,国办发明电〔2026〕0号\n");
        WorkCalendar calendar = CalendarFiles.load(folder);
        assertThat(calendar.covers(2027)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-01-01"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-32,HOLIDAY,元旦,x", "2026-01-01,HOLIDAY,元旦,x", "2027-01-01,OFF,元旦,x", "2027-01-01,HOLIDAY,元旦",
        "2027-01-01,HOLIDAY,,x", "2027-01-01,HOLIDAY,元旦,", "2027-01-03,HOLIDAY,元旦,x"})
    void a_wrong_line_is_named(String line) {
        String file = "date,kind,name,notice\n2027-01-03,HOLIDAY,元旦,x\n" + line;
        assertThatThrownBy(() -> CalendarFiles.read(new StringReader(file), 2027)).isInstanceOf(MailProblem.class)
                .hasMessageContaining("config/calendar/2027.csv 第 3 行").hasMessageContaining(line);
    }

    @Test
    void a_problem_is_told_in_english_too() {
        assertThat(new MailProblem("tls", "tsl").explain(Locale.ENGLISH)).contains("SMTP_TLS", "\"tsl\"");
    }
}
