package cn.dingxiang.review.alert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.FakeOutbox;
import cn.dingxiang.review.QueuedMail;
import cn.dingxiang.review.SendingRules;
import cn.dingxiang.review.WorkCalendar;
import cn.dingxiang.testing.MutableClock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears of an alert, and when: at once, after two more working days with the county, after three more the leader. */
class AlertRoundTest {
    private static final SendingRules SENDING = new SendingRules(LocalTime.of(9, 0), LocalTime.of(17, 0), Duration.ofMinutes(5),
            Duration.ofHours(12), 3, 1, 50, Duration.ofMinutes(10), "example.cn");
    private static final List<AlertRules.Level> LEVELS = List.of(new AlertRules.Level(0, Set.of(AlertRules.Addressee.PROVINCE)),
            new AlertRules.Level(2, Set.of(AlertRules.Addressee.PROVINCE, AlertRules.Addressee.COUNTY)),
            new AlertRules.Level(3, Set.of(AlertRules.Addressee.LEADER)));
    private static final List<AlertRules.Leader> LEADERS = List.of(new AlertRules.Leader("22", "王处长", "leader@example.cn"));
    private static final String FRIDAY = "2026-11-20";

    private final FakeAlertStore store = new FakeAlertStore();
    private final FakeOutbox outbox = new FakeOutbox();
    private final MutableClock clock = MutableClock.at(FRIDAY + "T22:00");
    private AlertRules rules = new AlertRules(30, true, LEVELS, LEADERS);
    private AlertRound round = round();

    private AlertRound round() {
        AlertWriter writer = letter -> new DigestWriter.Written(letter.sort() + " " + letter.alerts().size() + " to " + letter.name(),
                "", "");
        AlertMails mails = new AlertMails(outbox, writer, rules, SENDING, clock);
        return new AlertRound(store, new DerivedAlerts(store, rules, clock), mails, new AlertTelling(store, outbox, clock), rules,
                new WorkCalendar(Set.of(2026), List.of()), SENDING, clock);
    }

    @BeforeEach
    void know_whom_to_write_to() {
        outbox.contact("province:22", "province@example.cn");
        outbox.contact("county:220322", "lishu@example.cn");
    }

    @Test
    void what_is_raised_at_night_is_queued_at_once_for_any_hour_in_one_mail_and_never_again() {
        raise("220322");
        raise("220421");
        assertThat(round.run()).isEqualTo(1);
        assertThat(round.run()).isZero();
        assertThat(urgent()).containsExactly("province@example.cn RAISED 2 to 收件方22");
    }

    @Test
    void kept_to_the_hours_it_waits_for_them() {
        rules = new AlertRules(30, false, LEVELS, LEADERS);
        round = round();
        raise("220322");
        assertThat(round.run()).isEqualTo(1);
        assertThat(urgent()).isEmpty();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void nobody_acknowledging_it_rises_after_working_days_to_the_county_and_then_to_the_leader_and_no_further() {
        raise("220322");
        run(FRIDAY + "T22:00");
        run("2026-11-23T08:00");
        assertThat(urgent()).hasSize(1);
        run("2026-11-24T08:00");
        assertThat(urgent()).containsExactly("province@example.cn RISEN 1 to 收件方22", "lishu@example.cn RISEN 1 to 收件方220322");
        run("2026-11-26T08:00");
        assertThat(urgent()).isEmpty();
        run("2026-11-27T08:00");
        assertThat(urgent()).containsExactly("leader@example.cn RISEN 1 to 王处长");
        run("2026-12-24T08:00");
        assertThat(urgent()).isEmpty();
    }

    @Test
    void what_is_acknowledged_or_over_rises_no_more() {
        raise("220322");
        raise("220421");
        run(FRIDAY + "T22:00");
        urgent();
        store.acknowledge(List.of(1L), new Alert.Acknowledgement(clock.now(), "province", "已督办"));
        store.close(AlertKind.COUNTY_SILENT, "county:220421", clock.today());
        run("2026-11-30T08:00");
        assertThat(urgent()).isEmpty();
    }

    @Test
    void each_working_day_lists_once_within_the_hours_what_waited_before() {
        raise("220322");
        run(FRIDAY + "T16:00");
        urgent();
        assertThat(sent()).isEmpty();
        run("2026-11-21T10:00");
        assertThat(sent()).isEmpty();
        run("2026-11-23T08:59");
        run("2026-11-23T09:00");
        run("2026-11-23T09:01");
        assertThat(sent()).containsExactly("province@example.cn DIGEST 1 to 收件方22");
        round = round();
        run("2026-11-23T09:02");
        assertThat(sent()).isEmpty();
    }

    @Test
    void a_province_without_an_address_is_not_asked_again_each_minute_and_the_alert_still_rises() {
        store.raise(List.of(NewAlert.silent("150102", clock.today())), clock.today());
        assertThat(round.run()).isZero();
        assertThat(store.untold(9)).isEmpty();
        run("2026-11-24T08:00");
        assertThat(store.page(AlertQuery.waiting(9)).get(0).level()).isEqualTo(1);
    }

    private void run(String moment) {
        clock.set(moment);
        round.run();
    }

    private void raise(String county) {
        store.raise(List.of(NewAlert.silent(county, clock.today())), clock.today());
    }

    private List<String> urgent() {
        return settled(outbox.claimUrgent("urgent", clock.now(), clock.now().plusMinutes(1), 50));
    }

    private List<String> sent() {
        return settled(outbox.claim("sender", clock.now(), clock.now().plusMinutes(1), 50));
    }

    private List<String> settled(List<QueuedMail> claimed) {
        outbox.sent(claimed, clock.now());
        return claimed.stream().map(mail -> mail.address() + " " + mail.written().subject()).toList();
    }
}
