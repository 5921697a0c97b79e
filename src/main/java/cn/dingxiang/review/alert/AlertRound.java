package cn.dingxiang.review.alert;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.OutgoingMail;
import cn.dingxiang.review.SendingRules;
import cn.dingxiang.review.WorkCalendar;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One round of alerts: take in what cases call for, let rise what nobody acknowledged, and put what nobody was told of into the mail
 * queue; once a working day also the list of all that waits. Run it every minute, on as many instances as there are.
 */
@Singleton
public final class AlertRound {
    private static final int PAGE = 1_000;

    private final AlertStore store;
    private final DerivedAlerts derived;
    private final AlertMails mails;
    private final AlertTelling telling;
    private final AlertRules rules;
    private final WorkCalendar calendar;
    private final SendingRules sending;
    private final CivilTime time;
    private volatile LocalDate digestOn;

    public AlertRound(AlertStore store, DerivedAlerts derived, AlertMails mails, AlertTelling telling, AlertRules rules,
                      WorkCalendar calendar, SendingRules sending, CivilTime time) {
        this.store = store;
        this.derived = derived;
        this.mails = mails;
        this.telling = telling;
        this.rules = rules;
        this.calendar = calendar;
        this.sending = sending;
        this.time = time;
    }

    /** @return how many mails were queued */
    public int run() {
        derived.ofCases();
        escalate();
        return tell() + digest();
    }

    /** The highest level first, so that an alert rises by one at a time. */
    private void escalate() {
        for (int level = rules.levels().size() - 1; level > 0; level--) {
            store.escalate(level - 1, daysBack(rules.level(level).afterWorkingDays()), time.today());
        }
    }

    /** The latest day after which this many working days have begun, today included. */
    private LocalDate daysBack(int workingDays) {
        LocalDate day = time.today();
        for (int counted = 0; counted < workingDays; day = day.minusDays(1)) {
            counted += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private int tell() {
        int queued = 0;
        List<Alert> untold = store.untold(PAGE);
        while (!untold.isEmpty()) {
            Map<Integer, List<Alert>> byLevel = untold.stream()
                    .collect(Collectors.groupingBy(Alert::level, TreeMap::new, Collectors.toList()));
            for (Map.Entry<Integer, List<Alert>> level : byLevel.entrySet()) {
                for (List<Alert> alerts : byProvince(level.getValue()).values()) {
                    List<OutgoingMail> written = mails.of(alerts.get(0).county().substring(0, 2), level.getKey(), alerts);
                    queued += telling.tell(written, alerts, level.getKey());
                }
            }
            untold = store.untold(PAGE);
        }
        return queued;
    }

    private int digest() {
        LocalDateTime now = time.now();
        if (now.toLocalDate().equals(digestOn) || !sending.allow(now, calendar)) {
            return 0;
        }
        int queued = 0;
        List<Alert> waiting = store.page(AlertQuery.waiting(PAGE)).stream()
                .filter(alert -> alert.raisedOn().isBefore(now.toLocalDate())).toList();
        for (Map.Entry<String, List<Alert>> province : byProvince(waiting).entrySet()) {
            queued += telling.tell(mails.digest(province.getKey(), province.getValue()), List.of(), 0);
        }
        digestOn = now.toLocalDate();
        return queued;
    }

    private static Map<String, List<Alert>> byProvince(List<Alert> alerts) {
        return alerts.stream().collect(Collectors.groupingBy(alert -> alert.county().substring(0, 2), TreeMap::new, Collectors.toList()));
    }
}
