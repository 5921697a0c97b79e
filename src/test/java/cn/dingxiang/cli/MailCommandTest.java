package cn.dingxiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.CountyTasks;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.FakeOutbox;
import cn.dingxiang.review.Letter;
import cn.dingxiang.review.MailQueue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailCommandTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");

    private final FakeOutbox outbox = new FakeOutbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void it_lists_what_did_not_arrive_and_what_counties_have_to_see_to() {
        long mail = givenUpMail();
        assertThat(run("--lang", "en", "mail")).isZero();
        assertThat(printed()).contains("given up 1").contains("#" + mail).contains("office@example.cn").contains("mailbox full")
                .contains("220322").contains("缺少联系人");
    }

    @Test
    void a_mail_given_up_is_put_back_once() {
        long mail = givenUpMail();
        assertThat(run("mail", "--retry", Long.toString(mail))).isZero();
        assertThat(outbox.depth().queued()).isEqualTo(1);
        assertThat(outbox.depth().dead()).isZero();
        assertThat(run("mail", "--retry", Long.toString(mail))).isEqualTo(Failure.BAD_INPUT);
        assertThat(err.toString()).contains("邮件 " + mail);
    }

    @Test
    void what_is_not_a_number_is_wrong_usage() {
        assertThat(run("mail", "--retry", "all")).isEqualTo(Failure.BAD_INPUT);
    }

    private long givenUpMail() {
        String unit = "unit:2";
        outbox.contact(unit, "office@example.cn");
        long reminder = outbox.remind(unit, "NOT_REPORTED", "2026-11-30", "due-7");
        outbox.queue(List.of(new Letter(Recipient.of(unit), LocalDate.parse("2026-11-24"), "office@example.cn", "<a@example.cn>",
                new DigestWriter.Written("s", "t", "h"), List.of(reminder))), NOW);
        var claimed = outbox.claim("test", NOW, NOW.plusMinutes(5), 1).get(0);
        outbox.dead(claimed, "mailbox full", claimed.digestOn().atTime(10, 0));
        return claimed.id();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        CountyTasks tasks = limit -> List.of(new CountyTasks.Task("220322", "喇嘛甸镇卫生院缺少联系人", LocalDate.parse("2026-11-20")));
        CivilTime time = () -> NOW;
        return DingxiangCommand.run(new CommandsWith(Map.of(MailQueue.class, outbox, CountyTasks.class, tasks, CivilTime.class, time,
                PrintStream.class, new PrintStream(out, true, StandardCharsets.UTF_8))),
                new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err), arguments);
    }
}
