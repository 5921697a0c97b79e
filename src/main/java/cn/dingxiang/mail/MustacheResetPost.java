package cn.dingxiang.mail;

import cn.dingxiang.confirmation.LinkTerms;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.signin.ResetPost;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.OutgoingMail;
import cn.dingxiang.review.SendingRules;
import com.samskivert.mustache.Template;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes links to a new password from {@code config/notices/reset.*.mustache} and queues them, to go out at any hour. */
@Singleton
final class MustacheResetPost implements ResetPost {
    private static final Logger LOG = LoggerFactory.getLogger(MustacheResetPost.class);
    private static final Path OVERRIDES = Path.of("config");
    /** No person on record: whoever looks through the mails of a county must not find links to its people's accounts there. */
    private static final Recipient UNLISTED = Recipient.person(0);

    private final MailQueue queue;
    private final SendingRules sending;
    private final Provider<LinkTerms> terms;
    private final CivilTime time;
    private final Template text = Templates.read(OVERRIDES, "notices/reset.txt.mustache", false, View.EXAMPLE);
    private final Template html = Templates.read(OVERRIDES, "notices/reset.html.mustache", true, View.EXAMPLE);

    MustacheResetPost(MailQueue queue, SendingRules sending, Provider<LinkTerms> terms, CivilTime time) {
        this.queue = queue;
        this.sending = sending;
        this.terms = terms;
        this.time = time;
    }

    @Override
    public void send(String username, String name, String email, String token, Duration good) {
        String address = terms.get().address();
        if (address.isEmpty()) {
            LOG.warn("no link to a new password can be mailed: dingxiang.mail.public-address is not set");
            return;
        }
        View view = new View(name, username, address + "/reset/new?link=" + token, Long.toString(good.toMinutes()));
        String id = UUID.randomUUID().toString();
        queue.add(new OutgoingMail(UNLISTED, OutgoingMail.ANY_HOUR + "reset." + id.substring(0, 13), time.today(), email,
                "<reset." + id + "@" + sending.host() + ">", new DigestWriter.Written(MailWords.of("reset.subject"), text.execute(view),
                html.execute(view)), null), time.now());
    }

    /** The mail as the templates see it. */
    record View(String name, String username, String link, String minutes) {
        private static final View EXAMPLE = new View("-", "-", "-", "-");
    }
}
