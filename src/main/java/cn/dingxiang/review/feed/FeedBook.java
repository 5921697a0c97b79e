package cn.dingxiang.review.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedMap;

/** Port: which calendar addresses there are, and what stands in the calendars. */
public interface FeedBook {

    /** The person's address in force. */
    Optional<Feed> of(long person);

    /** Whose token this is; empty also when their account was closed. */
    Optional<Feed> byToken(String tokenHash);

    /** Keeps an address; one there was is good for nothing from now on. */
    void put(long person, String tokenHash, LocalDateTime at);

    /** @return false when there was none */
    boolean remove(long person);

    /** Notes that it was fetched in this hour. */
    void read(long person, LocalDateTime hour);

    /**
     * How many things of the person's come due on which day: duties still owed, time to answer in a case, instalments that payments on
     * record do not fill, the end of service.
     *
     * @param from first day
     */
    SortedMap<LocalDate, Integer> days(long person, LocalDate from, LocalDate today);
}
