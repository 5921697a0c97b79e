package cn.dingxiang.review;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Port: the mails to the offices, units and people of the counties somebody sees, as they were written and fared. */
public interface MailBook {

    /**
     * A page of them.
     *
     * @param status {@code QUEUED}, {@code SENDING}, {@code SENT}, {@code BOUNCED}, {@code DEAD} or {@code DROPPED}; null for all
     * @param search part of the address, the subject or the recipient's name; null for all
     * @param oldest whether the oldest come first; else the latest
     * @param edge   id of the last mail of the page before; null for the first page
     */
    Page<Line> page(Scope scope, String status, String search, boolean oldest, Long edge, int limit);

    /** The latest first. */
    default Page<Line> page(Scope scope, String status, String search, Long before, int limit) {
        return page(scope, status, search, false, before, limit);
    }

    /** One mail, whole; empty when there is none the scope covers. */
    Optional<Mail> find(Scope scope, long id);

    /**
     * A mail in a list.
     *
     * @param name of the recipient; empty when no longer known
     * @param error what the server said last; null when nothing went wrong
     */
    record Line(long id, String name, String address, String subject, LocalDate on, String status, int attempts, String error,
                LocalDateTime sentAt) {
        public Line {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * A mail, whole.
     *
     * @param text its plain text, but for what lets a link answer: nobody who reads along may answer in a unit's name
     */
    record Mail(Line line, String text, String messageId) {
        private static final Pattern ANSWERING = Pattern.compile("(/confirm/)\\S+");

        public Mail {
            text = ANSWERING.matcher(text).replaceAll("$1…");
        }
    }
}
