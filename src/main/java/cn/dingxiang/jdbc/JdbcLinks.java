package cn.dingxiang.jdbc;

import cn.dingxiang.confirmation.Links;
import cn.dingxiang.confirmation.MailedLink;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Links in table {@code confirmation_link}. */
@Singleton
@Transactional
class JdbcLinks implements Links {
    /** The first rung of attestation. */
    private static final int DAYS_BEFORE = 30;

    private final LinkRepository rows;
    private final ReviewMarkRepository marks;

    JdbcLinks(LinkRepository rows, ReviewMarkRepository marks) {
        this.rows = rows;
        this.marks = marks;
    }

    @Override
    public Map<Long, Issued> issue(Collection<Long> reminders, LocalDateTime at, LocalDate renewBefore, LocalDate expiresOn) {
        if (reminders.isEmpty()) {
            return Map.of();
        }
        rows.issue(reminders, at.truncatedTo(ChronoUnit.MICROS), renewBefore, expiresOn);
        return rows.issued(reminders).stream()
                .collect(Collectors.toMap(LinkRepository.IssuedRow::reminderId, row -> new Issued(row.id(), row.issue())));
    }

    @Override
    public Optional<MailedLink> find(long id) {
        return rows.find(List.of(id)).stream().findFirst().map(LinkRow::link);
    }

    @Override
    public void issueTo(long unit, Collection<String> codes, LocalDateTime at, LocalDate today, LocalDate expiresOn) {
        LocalDateTime kept = at.truncatedTo(ChronoUnit.MICROS);
        rows.issueTo(unit, "unit:" + unit, codes, kept, today, expiresOn);
        rows.issueOwed(unit, kept, today.plusDays(DAYS_BEFORE), expiresOn);
        rows.issueFound(unit, kept, expiresOn);
    }

    @Override
    public List<MailedLink> standing(long unit) {
        return rows.standing(unit).stream().map(LinkRow::link).toList();
    }

    @Override
    public boolean use(MailedLink link, LocalDateTime at, String by) {
        marks.touch(List.of(rows.agreement(link.id())));
        boolean used = rows.use(link.id(), link.issue(), at.truncatedTo(ChronoUnit.MICROS), by) == 1;
        if (used) {
            rows.stopAnswered(link.id());
        }
        return used;
    }

    @Override
    public void reopen(long id) {
        rows.reopen(id);
    }

    @Override
    public void stopAnswered() {
        rows.stopAnswered(null);
    }
}
