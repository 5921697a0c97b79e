package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.Correspondent;
import cn.dingxiang.review.Notice;
import cn.dingxiang.review.QueuedMail;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads reminders with all their text needs, a few statements a page. */
@Singleton
class Notices {
    private final NoticeRepository rows;
    private final Correspondents correspondents;

    Notices(NoticeRepository rows, Correspondents correspondents) {
        this.rows = rows;
        this.correspondents = correspondents;
    }

    /** Those still to go out. */
    List<Notice> toGo(Collection<Recipient> recipients) {
        return List.copyOf(notices(rows.toGo(keys(recipients))).values());
    }

    /** What each mail should carry: its own, and in a first attempt also what waits; once, should a recipient have two mails. */
    Map<Long, List<Notice>> of(Collection<QueuedMail> mails) {
        Map<Long, List<Notice>> byMail = new LinkedHashMap<>();
        mails.forEach(mail -> byMail.put(mail.id(), new ArrayList<>()));
        List<NoticeRow> carried = rows.carriedBy(byMail.keySet());
        Map<Long, Notice> notices = notices(carried);
        Set<Long> placed = new HashSet<>();
        carried.stream().filter(row -> placed.add(row.reminderId()))
                .forEach(row -> byMail.get(row.mailId()).add(notices.get(row.reminderId())));
        Map<Recipient, Long> firstAttempts = new HashMap<>();
        mails.stream().filter(mail -> mail.attempts() == 1).forEach(mail -> firstAttempts.putIfAbsent(mail.recipient(), mail.id()));
        if (!firstAttempts.isEmpty()) {
            toGo(firstAttempts.keySet()).forEach(notice -> byMail.get(firstAttempts.get(notice.recipient())).add(notice));
        }
        return byMail;
    }

    private Map<Long, Notice> notices(List<NoticeRow> found) {
        Map<Recipient, Contact> calls = calls(found);
        Map<Long, Notice> notices = new LinkedHashMap<>();
        for (NoticeRow row : found) {
            notices.computeIfAbsent(row.reminderId(), id -> row.notice(calls.get(whomToCall(row))));
        }
        return notices;
    }

    /** The county bureau answers; to the bureau itself the province does. */
    private static Recipient whomToCall(NoticeRow row) {
        return row.to().kind() == Recipient.Kind.COUNTY ? Recipient.province(row.countyCode().substring(0, 2))
                : Recipient.county(row.countyCode());
    }

    private Map<Recipient, Contact> calls(List<NoticeRow> found) {
        Set<Recipient> offices = found.stream().map(Notices::whomToCall).collect(Collectors.toSet());
        Map<Recipient, Contact> calls = new HashMap<>();
        for (Correspondent office : correspondents.of(offices)) {
            office.contacts().stream().min(Comparator.comparing(contact -> contact.phone() == null))
                    .ifPresent(contact -> calls.put(office.recipient(), contact));
        }
        return calls;
    }

    private static List<String> keys(Collection<Recipient> recipients) {
        return recipients.stream().map(Recipient::toString).toList();
    }
}
