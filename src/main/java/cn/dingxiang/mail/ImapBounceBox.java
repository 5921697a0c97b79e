package cn.dingxiang.mail;

import cn.dingxiang.review.BounceBox;
import jakarta.inject.Singleton;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads delivery reports from the mailbox of the settings; none set, none read. A mailbox that cannot be read stops no mail. */
@Singleton
public class ImapBounceBox implements BounceBox {
    private static final Logger LOG = LoggerFactory.getLogger(ImapBounceBox.class);

    private final BounceSettings settings;

    public ImapBounceBox(BounceSettings settings) {
        this.settings = settings;
    }

    @Override
    public int read(Predicate<Bounce> taker) {
        if (!settings.isConfigured()) {
            return 0;
        }
        try (Store store = session().getStore(settings.protocol())) {
            store.connect(settings.host(), settings.effectivePort(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return take(folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)), taker);
            }
        } catch (MessagingException unreadable) {
            LOG.warn("bounces cannot be read from {}: {}", settings, unreadable.getMessage());
            return 0;
        }
    }

    private static int take(Message[] unread, Predicate<Bounce> taker) throws MessagingException {
        int taken = 0;
        for (Message message : unread) {
            Optional<Bounce> bounce = report(message);
            boolean ours = bounce.isPresent() && taker.test(bounce.get());
            // Looking into a message marks it read; what is not ours is left for people to see.
            message.setFlag(Flags.Flag.SEEN, ours);
            taken += ours ? 1 : 0;
        }
        return taken;
    }

    private static Optional<Bounce> report(Message message) throws MessagingException {
        try {
            return DeliveryReport.of(message);
        } catch (IOException | RuntimeException malformed) {
            LOG.warn("a message in the bounce mailbox cannot be read: {}", malformed.getMessage());
            return Optional.empty();
        }
    }

    private Session session() {
        Properties properties = new Properties();
        for (String key : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + settings.protocol() + "." + key, "10000");
        }
        return Session.getInstance(properties);
    }
}
