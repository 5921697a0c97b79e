package cn.dingxiang.review.feed;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.TokenHash;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Calendar addresses of students: made, shown this once, made anew, revoked; and the calendars behind them. */
@Singleton
public class CalendarFeeds {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.review.feed.words");
    private static final int BYTES = 32;
    private static final int DAYS_BACK = 60;
    private static final int KEY = 24;

    private final FeedBook book;
    private final FeedWriter writer;
    private final AuditTrail audit;
    private final CivilTime time;
    private final SecureRandom random = new SecureRandom();

    public CalendarFeeds(FeedBook book, FeedWriter writer, AuditTrail audit, CivilTime time) {
        this.book = book;
        this.writer = writer;
        this.audit = audit;
        this.time = time;
    }

    /** The student's address in force; the token itself is kept nowhere. */
    public Optional<Feed> of(Actor student) {
        return book.of(person(student));
    }

    /** Makes an address; the one before is good for nothing from now on. @return its token, told this once */
    @Transactional
    public String make(Actor student) {
        long person = person(student);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        book.put(person, TokenHash.of(token), time.now().truncatedTo(ChronoUnit.SECONDS));
        audit.record(new AuditEntry(student, "feed.make", "person:" + person, null, null, null));
        return token;
    }

    /** Revokes the address; nothing happens when there is none. */
    @Transactional
    public void revoke(Actor student) {
        long person = person(student);
        if (book.remove(person)) {
            audit.record(new AuditEntry(student, "feed.revoke", "person:" + person, null, null, null));
        }
    }

    /**
     * The calendar behind a token: programs fetch it by the hour, so it is not each fetch that is recorded but the hour of the last.
     *
     * @return empty for a token that is unknown or was revoked
     */
    @Transactional
    public Optional<byte[]> read(String token) {
        String hash = TokenHash.of(token);
        return book.byToken(hash).map(feed -> {
            LocalDateTime hour = time.now().truncatedTo(ChronoUnit.HOURS);
            if (!hour.equals(feed.readAt())) {
                book.read(feed.person(), hour);
            }
            List<FeedEntry> entries = book.days(feed.person(), time.today().minusDays(DAYS_BACK), time.today()).entrySet().stream()
                    .map(day -> new FeedEntry(TokenHash.of(hash + day.getKey()).substring(0, KEY), day.getKey(), title(day.getValue()))).toList();
            return writer.write(WORDS.text(Locale.ROOT, "name"), feed.madeAt(), entries);
        });
    }

    /** Never what, and never who: whoever looks over a shoulder reads only that something comes due. */
    private static String title(int number) {
        return number == 1 ? WORDS.text(Locale.ROOT, "one") : WORDS.say(Locale.ROOT, "several", Integer.toString(number));
    }

    private static long person(Actor actor) {
        if (actor.role() != Role.STUDENT || actor.person() == null) {
            throw new Refused("cn.dingxiang.directory.refusals", "out-of-reach");
        }
        return actor.person();
    }
}
