package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Settings;
import cn.dingxiang.testing.MutableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When rounds send, to whom, and what they do when it does not work. Rules: 09:00–17:00, 3 attempts, batches of 2. */
class MailRoundTest {
    private final FakeOutbox outbox = new FakeOutbox();
    private final FakeCarrier carrier = new FakeCarrier();
    private final MutableClock clock = MutableClock.at("2026-11-24T10:00");
    private final Map<String, String> settings = new HashMap<>();
    private String unwritable = "";

    private MailCounts round() {
        return prepared().run();
    }

    private MailRound prepared() {
        DigestWriter writer = digest -> {
            if (digest.to().recipient().id().equals(unwritable)) {
                throw new IllegalStateException("no words for this");
            }
            return new DigestWriter.Written(digest.notices().size() + " items", digest.on().toString(), "html");
        };
        DigestComposer composer = new DigestComposer(outbox, writer, new NoLinks(), SendingRulesTest.RULES);
        MailDispatch dispatch = new MailDispatch(clock, outbox, carrier, composer, SendingRulesTest.RULES);
        return new MailRound(clock, SendingRulesTest.CALENDAR, SendingRulesTest.RULES, new FakeSettings(), outbox, outbox, composer, dispatch,
                carrier, taker -> 0);
    }

    private final class FakeSettings implements Settings {
        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(settings.get(name));
        }

        @Override
        public void put(String name, String value) {
            settings.put(name, value);
        }
    }

    private long remind(int unit) {
        outbox.contact("unit:" + unit, "unit" + unit + "@example.cn");
        return outbox.remind("unit:" + unit, "NOT_REPORTED", "2026-11-30", "due-7");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T08:59:59, CLOSED", "2026-11-24T09:00, OPEN", "2026-11-24T16:59:59, OPEN", "2026-11-24T17:00, CLOSED",
        "2026-11-21T10:00, CLOSED", "2026-10-01T10:00, CLOSED", "2026-10-10T10:00, OPEN"})
    void composes_and_sends_only_when_mail_may_go_out(String moment, MailCounts.State state) {
        remind(1);
        clock.set(moment);
        MailCounts counts = round();
        assertThat(counts.state()).isEqualTo(state);
        assertThat(counts.sent()).isEqualTo(state == MailCounts.State.OPEN ? 1 : 0);
        assertThat(outbox.mailsOf("unit:1")).hasSize(counts.sent());
    }

    @Test
    void an_alert_goes_out_at_any_hour_and_takes_nothing_else_along() {
        remind(1);
        clock.set("2026-11-24T22:00");
        outbox.add(new OutgoingMail(Recipient.province("22"), OutgoingMail.ANY_HOUR + "7.0", clock.today(),
                "province@example.cn", "<alert.7@example.cn>", new DigestWriter.Written("alert", "t", "h"), null), clock.now());
        MailCounts counts = round();
        assertThat(counts.state()).isEqualTo(MailCounts.State.CLOSED);
        assertThat(carrier.accepted).extracting(mail -> mail.written().subject()).containsExactly("alert");
    }

    @Test
    void who_helps_sends_what_is_queued_in_the_hours_and_composes_nothing() {
        remind(1);
        outbox.add(new OutgoingMail(Recipient.province("22"), "letter:7", clock.today(), "province@example.cn", "<letter.7@example.cn>",
                new DigestWriter.Written("letter", "t", "h"), null), clock.now());
        clock.set("2026-11-24T17:00");
        assertThat(helped()).isZero();
        clock.set("2026-11-25T09:00");
        assertThat(helped()).isEqualTo(1);
        assertThat(outbox.mailsOf("unit:1")).isEmpty();
    }

    private int helped() {
        return prepared().help().sent();
    }

    @Test
    void a_retry_keeps_to_the_hours_too() {
        remind(1);
        carrier.answers.put("unit1@example.cn", MailCarrier.Result.DEFERRED);
        clock.set("2026-11-24T16:58");
        assertThat(round().deferred()).isEqualTo(1);
        carrier.answers.clear();
        clock.set("2026-11-24T17:03");
        assertThat(round().state()).isEqualTo(MailCounts.State.CLOSED);
        clock.set("2026-11-25T09:00");
        assertThat(round().sent()).isEqualTo(1);
    }

    @Test
    void many_reminders_are_one_mail_and_the_next_day_another() {
        remind(1);
        outbox.remind("unit:1", "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        round();
        outbox.remind("unit:1", "PAUSE_OVERSTAYED", "2026-11-30", "due-7");
        round();
        assertThat(carrier.accepted).extracting(mail -> mail.written().subject()).containsExactly("2 items");
        clock.set("2026-11-25T10:00");
        round();
        assertThat(carrier.accepted).extracting(mail -> mail.written().subject()).containsExactly("2 items", "1 items");
        round();
        assertThat(carrier.accepted).hasSize(2);
    }

    @Test
    void a_mail_deferred_is_tried_after_its_pause_and_given_up_after_the_last_attempt() {
        remind(1);
        carrier.answers.put("unit1@example.cn", MailCarrier.Result.DEFERRED);
        assertThat(round().deferred()).isEqualTo(1);
        clock.set("2026-11-24T10:04:59");
        assertThat(round().deferred()).isZero();
        clock.set("2026-11-24T10:05");
        assertThat(round().deferred()).isEqualTo(1);
        clock.set("2026-11-24T10:14:59");
        assertThat(round().dead()).isZero();
        clock.set("2026-11-24T10:15");
        assertThat(round().dead()).isEqualTo(1);
        assertThat(outbox.undelivered(5)).extracting(MailQueue.Undelivered::attempts).containsExactly(3);
        clock.set("2026-11-24T16:00");
        assertThat(round().deferred() + round().dead()).isZero();
    }

    @Test
    void the_last_attempt_may_still_succeed_with_the_same_message_id() {
        remind(1);
        carrier.answers.put("unit1@example.cn", MailCarrier.Result.DEFERRED);
        round();
        clock.set("2026-11-24T10:05");
        round();
        carrier.answers.clear();
        clock.set("2026-11-24T10:15");
        assertThat(round().sent()).isEqualTo(1);
        assertThat(carrier.accepted.get(0).messageId()).startsWith("<digest.20261124.").endsWith("@example.cn>");
    }

    @Test
    void one_refused_and_one_deferred_address_stop_nobody_and_a_connection_serves_a_batch() {
        for (int unit = 1; unit <= 5; unit++) {
            remind(unit);
        }
        carrier.answers.put("unit1@example.cn", MailCarrier.Result.REFUSED);
        carrier.answers.put("unit3@example.cn", MailCarrier.Result.DEFERRED);
        MailCounts counts = round();
        assertThat(counts.sent()).isEqualTo(3);
        assertThat(counts.refused()).isEqualTo(1);
        assertThat(counts.deferred()).isEqualTo(1);
        assertThat(carrier.opened).isEqualTo(3);
        assertThat(outbox.openTasks()).containsExactly("MAIL_REFUSED unit:1");
    }

    @Test
    void a_server_that_is_down_counts_against_no_mail_however_long() {
        long first = remind(1);
        remind(2);
        carrier.down = true;
        for (int day = 10; day < 14; day++) {
            clock.set("2026-11-" + (day + 13) + "T10:00");
            assertThat(round().state()).isEqualTo(MailCounts.State.SERVER_DOWN);
        }
        carrier.down = false;
        clock.set("2026-11-27T10:00");
        assertThat(round().sent()).isEqualTo(2);
        assertThat(outbox.statusOf(first)).isEqualTo("MAILED");
        assertThat(carrier.accepted).extracting(mail -> mail.written().text()).containsOnly("2026-11-27");
    }

    @Test
    void a_server_that_goes_in_the_middle_of_a_batch_doubles_nothing() {
        remind(1);
        remind(2);
        carrier.breaksAfter = 1;
        assertThat(round().state()).isEqualTo(MailCounts.State.SERVER_DOWN);
        carrier.breaksAfter = Integer.MAX_VALUE;
        clock.set("2026-11-24T10:05");
        assertThat(round().sent()).isEqualTo(1);
        assertThat(carrier.accepted).extracting(QueuedMail::address).containsExactlyInAnyOrder("unit1@example.cn", "unit2@example.cn");
    }

    @Test
    void what_is_done_before_the_mail_leaves_is_not_mailed() {
        long done = remind(1);
        long alsoDone = remind(2);
        outbox.remind("unit:2", "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        carrier.down = true;
        round();
        outbox.stop(done);
        outbox.stop(alsoDone);
        carrier.down = false;
        clock.set("2026-11-24T10:05");
        MailCounts counts = round();
        assertThat(counts.dropped()).isEqualTo(1);
        assertThat(carrier.accepted).extracting(QueuedMail::address).containsExactly("unit2@example.cn");
        assertThat(carrier.accepted.get(0).written().subject()).isEqualTo("1 items");
        assertThat(outbox.mailsOf("unit:1")).containsExactly("DROPPED");
    }

    @Test
    void a_digest_that_cannot_be_written_stops_nobody_elses() {
        long stuck = remind(1);
        remind(2);
        unwritable = "1";
        assertThat(round().sent()).isEqualTo(1);
        assertThat(outbox.statusOf(stuck)).isEqualTo("PLANNED");
        unwritable = "";
        assertThat(round().sent()).isEqualTo(1);
    }

    @Test
    void without_server_nothing_is_composed_and_nothing_vanishes_into_a_catcher() {
        long reminder = remind(1);
        carrier.route = MailCarrier.Route.CATCHER;
        assertThat(round().state()).isEqualTo(MailCounts.State.NO_SERVER);
        carrier.route = MailCarrier.Route.NONE;
        assertThat(round().state()).isEqualTo(MailCounts.State.NO_SERVER);
        assertThat(outbox.statusOf(reminder)).isEqualTo("PLANNED");
    }

    @Test
    void a_demos_catcher_keeps_to_no_hours_and_a_demos_real_server_does() {
        remind(1);
        settings.put(Settings.DEMO, "true");
        clock.set("2026-11-22T03:00");
        assertThat(round().state()).isEqualTo(MailCounts.State.CLOSED);
        carrier.route = MailCarrier.Route.CATCHER;
        assertThat(round().sent()).isEqualTo(1);
    }

    @Test
    void a_year_without_calendar_is_told_and_monday_to_friday_taken() {
        remind(1);
        clock.set("2027-01-01T10:00");
        assertThat(round().sent()).isEqualTo(1);
        assertThat(outbox.openTasks()).containsExactly("CALENDAR_MISSING 2027");
    }
}
