package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.Correspondent;
import cn.dingxiang.review.CountyTasks;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Tasks for the counties: opens and closes those about whom mail cannot reach, one a recipient, and the one about a calendar not yet there. */
@Singleton
class ContactTasks implements CountyTasks {
    private final ContactTaskRepository rows;
    private final Correspondents correspondents;

    ContactTasks(ContactTaskRepository rows, Correspondents correspondents) {
        this.rows = rows;
        this.correspondents = correspondents;
    }

    /** Opens a task for each of these, save where a refusal has its own. */
    @Transactional
    void missing(List<Correspondent> unreachable, LocalDate on) {
        List<ContactTaskRow> tasks = unreachable.stream()
                .filter(one -> one.contacts().stream().noneMatch(contact -> contact.bouncedAt() != null))
                .map(one -> ContactTaskRow.of("CONTACT_MISSING", one.recipient().toString(), one.countyCode(), message(one), on)).toList();
        if (!tasks.isEmpty()) {
            rows.open(tasks);
        }
    }

    @Transactional
    void refused(Recipient recipient, String reason, LocalDate on) {
        correspondents.of(List.of(recipient)).forEach(one -> rows.open(List.of(ContactTaskRow.of("MAIL_REFUSED",
                recipient.toString(), one.countyCode(), text("mail-refused", one.name(), reason), on))));
    }

    /** Closes what was open about these: mail to them can go. */
    @Transactional
    void settle(Collection<Recipient> recipients, LocalDate on) {
        rows.close(recipients.stream().map(Recipient::toString).toList(), on);
    }

    @Transactional
    boolean calendarMissing(int year, LocalDate on) {
        String matter = Integer.toString(year);
        if (rows.count("CALENDAR_MISSING", matter) > 0) {
            return false;
        }
        rows.open(List.of(ContactTaskRow.of("CALENDAR_MISSING", matter, null, text("calendar-missing", matter), on)));
        return true;
    }

    @Override
    public List<Task> open(int limit) {
        return rows.findOpen(limit).stream().map(row -> new Task(row.countyCode(), row.message(), row.openedOn())).toList();
    }

    private static String message(Correspondent unreachable) {
        return unreachable.contacts().stream().filter(contact -> contact.email() != null && !contact.email().isBlank()).findFirst()
                .map(contact -> text("contact-invalid", unreachable.name(), contact.name()))
                .orElseGet(() -> text("contact-missing", unreachable.name()));
    }

    private static String text(String key, Object... arguments) {
        return Bundle.named("cn.dingxiang.jdbc.tasks").say(Locale.ROOT, key, arguments);
    }
}
