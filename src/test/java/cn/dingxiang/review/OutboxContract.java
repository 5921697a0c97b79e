package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Recipient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every outbox and mail queue does. */
public abstract class OutboxContract {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final LocalDateTime NOW = TODAY.atTime(10, 0);

    protected abstract Outbox outbox();

    protected abstract MailQueue queue();

    protected abstract OutboxFixture given();

    /** Keys of a unit, of a person and of a county on record. */
    protected abstract String unit();

    protected abstract String person();

    protected abstract String county();

    @Test
    void a_planned_reminder_waits_with_all_its_text_needs() {
        given().contact(unit(), "office@example.cn");
        long reminder = given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7");
        assertThat(waiting(TODAY)).containsExactly(unit());
        Notice notice = onlyNotice(unit());
        assertThat(notice.reminderId()).isEqualTo(reminder);
        assertThat(notice.personName()).isEqualTo("王小明");
        assertThat(notice.agreementNumber()).isEqualTo("DX-1");
        assertThat(notice.matter()).isEqualTo(new Matter("NOT_REPORTED", "", LocalDate.parse("2026-11-30")));
        assertThat(notice.clauses()).containsExactly("协议第五条");
        assertThat(notice.unit()).isEqualTo("喇嘛甸镇卫生院");
        assertThat(notice.county()).isEqualTo("梨树县");
    }

    @Test
    void nothing_waits_about_an_agreement_being_filed_until_it_is_started() {
        given().contact(unit(), "office@example.cn");
        given().remindWhileFiling(unit(), "NOT_REPORTED", "2026-11-30", "due-7");
        assertThat(waiting(TODAY)).isEmpty();
        assertThat(outbox().notices(List.of(Recipient.of(unit())))).isEmpty();
        given().start();
        assertThat(waiting(TODAY)).containsExactly(unit());
    }

    @Test
    void recipients_come_in_pages() {
        given().remind(county(), "NOT_REPORTED", "2026-11-30", "due-7");
        given().remind(person(), "NOT_REPORTED", "2026-11-30", "due-7");
        given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7");
        assertThat(keys(outbox().waiting(TODAY, "", 2))).containsExactly(county(), person());
        assertThat(keys(outbox().waiting(TODAY, person(), 2))).containsExactly(unit());
        assertThat(outbox().waiting(TODAY, unit(), 2)).isEmpty();
    }

    @Test
    void queueing_marks_the_reminders_and_leaves_one_mail_a_day() {
        long first = given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7");
        assertThat(outbox().queue(List.of(letter(unit(), first)), NOW)).isEqualTo(1);
        assertThat(given().statusOf(first)).isEqualTo("MAILED");
        long second = given().remind(unit(), "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        assertThat(waiting(TODAY)).isEmpty();
        assertThat(outbox().queue(List.of(letter(unit(), second)), NOW)).isZero();
        assertThat(given().statusOf(second)).isEqualTo("PLANNED");
        assertThat(given().mailsOf(unit())).containsExactly("QUEUED");
    }

    @Test
    void what_comes_after_todays_mail_waits_for_tomorrow() {
        outbox().queue(List.of(letter(unit(), given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7"))), NOW);
        queue().sent(List.of(claimOne(NOW)), NOW);
        given().remind(unit(), "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        assertThat(waiting(TODAY)).isEmpty();
        assertThat(waiting(TODAY.plusDays(1))).containsExactly(unit());
    }

    @Test
    void who_got_yesterdays_mail_only_today_gets_no_second_one_today() {
        Letter today = letter(unit(), given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7"));
        Letter yesterday = new Letter(today.recipient(), TODAY.minusDays(1), today.address(), today.messageId(), today.written(),
                today.reminderIds());
        outbox().queue(List.of(yesterday), NOW.minusDays(1));
        queue().sent(List.of(claimOne(NOW)), NOW);
        given().remind(unit(), "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        assertThat(waiting(TODAY)).isEmpty();
    }

    @Test
    void a_recipient_without_address_is_set_aside_once_with_one_task_and_comes_back_with_an_address() {
        long first = given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7");
        long second = given().remind(unit(), "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        List<Correspondent> unreachable = outbox().waiting(TODAY, "", 10);
        assertThat(unreachable.get(0).reachable()).isEmpty();
        assertThat(outbox().setAside(unreachable, TODAY)).isEqualTo(2);
        assertThat(outbox().setAside(unreachable, TODAY)).isZero();
        assertThat(given().statusOf(first)).isEqualTo("NO_ADDRESS");
        assertThat(given().openTasks()).containsExactly("CONTACT_MISSING " + unit());
        given().contact(unit(), "office@example.cn");
        assertThat(outbox().waiting(TODAY, "", 10).get(0).reachable()).isPresent();
        assertThat(outbox().queue(List.of(letter(unit(), first, second)), NOW)).isEqualTo(1);
        assertThat(given().statusOf(second)).isEqualTo("MAILED");
        assertThat(given().openTasks()).isEmpty();
    }

    @Test
    void what_goes_out_at_any_hour_can_be_claimed_alone() {
        outbox().queue(List.of(letter(unit(), given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7"))), NOW);
        Recipient to = Recipient.of(unit());
        queue().add(new OutgoingMail(to, OutgoingMail.ANY_HOUR + "7.0", TODAY, "office@example.cn", "<alert.7@example.cn>",
                new DigestWriter.Written("alert", "t", "h"), null), NOW);
        assertThat(queue().claimUrgent("one", NOW, NOW.plusMinutes(10), 5)).extracting(mail -> mail.written().subject()).containsExactly("alert");
        assertThat(queue().claimUrgent("two", NOW, NOW.plusMinutes(10), 5)).isEmpty();
        assertThat(queue().claim("three", NOW, NOW.plusMinutes(10), 5)).hasSize(1);
    }

    @Test
    void a_claim_holds_until_its_lease_ends() {
        outbox().queue(List.of(letter(unit(), given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7"))), NOW);
        QueuedMail held = queue().claim("one", NOW, NOW.plusMinutes(10), 5).get(0);
        assertThat(held.attempts()).isEqualTo(1);
        assertThat(queue().claim("two", NOW.plusMinutes(10).minusSeconds(1), NOW.plusMinutes(20), 5)).isEmpty();
        QueuedMail taken = queue().claim("two", NOW.plusMinutes(10), NOW.plusMinutes(20), 5).get(0);
        assertThat(taken.messageId()).isEqualTo(held.messageId());
        assertThat(taken.attempts()).isEqualTo(2);
        assertThat(queue().sent(List.of(held), NOW.plusMinutes(11))).containsExactly(held);
        assertThat(queue().sent(List.of(taken), NOW.plusMinutes(11))).isEmpty();
    }

    @Test
    void a_failed_mail_is_due_again_when_its_pause_is_over_and_not_before() {
        outbox().queue(List.of(letter(unit(), given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7"))), NOW);
        queue().retry(claimOne(NOW), NOW.plusMinutes(5), "450 later");
        assertThat(queue().claim("x", NOW.plusMinutes(5).minusSeconds(1), NOW.plusMinutes(20), 5)).isEmpty();
        assertThat(claimOne(NOW.plusMinutes(5)).attempts()).isEqualTo(2);
    }

    @Test
    void a_released_mail_counts_no_attempt() {
        outbox().queue(List.of(letter(unit(), given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7"))), NOW);
        queue().release(List.of(claimOne(NOW)), NOW.plusMinutes(5), "server down");
        assertThat(claimOne(NOW.plusMinutes(5)).attempts()).isEqualTo(1);
    }

    @Test
    void a_refused_address_is_recorded_everywhere_and_only_another_address_helps() {
        given().contact(unit(), "office@example.cn");
        long reminder = given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7");
        outbox().queue(List.of(letter(unit(), reminder)), NOW);
        queue().refused(claimOne(NOW), "550 no such user", NOW);
        assertThat(given().mailsOf(unit())).containsExactly("BOUNCED");
        assertThat(given().statusOf(reminder)).isEqualTo("NO_ADDRESS");
        assertThat(given().openTasks()).containsExactly("MAIL_REFUSED " + unit());
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(outbox().waiting(tomorrow, "", 10).get(0).reachable()).isEmpty();
        given().contact(unit(), "other@example.cn");
        assertThat(outbox().waiting(tomorrow, "", 10).get(0).reachable()).isPresent();
        assertThat(queue().undelivered(5)).extracting(MailQueue.Undelivered::lastError).containsExactly("550 no such user");
    }

    @Test
    void a_persons_refused_address_is_not_tried_again_until_it_changes() {
        given().contact(person(), "wang@example.cn");
        long reminder = given().remind(person(), "NOT_REPORTED", "2026-11-30", "due-7");
        outbox().queue(List.of(letter(person(), "wang@example.cn", reminder)), NOW);
        queue().refused(claimOne(NOW), "550 no such user", NOW);
        assertThat(outbox().waiting(TODAY.plusDays(1), "", 10).get(0).reachable()).isEmpty();
        given().contact(person(), "xiaoming@example.cn");
        assertThat(outbox().waiting(TODAY.plusDays(1), "", 10).get(0).reachable()).isPresent();
    }

    @Test
    void a_sent_mail_that_comes_back_is_recorded_once_and_an_unknown_one_not_at_all() {
        long reminder = given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7");
        Letter letter = letter(unit(), reminder);
        outbox().queue(List.of(letter), NOW);
        queue().sent(List.of(claimOne(NOW)), NOW);
        assertThat(queue().bounced("<stranger@example.cn>", "5.1.1", NOW)).isFalse();
        assertThat(queue().bounced(letter.messageId(), "5.1.1", NOW)).isTrue();
        assertThat(queue().bounced(letter.messageId(), "5.1.1", NOW)).isTrue();
        assertThat(given().statusOf(reminder)).isEqualTo("NO_ADDRESS");
        assertThat(queue().depth()).isEqualTo(new MailQueue.Depth(0, 1, 0, 0, 1));
    }

    @Test
    void a_dead_mail_is_listed_and_can_be_revived() {
        outbox().queue(List.of(letter(unit(), given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7"))), NOW);
        QueuedMail mail = claimOne(NOW);
        queue().dead(mail, "451 never", NOW);
        assertThat(queue().undelivered(5)).extracting(MailQueue.Undelivered::status).containsExactly("DEAD");
        assertThat(queue().claim("x", NOW.plusYears(1), NOW.plusYears(2), 5)).isEmpty();
        assertThat(queue().revive(mail.id(), NOW, "test")).isTrue();
        assertThat(queue().revive(mail.id(), NOW, "test")).isFalse();
        assertThat(claimOne(NOW).attempts()).isEqualTo(1);
    }

    @Test
    void a_mail_whose_text_holds_is_not_outdated() {
        outbox().queue(List.of(letter(unit(), given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7"))), NOW);
        QueuedMail mail = claimOne(NOW);
        assertThat(outbox().outdated(List.of(mail), TODAY)).isEmpty();
        assertThat(outbox().outdated(List.of(mail), TODAY.plusDays(1))).containsOnlyKeys(mail.id());
    }

    @Test
    void what_is_done_leaves_the_mail_and_what_came_meanwhile_joins_it() {
        long done = given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7");
        long open = given().remind(unit(), "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        outbox().queue(List.of(letter(unit(), done, open)), NOW);
        given().stop(done);
        long late = given().remind(unit(), "PAUSE_OVERSTAYED", "2026-11-30", "due-7");
        QueuedMail mail = claimOne(NOW);
        List<Notice> notices = outbox().outdated(List.of(mail), TODAY).get(mail.id());
        assertThat(notices).extracting(Notice::reminderId).containsExactlyInAnyOrder(open, late);
        outbox().rewrite(Map.of(mail.rewritten(new DigestWriter.Written("anew", "anew", "anew")), List.of(open, late)));
        assertThat(given().statusOf(late)).isEqualTo("MAILED");
        assertThat(outbox().outdated(List.of(mail), TODAY)).isEmpty();
    }

    @Test
    void a_mail_attempted_before_takes_nothing_new_along() {
        outbox().queue(List.of(letter(unit(), given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7"))), NOW);
        queue().retry(claimOne(NOW), NOW, "450 later");
        given().remind(unit(), "TRAINING_NOT_STARTED", "2026-11-30", "due-7");
        assertThat(outbox().outdated(List.of(claimOne(NOW)), TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_mail_with_nothing_left_to_say_is_dropped_and_never_due_again() {
        long done = given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7");
        outbox().queue(List.of(letter(unit(), done)), NOW);
        given().stop(done);
        QueuedMail mail = claimOne(NOW);
        assertThat(outbox().outdated(List.of(mail), TODAY)).isEqualTo(Map.of(mail.id(), List.of()));
        outbox().drop(List.of(mail));
        assertThat(given().mailsOf(unit())).containsExactly("DROPPED");
        assertThat(queue().claim("x", NOW.plusYears(1), NOW.plusYears(2), 5)).isEmpty();
    }

    @Test
    void a_missing_calendar_is_told_once() {
        assertThat(outbox().calendarMissing(2031, TODAY)).isTrue();
        assertThat(outbox().calendarMissing(2031, TODAY)).isFalse();
        assertThat(given().openTasks()).containsExactly("CALENDAR_MISSING 2031");
    }

    @Test
    void a_mail_on_another_topic_goes_out_beside_the_digest_and_takes_no_reminders_along() {
        long reminder = given().remind(unit(), "NOT_REPORTED", "2026-11-30", "due-7");
        assertThat(queue().add(other("letter:5", TODAY.minusDays(1)), NOW)).isTrue();
        assertThat(waiting(TODAY)).containsExactly(unit());
        assertThat(outbox().outdated(List.of(claimOne(NOW)), TODAY)).isEmpty();
        assertThat(outbox().queue(List.of(letter(unit(), reminder)), NOW)).isEqualTo(1);
        assertThat(given().mailsOf(unit())).containsExactly("SENDING", "QUEUED");
    }

    @Test
    void one_mail_a_day_on_each_topic() {
        assertThat(queue().add(other("letter:5", TODAY), NOW)).isTrue();
        assertThat(queue().add(other("letter:5", TODAY), NOW)).isFalse();
        assertThat(queue().add(other("letter:6", TODAY), NOW)).isTrue();
        assertThat(queue().add(other("letter:5", TODAY.plusDays(1)), NOW)).isTrue();
    }

    private OutgoingMail other(String topic, LocalDate on) {
        return new OutgoingMail(Recipient.of(unit()), topic, on, "office@example.cn", "<" + java.util.UUID.randomUUID() + "@example.cn>",
                new DigestWriter.Written("subject", "text", "html"), null);
    }

    private Notice onlyNotice(String recipient) {
        List<Notice> notices = outbox().notices(List.of(Recipient.of(recipient))).get(Recipient.of(recipient));
        assertThat(notices).hasSize(1);
        return notices.get(0);
    }

    private List<String> waiting(LocalDate today) {
        return keys(outbox().waiting(today, "", 10));
    }

    private static List<String> keys(List<Correspondent> correspondents) {
        return correspondents.stream().map(one -> one.recipient().toString()).toList();
    }

    private QueuedMail claimOne(LocalDateTime now) {
        List<QueuedMail> claimed = queue().claim("claimant-" + java.util.UUID.randomUUID(), now, now.plusMinutes(10), 5);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private static Letter letter(String recipient, Long... reminders) {
        return letter(recipient, "office@example.cn", reminders);
    }

    private static Letter letter(String recipient, String address, Long... reminders) {
        return new Letter(Recipient.of(recipient), TODAY, address, "<" + java.util.UUID.randomUUID() + "@example.cn>",
                new DigestWriter.Written("subject", "text", "html"), List.of(reminders));
    }
}
