package cn.dingxiang.review.alert;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.OutgoingMail;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Queues mails about alerts and notes that they were told, in one transaction. */
@Singleton
@Transactional
public class AlertTelling {
    private final AlertStore store;
    private final MailQueue queue;
    private final CivilTime time;

    public AlertTelling(AlertStore store, MailQueue queue, CivilTime time) {
        this.store = store;
        this.queue = queue;
        this.time = time;
    }

    /** @return how many mails were queued; one that another instance queued is not queued again */
    public int tell(List<OutgoingMail> mails, List<Alert> alerts, int level) {
        int queued = 0;
        for (OutgoingMail mail : mails) {
            queued += queue.add(mail, time.now().truncatedTo(ChronoUnit.MILLIS)) ? 1 : 0;
        }
        store.told(alerts.stream().map(Alert::id).toList(), level);
        return queued;
    }
}
