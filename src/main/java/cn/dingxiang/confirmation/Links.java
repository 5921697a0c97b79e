package cn.dingxiang.confirmation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
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
     * Makes sure that every matter a unit has been reminded of by {@code today}, mailed or not, has a link, and whatever it can answer of
     * what those it uses or employs still wait for; those there are stay as they are.
     *
     * @param codes     matters that can be answered
     * @param expiresOn last good day of what is issued now
     */
    void issueTo(long unit, Collection<String> codes, LocalDateTime at, LocalDate today, LocalDate expiresOn);

    /** A unit's unanswered links, expired ones too, whose matter still stands by the last review; the oldest matter first. */
    List<MailedLink> standing(long unit);

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
