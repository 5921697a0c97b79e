package cn.dingxiang.review.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every book of calendar addresses does. */
abstract class FeedBookContract {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 22, 9, 30, 15);
    private static final LocalDateTime HOUR = LocalDateTime.of(2026, 11, 22, 10, 0);
    private static final LocalDate TODAY = AT.toLocalDate();

    private long wang;
    private long li;

    /** Nothing is kept yet. */
    protected void begin() { }

    protected abstract FeedBook book();

    /** A student with an account. @return whom */
    protected abstract long student(String name);

    /** Their account is closed. */
    protected abstract void close(long person);

    /** They owe something, one more thing each time, until this day. */
    protected abstract void owes(long person, LocalDate until);

    /** What they owed until this day is done. */
    protected abstract void done(long person, LocalDate until);

    @BeforeEach
    void arrange() {
        begin();
        wang = student("wang");
        li = student("li");
    }

    private static String hash(String token) {
        return token.repeat(64).substring(0, 64);
    }

    @Test
    void an_address_is_found_by_whose_it_is_and_by_its_token() {
        assertThat(book().of(wang)).isEmpty();
        assertThat(book().byToken(hash("a"))).isEmpty();
        book().put(wang, hash("a"), AT);
        book().put(li, hash("b"), AT.plusDays(1));
        assertThat(book().of(wang)).contains(new Feed(wang, AT, null));
        assertThat(book().byToken(hash("b"))).contains(new Feed(li, AT.plusDays(1), null));
    }

    @Test
    void made_anew_the_address_before_is_good_for_nothing_and_was_never_fetched() {
        book().put(wang, hash("a"), AT);
        book().read(wang, HOUR);
        assertThat(book().byToken(hash("a"))).contains(new Feed(wang, AT, HOUR));
        book().put(wang, hash("b"), AT.plusDays(1));
        assertThat(book().byToken(hash("a"))).isEmpty();
        assertThat(book().byToken(hash("b"))).contains(new Feed(wang, AT.plusDays(1), null));
    }

    @Test
    void an_address_is_revoked_once_and_nobody_elses() {
        book().put(wang, hash("a"), AT);
        book().put(li, hash("b"), AT);
        assertThat(book().remove(wang)).isTrue();
        assertThat(book().remove(wang)).isFalse();
        assertThat(book().byToken(hash("a"))).isEmpty();
        assertThat(book().byToken(hash("b"))).isPresent();
    }

    @Test
    void the_address_of_somebody_whose_account_was_closed_opens_nothing() {
        book().put(wang, hash("a"), AT);
        close(wang);
        assertThat(book().byToken(hash("a"))).isEmpty();
    }

    @Test
    void a_calendar_counts_by_day_what_its_owner_still_owes() {
        owes(wang, TODAY.minusDays(61));
        owes(wang, TODAY.minusDays(60));
        owes(wang, TODAY.plusDays(5));
        owes(wang, TODAY.plusDays(5));
        owes(wang, TODAY.plusDays(9));
        owes(li, TODAY.plusDays(7));
        done(wang, TODAY.plusDays(9));
        assertThat(book().days(wang, TODAY.minusDays(60), TODAY)).isEqualTo(Map.of(TODAY.minusDays(60), 1, TODAY.plusDays(5), 2));
        assertThat(book().days(li, TODAY.minusDays(60), TODAY)).isEqualTo(Map.of(TODAY.plusDays(7), 1));
        assertThat(book().days(987_654_321, TODAY.minusDays(60), TODAY)).isEmpty();
    }
}
