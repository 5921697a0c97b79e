package cn.dingxiang.review;

import cn.dingxiang.directory.SideWork;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records accepted mails beside the sending, which waits for none: what the server accepts within a moment, or while one note is being
 * written, goes into the next. So the record is a moment and one transaction behind at most.
 */
final class SentRecord implements AutoCloseable {
    private static final long MOMENT_MILLIS = 25;
    private static final Logger LOG = LoggerFactory.getLogger(SentRecord.class);

    private final MailQueue queue;
    private final Supplier<LocalDateTime> now;
    private final SideWork writer = new SideWork("mail-record");
    private List<QueuedMail> accepted = new ArrayList<>();
    private boolean closing;
    private volatile RuntimeException failure;

    SentRecord(MailQueue queue, Supplier<LocalDateTime> now) {
        this.queue = queue;
        this.now = now;
    }

    /** Notes that the server accepted {@code mail}. */
    synchronized void add(QueuedMail mail) {
        accepted.add(mail);
        if (accepted.size() == 1) {
            writer.submit(this::write);
        }
    }

    private synchronized List<QueuedMail> taken() {
        try {
            if (!closing) {
                wait(MOMENT_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        List<QueuedMail> taken = accepted;
        accepted = new ArrayList<>();
        return taken;
    }

    private Void write() {
        try {
            for (QueuedMail late : queue.sent(taken(), now.get())) {
                LOG.warn("mail {} was accepted after its lease had ended; it may go out twice, with the same Message-ID", late.id());
            }
        } catch (RuntimeException notRecorded) {
            failure = notRecorded;
        }
        return null;
    }

    /** Whether something went wrong: what would be sent now might not be on record. */
    boolean hasFailed() {
        return failure != null;
    }

    /** Waits until all is on record. @throws RuntimeException what went wrong with any of it */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        writer.close();
        if (failure != null) {
            throw failure;
        }
    }
}
