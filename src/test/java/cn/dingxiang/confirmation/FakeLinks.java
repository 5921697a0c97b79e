package cn.dingxiang.confirmation;

import cn.dingxiang.review.Matter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Links in memory. */
final class FakeLinks implements Links, LinkFixture {
    private final Map<Long, Reminder> reminders = new TreeMap<>();
    private final Map<String, MailedLink> links = new LinkedHashMap<>();

    private static final class Reminder {
        private String recipient;
        private Matter matter;
        private String status = "PLANNED";

        private String key() {
            return recipient + matter;
        }
    }

    @Override
    public Map<Long, Issued> issue(Collection<Long> ids, LocalDateTime at, LocalDate renewBefore, LocalDate expiresOn) {
        Map<Long, Issued> issued = new LinkedHashMap<>();
        ids.forEach(id -> {
            MailedLink link = links.compute(reminders.get(id).key(), (key, old) -> old == null ? first(reminders.get(id), expiresOn)
                    : old.answeredAt() == null && !old.expiresOn().isAfter(renewBefore)
                            ? changed(old, old.issue() + 1, expiresOn, null) : old);
            if (link.answeredAt() == null) {
                issued.put(id, new Issued(link.id(), link.issue()));
            }
        });
        return issued;
    }

    private MailedLink first(Reminder of, LocalDate expiresOn) {
        long unit = Long.parseLong(of.recipient.substring("unit:".length()));
        return new MailedLink(links.size() + 1, 1, unit, unit == 1 ? "梨树县第一人民医院" : "喇嘛甸镇卫生院", "DX-1", "王小明", "220322", "梨树县",
                of.matter, expiresOn, null);
    }

    private static MailedLink changed(MailedLink old, int issue, LocalDate expiresOn, LocalDateTime answeredAt) {
        return new MailedLink(old.id(), issue, old.unit(), old.unitName(), old.number(), old.personName(), old.county(), old.countyName(),
                old.matter(), expiresOn, answeredAt);
    }

    @Override
    public Optional<MailedLink> find(long id) {
        return links.values().stream().filter(link -> link.id() == id).findFirst();
    }

    @Override
    public void issueTo(long unit, Collection<String> codes, LocalDateTime at, LocalDate today, LocalDate expiresOn) {
        List<Long> asked = reminders.entrySet().stream().filter(entry -> entry.getValue().recipient.equals("unit:" + unit)
                && codes.contains(entry.getValue().matter.code()) && !entry.getValue().status.equals("STOPPED")).map(Map.Entry::getKey).toList();
        issue(asked, at, LocalDate.MIN, expiresOn);
    }

    /** Without a review every matter stands. */
    @Override
    public List<MailedLink> standing(long unit) {
        return links.values().stream().filter(link -> link.unit() == unit && link.answeredAt() == null)
                .sorted(Comparator.comparing((MailedLink link) -> link.matter().anchorOn()).thenComparing(MailedLink::id)).toList();
    }

    @Override
    public boolean use(MailedLink link, LocalDateTime at, String by) {
        MailedLink now = find(link.id()).orElseThrow();
        boolean good = now.issue() == link.issue() && now.answeredAt() == null;
        if (good) {
            replace(changed(now, now.issue(), now.expiresOn(), at));
            stopAnswered();
        }
        return good;
    }

    @Override
    public void reopen(long id) {
        MailedLink now = find(id).orElseThrow();
        replace(changed(now, now.issue() + 1, now.expiresOn(), null));
    }

    private void replace(MailedLink link) {
        links.replaceAll((key, old) -> old.id() == link.id() ? link : old);
    }

    @Override
    public void stopAnswered() {
        reminders.values().stream().filter(reminder -> reminder.status.equals("PLANNED") && links.containsKey(reminder.key())
                && links.get(reminder.key()).answeredAt() != null).forEach(reminder -> reminder.status = "STOPPED");
    }

    @Override
    public long remind(String recipient, String code, String subject, String anchorOn) {
        Reminder reminder = new Reminder();
        reminder.recipient = recipient;
        reminder.matter = new Matter(code, subject, LocalDate.parse(anchorOn));
        reminders.put(reminders.size() + 1L, reminder);
        return reminders.size();
    }

    @Override
    public void sent(long reminder) {
        reminders.get(reminder).status = "MAILED";
    }

    @Override
    public String statusOf(long reminder) {
        return reminders.get(reminder).status;
    }
}
