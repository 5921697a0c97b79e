package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingRulesTest {
    static final SendingRules RULES = new SendingRules(LocalTime.of(9, 0), LocalTime.of(17, 0), Duration.ofMinutes(5), Duration.ofHours(12),
            3, 1, 2, Duration.ofMinutes(10), "example.cn");
    static final WorkCalendar CALENDAR = new WorkCalendar(Set.of(2026), List.of(
            new WorkCalendar.SpecialDay(LocalDate.parse("2026-10-01"), WorkCalendar.Kind.HOLIDAY, "国庆节", "国办发明电〔2025〕7号"),
            new WorkCalendar.SpecialDay(LocalDate.parse("2026-10-10"), WorkCalendar.Kind.WORKDAY, "国庆节", "国办发明电〔2025〕7号")));

    @ParameterizedTest
    @CsvSource({"2026-11-24T08:59:59, false", "2026-11-24T09:00, true", "2026-11-24T16:59:59, true", "2026-11-24T17:00, false",
        "2026-11-20T10:00, true", "2026-11-21T10:00, false", "2026-10-01T10:00, false", "2026-10-02T10:00, true",
        "2026-10-10T10:00, true", "2026-10-11T10:00, false"})
    void mail_goes_out_on_working_days_within_hours(LocalDateTime moment, boolean allowed) {
        assertThat(RULES.allow(moment, CALENDAR)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "4, 40", "5, 80", "6, 160", "7, 320", "8, 640", "9, 720", "10, 720", "1000, 720"})
    void pauses_double_up_to_the_longest(int failed, long minutes) {
        assertThat(RULES.pauseAfter(failed)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        LocalTime nine = LocalTime.of(9, 0);
        Duration minute = Duration.ofMinutes(1);
        assertThatThrownBy(() -> new SendingRules(nine, nine, minute, minute, 1, 1, 1, minute, "x"))
                .hasMessageContaining("dingxiang.mail.hours");
        LocalTime ten = LocalTime.of(10, 0);
        assertThatThrownBy(() -> new SendingRules(nine, ten, Duration.ZERO, minute, 1, 1, 1, minute, "x")).hasMessageContaining("retry");
        assertThatThrownBy(() -> new SendingRules(nine, ten, minute, Duration.ofSeconds(59), 1, 1, 1, minute, "x"))
                .hasMessageContaining("retry");
        assertThatThrownBy(() -> new SendingRules(nine, ten, minute, minute, 0, 1, 1, minute, "x"))
                .hasMessageContaining("retry.attempts");
        assertThatThrownBy(() -> new SendingRules(nine, ten, minute, minute, 1, 0, 1, minute, "x")).hasMessageContaining("connections");
        assertThatThrownBy(() -> new SendingRules(nine, ten, minute, minute, 1, 1, 0, minute, "x")).hasMessageContaining("batch");
        assertThatThrownBy(() -> new SendingRules(nine, ten, minute, minute, 1, 1, 1, Duration.ZERO, "x")).hasMessageContaining("lease");
    }
}
