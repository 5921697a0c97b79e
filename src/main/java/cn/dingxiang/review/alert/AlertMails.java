package cn.dingxiang.review.alert;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.Correspondent;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.Outbox;
import cn.dingxiang.review.OutgoingMail;
import cn.dingxiang.review.SendingRules;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes mails about alerts to whom a level addresses. */
@Singleton
final class AlertMails {
    private static final Logger LOG = LoggerFactory.getLogger(AlertMails.class);
    private static final String IN_HOURS = "alert-in-hours:";

    private final Outbox outbox;
    private final AlertWriter writer;
    private final AlertRules rules;
    private final SendingRules sending;
    private final CivilTime time;

    AlertMails(Outbox outbox, AlertWriter writer, AlertRules rules, SendingRules sending, CivilTime time) {
        this.outbox = outbox;
        this.writer = writer;
        this.rules = rules;
        this.sending = sending;
        this.time = time;
    }

    /** Mails about alerts of one province that reached this level. */
    List<OutgoingMail> of(String province, int level, List<Alert> alerts) {
        AlertLetter.Sort sort = level == 0 ? AlertLetter.Sort.RAISED : AlertLetter.Sort.RISEN;
        String topic = (rules.anyHour() ? OutgoingMail.ANY_HOUR : IN_HOURS) + alerts.get(0).id() + "." + level;
        List<OutgoingMail> mails = new ArrayList<>();
        for (AlertRules.Addressee addressee : rules.level(level).to()) {
            switch (addressee) {
                case PROVINCE -> toContact(Recipient.province(province), topic, sort, alerts, mails);
                case LEADER -> toLeaders(province, topic, sort, alerts, mails);
                case COUNTY -> byCounty(alerts).forEach((county, own) -> toContact(Recipient.county(county), topic, sort, own, mails));
            }
        }
        return mails;
    }

    /** The working day's list for a province's contact; empty when it has none. */
    List<OutgoingMail> digest(String province, List<Alert> alerts) {
        List<OutgoingMail> mails = new ArrayList<>();
        toContact(Recipient.province(province), "alert-digest", AlertLetter.Sort.DIGEST, alerts, mails);
        return mails;
    }

    private void toLeaders(String province, String topic, AlertLetter.Sort sort, List<Alert> alerts, List<OutgoingMail> mails) {
        List<AlertRules.Leader> leaders = rules.leaders().stream().filter(leader -> leader.province().equals(province)).toList();
        if (leaders.isEmpty()) {
            toContact(Recipient.province(province), topic, sort, alerts, mails);
        }
        for (int number = 0; number < leaders.size(); number++) {
            AlertRules.Leader leader = leaders.get(number);
            mails.add(mail(Recipient.province(province), topic + "/" + number, leader.email(), leader.name(), sort, alerts));
        }
    }

    private void toContact(Recipient recipient, String topic, AlertLetter.Sort sort, List<Alert> alerts, List<OutgoingMail> mails) {
        Correspondent to = outbox.correspondents(List.of(recipient)).stream().findFirst().orElse(null);
        if (to == null || to.reachable().isEmpty()) {
            LOG.warn("{} has no usable mail address: {} alerts stand on the province's page only", recipient, alerts.size());
            return;
        }
        mails.add(mail(recipient, topic, to.reachable().get().email(), to.name(), sort, alerts));
    }

    private OutgoingMail mail(Recipient recipient, String topic, String address, String name, AlertLetter.Sort sort, List<Alert> alerts) {
        LocalDate today = time.today();
        DigestWriter.Written written = writer.write(new AlertLetter(sort, name, today, alerts));
        String messageId = "<alert." + UUID.randomUUID() + "@" + sending.host() + ">";
        return new OutgoingMail(recipient, topic, today, address, messageId, written, null);
    }

    private static Map<String, List<Alert>> byCounty(List<Alert> alerts) {
        return alerts.stream().collect(Collectors.groupingBy(Alert::county, TreeMap::new, Collectors.toList()));
    }
}
