package cn.dingxiang.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.review.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyFormTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    private static ReplyForm form(String code, String subject, String... fields) {
        MailedLink link = new MailedLink(1, 1, 1, "喇嘛甸镇卫生院", "DX-1", "王小明", "220322", "梨树县",
                new Matter(code, subject, LocalDate.parse("2026-01-31")), TODAY, null);
        Map<String, String> values = new HashMap<>(Map.of("decision", "confirm", "by", "李四"));
        for (int index = 0; index < fields.length; index += 2) {
            values.put(fields[index], fields[index + 1]);
        }
        return new ReplyForm(new LinkView(LinkState.OPEN, link, LocalDate.parse("2016-07-15"), TODAY, null, null), values);
    }

    @Test
    void every_question_reads_its_own_answer() {
        LocalDate on = LocalDate.parse("2026-01-10");
        assertThat(form("NOT_REPORTED", "", "on", "2026-01-10").read()).contains(new Reply.Reported("李四", on));
        assertThat(form("PAUSE_OVERSTAYED", "", "on", "2026-01-10").read()).contains(new Reply.Returned("李四", on));
        assertThat(form("NO_QUOTA_POST", "", "on", "2026-01-10", "quotaPost", "no").read())
                .contains(new Reply.InPost("李四", on, false, null));
        assertThat(form("PAY_BELOW_PARITY", "", "on", "2026-01-10", "monthly", "6,500.00", "parity", "6400").read())
                .contains(new Reply.Paid("李四", on, new Reply.Monthly(new BigDecimal("6500.00"), new BigDecimal("6400"))));
        assertThat(form("ATTESTATION_MISSING", "2025", "presence", "no").read()).contains(new Reply.Year("李四", 2025, null, List.of()));
        assertThat(form("NOT_REPORTED", "", "decision", "object", "reason", " 没见到 ").read())
                .contains(new Reply.Objection("李四", "没见到"));
    }

    @Test
    void absences_lie_within_the_days_present() {
        Reply.Days present = new Reply.Days(LocalDate.parse("2025-02-01"), LocalDate.parse("2025-12-31"));
        Reply.Absence absence = new Reply.Absence(new Reply.Days(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-01")),
                PauseGround.MATERNITY);
        assertThat(year("absence2from", "2025-03-01", "absence2to", "2025-03-01", "absence2ground", "MATERNITY").read())
                .contains(new Reply.Year("李四", 2025, present, List.of(absence)));
        ReplyForm outside = year("absence1from", "2025-01-31", "absence1to", "2025-03-01", "absence1ground", "ILLNESS");
        assertThat(outside.read()).isEmpty();
        assertThat(outside.problems()).containsOnlyKeys("absence1from");
        ReplyForm half = year("absence1from", "2025-03-01");
        assertThat(half.read()).isEmpty();
        assertThat(half.problems()).containsOnlyKeys("absence1to", "absence1ground");
    }

    private static ReplyForm year(String... more) {
        String[] fields = new String[6 + more.length];
        System.arraycopy(new String[] {"presence", "yes", "from", "2025-02-01", "to", "2025-12-31"}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return form("ATTESTATION_MISSING", "2025", fields);
    }

    @ParameterizedTest
    @CsvSource({"on, 2026-01-16, out-of-time", "on, 2016-07-14, out-of-time", "on, 16.1.2026, day", "on, '', day", "by, '', missing",
        "quotaPost, maybe, choice", "monthly, 1e9, amount", "monthly, -5, amount", "parity, '', amount"})
    void a_mistake_is_named_at_its_field(String field, String typed, String problem) {
        ReplyForm form = form("NO_QUOTA_POST", "", "on", "2026-01-10", "quotaPost", "yes", "monthly", "6500", "parity", "6400",
                field, typed);
        assertThat(form.read()).isEmpty();
        assertThat(form.problems().get(field).key()).isEqualTo(problem);
    }
}
