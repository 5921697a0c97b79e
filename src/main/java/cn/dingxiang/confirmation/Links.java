package cn.dingxiang.confirmation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Port: links as kept. */
public interface Links {

    /**
     * Makes sure that each of these reminders of units has a link: a new one, the one there is, or, where that is good no longer than
     * {@code renewBefore}, its next issue. All in a few statements.
     *
     * @param expiresOn last good day of what is issued now
     * @return by reminder; none for what was answered
     */
    Map<Long, Issued> issue(Collection<Long> reminders, LocalDateTime at, LocalDate renewBefore, LocalDate expiresOn);

    Optional<MailedLink> find(long id);

    /**
     * Uses a link up, in the transaction of what is answered, and stops the reminders it answers; holds its agreement until that ends,
     * so that two units cannot answer about one matter at once.
     *
     * @return false when it was answered, or issued anew, meanwhile
     */
    boolean use(MailedLink link, LocalDateTime at, String by);

    /** Makes an answered link answerable again, by a new issue only. */
    void reopen(long id);

    /** Stops all reminders that have not left about what their recipient has answered. */
    void stopAnswered();

    /** A link's key and which issue of it is good. */
    record Issued(long id, int issue) { }
}
