package cn.dingxiang.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Settings;
import cn.dingxiang.jdbc.OutboxTables;
import cn.dingxiang.review.AnswerLinks;
import cn.dingxiang.review.DigestComposer;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.MailCarrier;
import cn.dingxiang.review.MailCounts;
import cn.dingxiang.review.MailDispatch;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.MailRound;
import cn.dingxiang.review.Outbox;
import cn.dingxiang.review.SendingRules;
import cn.dingxiang.review.WorkCalendar;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From planned reminders to mails in mailboxes: real database, real SMTP and IMAP. */
@Tag("database")
class MailTest {
    private static final String UNIT = "unit:2";
    private static TestApplication application;
    private final OutboxTables given = new OutboxTables(application.database());
    private final MutableClock clock = MutableClock.at("2026-11-24T10:00");
    private final int port = freePort();
    private GreenMail server;

    @BeforeAll
    static void begin() {
        application = TestApplication.start();
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @BeforeEach
    void fill() {
        given.begin();
        startServer();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void one_mail_tells_everything_and_says_no_id_number() throws Exception {
        given.contact(UNIT, "office@example.cn");
        given.contact("county:220322", "bureau@example.cn");
        given.remind(UNIT, "NOT_REPORTED", "2026-11-20", "due+1");
        given.remind(UNIT, "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        given.remindOf(UNIT, "WORKING_ELSEWHERE", "某民营医院 " + OutboxTables.ID_NUMBER, "2026-11-10", "verify+0");
        MailCounts counts = round().run();
        assertThat(counts.composed()).isEqualTo(1);
        assertThat(counts.sent()).isEqualTo(1);
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("【定向履约】3 项待办，1 项已逾期，最早 2026-11-20 到期");
        String text = MailParts.first(mail, "text/plain");
        assertThat(text).contains("喇嘛甸镇卫生院：", "1. 王小明　未按期报到（已逾期 4 天，逾期待核实）", "2. 王小明　在约定单位以外就业（某民营医院 2203••••••••1234）",
                "3. 王小明　参加规培（6 天后到期）", "依据：协议第五条", "问谁：梨树县卫生健康局 李四 0434-5220000", "由谁办：定向生本人", "DX-1");
        assertThat(MailParts.first(mail, "text/html")).contains("未按期报到", "李四");
        assertThat(text + MailParts.first(mail, "text/html") + mail.getSubject()).doesNotContain(OutboxTables.ID_NUMBER, "违约", "{{");
    }

    @Test
    void a_day_without_mail_server_loses_nothing_and_doubles_nothing() throws Exception {
        given.contact("unit:1", "hospital@example.cn");
        given.contact(UNIT, "office@example.cn");
        given.contact("county:220322", "bureau@example.cn");
        given.remind("unit:1", "NOT_REPORTED", "2026-11-30", "due-7");
        given.remind(UNIT, "NOT_REPORTED", "2026-11-30", "due-7");
        server.stop();
        assertThat(everyFiveMinutesUntil("2026-11-24T17:00")).isZero();
        clock.set("2026-11-25T09:00");
        long late = given.remind("county:220322", "NOT_REPORTED", "2026-11-20", "due+1");
        long joining = given.remind(UNIT, "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        assertThat(everyFiveMinutesUntil("2026-11-25T10:00")).isZero();
        startServer();
        assertThat(everyFiveMinutesUntil("2026-11-25T11:00")).isEqualTo(3);
        assertThat(everyFiveMinutesUntil("2026-11-27T17:00")).isZero();
        assertThat(List.of(given.statusOf(late), given.statusOf(joining))).containsOnly("MAILED");
        assertThat(recipients()).containsExactlyInAnyOrder("hospital@example.cn", "office@example.cn", "bureau@example.cn");
        assertThat(given.texts("SELECT status FROM mail")).containsOnly("SENT");
        assertThat(given.texts("SELECT attempts FROM mail")).containsOnly("1");
        MimeMessage joined = Arrays.stream(server.getReceivedMessages()).filter(mail -> to(mail).equals("office@example.cn")).findFirst()
                .orElseThrow();
        assertThat(MailParts.first(joined, "text/plain")).contains("截至2026年11月25日，有 2 项", "参加规培");
    }

    @Test
    void two_instances_at_once_send_every_mail_once() throws Exception {
        remindUnits();
        ExecutorService instances = Executors.newFixedThreadPool(3);
        CyclicBarrier together = new CyclicBarrier(3);
        List<Future<MailCounts>> rounds = new ArrayList<>();
        for (int instance = 0; instance < 3; instance++) {
            MailRound round = round();
            rounds.add(instances.submit(() -> {
                together.await();
                return round.run();
            }));
        }
        int sent = 0;
        for (Future<MailCounts> done : rounds) {
            sent += done.get().sent();
        }
        instances.shutdown();
        assertThat(sent + round().run().sent()).isEqualTo(60);
        assertThat(recipients()).hasSize(60).doesNotHaveDuplicates();
        assertThat(given.texts("SELECT status FROM reminder")).hasSize(120).containsOnly("MAILED");
        assertThat(given.texts("SELECT attempts FROM mail")).containsOnly("1");
    }

    private void remindUnits() {
        for (int unit = 100; unit < 160; unit++) {
            given.run("INSERT INTO unit (id, county_code, name, kind) VALUES (" + unit + ", '220322', '卫生院" + unit + "', 'TOWNSHIP_CENTRE')");
            given.contact("unit:" + unit, "unit" + unit + "@example.cn");
            given.remind("unit:" + unit, "NOT_REPORTED", "2026-11-30", "due-7");
            given.remind("unit:" + unit, "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        }
    }

    @Test
    void an_instance_sends_batches_over_several_connections_and_every_mail_once() {
        remindUnits();
        SendingRules usual = application.get(SendingRules.class);
        SendingRules small = new SendingRules(usual.from(), usual.to(), usual.firstPause(), usual.longestPause(), usual.attempts(), 3, 7,
                usual.lease(), usual.host());
        CountDownLatch together = new CountDownLatch(small.connections());
        MailCarrier carrier = new SmtpCarrier(server(), new MailCatcher(0, 10)) {
            @Override
            public Connection open() {
                together.countDown();
                try {
                    assertThat(together.await(10, TimeUnit.SECONDS)).as("all are opened before any sends").isTrue();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
                return super.open();
            }
        };
        assertThat(round(carrier, small).run().sent()).isEqualTo(60);
        assertThat(recipients()).hasSize(60).doesNotHaveDuplicates();
        assertThat(given.texts("SELECT status FROM mail")).hasSize(60).containsOnly("SENT");
    }

    @Test
    void a_process_that_died_between_acceptance_and_record_sends_again_with_the_same_message_id() throws Exception {
        given.contact(UNIT, "office@example.cn");
        given.remind(UNIT, "NOT_REPORTED", "2026-11-30", "due-7");
        round().run();
        given.run("UPDATE mail SET status = 'SENDING', claimed_by = 'dead', claimed_until = '2026-11-24 10:10:00', sent_at = NULL");
        clock.set("2026-11-24T10:09:59");
        assertThat(round().run().sent()).isZero();
        clock.set("2026-11-24T10:10:00");
        assertThat(round().run().sent()).isEqualTo(1);
        Set<String> messageIds = new HashSet<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            messageIds.add(mail.getMessageID());
        }
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(messageIds).hasSize(1);
    }

    @Test
    void a_wrong_address_is_a_task_and_stops_nobody_else() {
        given.contact("unit:1", "not an address");
        given.contact(UNIT, "office@example.cn");
        long wrong = given.remind("unit:1", "NOT_REPORTED", "2026-11-30", "due-7");
        given.remind("unit:3", "NOT_REPORTED", "2026-11-30", "due-7");
        given.remind(UNIT, "NOT_REPORTED", "2026-11-30", "due-7");
        MailCounts counts = round().run();
        assertThat(counts.sent()).isEqualTo(1);
        assertThat(counts.unreachable()).isEqualTo(2);
        assertThat(given.openTasks()).containsExactly("CONTACT_MISSING unit:1", "CONTACT_MISSING unit:3");
        given.contact("unit:1", "hospital@example.cn");
        assertThat(round().run().sent()).isEqualTo(1);
        assertThat(given.statusOf(wrong)).isEqualTo("MAILED");
        assertThat(given.openTasks()).containsExactly("CONTACT_MISSING unit:3");
    }

    @Test
    void a_returned_mail_is_read_from_the_mailbox_and_recorded() throws Exception {
        given.contact(UNIT, "office@example.cn");
        long reminder = given.remind(UNIT, "NOT_REPORTED", "2026-11-30", "due-7");
        round().run();
        String messageId = given.texts("SELECT message_id FROM mail").get(0);
        server.setUser("bounces@example.cn", "bounces", "secret").deliver(Samples.report(messageId, "failed", "5.1.1"));
        assertThat(round().run().bounced()).isEqualTo(1);
        assertThat(round().run().bounced()).isZero();
        assertThat(given.statusOf(reminder)).isEqualTo("NO_ADDRESS");
        assertThat(given.mailsOf(UNIT)).containsExactly("BOUNCED");
        assertThat(given.openTasks()).containsExactly("MAIL_REFUSED unit:2");
        assertThat(given.texts("SELECT last_error FROM mail")).containsExactly("5.1.1 smtp; 550 no such user");
        assertThat(given.texts("SELECT bounced_at FROM contact")).doesNotContainNull();
        given.contact(UNIT, "new@example.cn");
        clock.set("2026-11-25T09:00");
        assertThat(round().run().sent()).isEqualTo(1);
        assertThat(recipients()).contains("new@example.cn");
        assertThat(given.openTasks()).isEmpty();
    }

    @Test
    void a_demo_without_server_mails_into_its_catcher_at_any_hour() {
        given.contact(UNIT, "office@example.cn");
        given.remind(UNIT, "NOT_REPORTED", "2026-11-30", "due-7");
        MailCatcher catcher = new MailCatcher(0, 10);
        clock.set("2026-11-22T03:00");
        assertThat(round(new SmtpSettings("", 0, "", "", "dingxiang@example.cn", "starttls"), catcher).run().state())
                .isEqualTo(MailCounts.State.NO_SERVER);
        assertThat(given.mailsOf(UNIT)).isEmpty();
        given.demo();
        assertThat(round(new SmtpSettings("", 0, "", "", "dingxiang@example.cn", "starttls"), catcher).run().sent()).isEqualTo(1);
        assertThat(catcher.messages()).extracting(MailCatcher.CaughtMail::to).containsExactly("office@example.cn");
        assertThat(catcher.messages().get(0).text()).contains("毕业报到（8 天后到期）");
        catcher.stop();
    }

    private int everyFiveMinutesUntil(String moment) {
        int sent = 0;
        for (MutableClock end = MutableClock.at(moment); clock.instant().isBefore(end.instant()); ) {
            sent += round().run().sent();
            clock.set(java.time.LocalDateTime.now(clock).plus(Duration.ofMinutes(5)).toString());
        }
        return sent;
    }

    private MailRound round() {
        return round(server(), new MailCatcher(0, 10));
    }

    private SmtpSettings server() {
        return new SmtpSettings("127.0.0.1", port, "", "", "dingxiang@example.cn", "none");
    }

    private MailRound round(SmtpSettings smtp, MailCatcher catcher) {
        return round(new SmtpCarrier(smtp, catcher), application.get(SendingRules.class));
    }

    private MailRound round(MailCarrier carrier, SendingRules rules) {
        WorkCalendar calendar = application.get(WorkCalendar.class);
        BounceSettings mailbox = new BounceSettings(server.getImap() == null ? "" : "127.0.0.1", server.getImap() == null ? 0
                : server.getImap().getPort(), "bounces", "secret", false, "INBOX");
        boolean readBounces = server.getUserManager().getUser("bounces") != null;
        DigestComposer composer = new DigestComposer(application.get(Outbox.class), application.get(DigestWriter.class),
                application.get(AnswerLinks.class), rules);
        MailDispatch dispatch = new MailDispatch(clock, application.get(MailQueue.class), carrier, composer, rules);
        return new MailRound(clock, calendar, rules, application.get(Settings.class), application.get(Outbox.class),
                application.get(MailQueue.class), composer, dispatch, carrier,
                new ImapBounceBox(readBounces ? mailbox : new BounceSettings("", 0, "", "", false, "INBOX")));
    }

    private void startServer() {
        server = new GreenMail(new ServerSetup[] {new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        server.start();
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages()).map(MailTest::to).toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients() == null ? "" : mail.getAllRecipients()[0].toString();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
