package cn.dingxiang.wiring;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.mail.MailCatcher;
import cn.dingxiang.mail.SmtpCarrier;
import cn.dingxiang.mail.SmtpSettings;
import cn.dingxiang.review.MailCarrier;
import cn.dingxiang.review.QueuedMail;
import cn.dingxiang.review.watch.WatchPost;
import cn.dingxiang.review.watch.WatchReport;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watch's own mail connection: nothing is queued, what is not taken now is tried again at the next look. */
final class WatchMail implements WatchPost {
    private static final Logger LOG = LoggerFactory.getLogger(WatchMail.class);
    /** The watch has no product to ask. */
    private static final Levels LEVELS = new Levels(new Divisions());

    private final MailCarrier carrier;
    private final String host;

    WatchMail(SmtpSettings settings) {
        carrier = new SmtpCarrier(settings, new MailCatcher(0, 1));
        host = settings.sender().substring(settings.sender().indexOf('@') + 1);
    }

    @Override
    public boolean send(WatchReport report, List<String> addressees) {
        boolean taken = false;
        try (MailCarrier.Connection connection = carrier.open()) {
            for (String address : addressees) {
                MailCarrier.Outcome outcome = connection.deliver(mail(report, address));
                taken |= outcome.result() == MailCarrier.Result.ACCEPTED;
                if (outcome.result() != MailCarrier.Result.ACCEPTED) {
                    LOG.warn("mail of the watch to {} not taken: {}", address, outcome.reason());
                }
            }
        } catch (MailCarrier.Unreachable unreachable) {
            LOG.warn("mail of the watch waits: {}", unreachable.getMessage());
        }
        return taken;
    }

    private QueuedMail mail(WatchReport report, String address) {
        String messageId = "<watch." + UUID.randomUUID() + "@" + host + ">";
        return new QueuedMail(0, new Recipient(Recipient.Kind.PROVINCE, "watch"), report.at().toLocalDate(), address, messageId,
                report.written(LEVELS), null, 1, "watch");
    }
}
