package cn.dingxiang.review;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/**
 * When and how stubbornly mail is sent; set in {@code dingxiang.mail}.
 *
 * @param from         first minute of the day in which mail may go out
 * @param to           first minute in which it may no longer; later than {@code from}
 * @param firstPause   wait after the first failed attempt; doubled after each further one
 * @param longestPause limit to that doubling
 * @param attempts     after that many a mail is given up, at least 1
 * @param connections  over how many an instance sends side by side, at least 1
 * @param batch        mails claimed at a time and sent over one connection, at least 1
 * @param lease        how long a claim holds
 * @param host         what Message-IDs end in
 */
public record SendingRules(LocalTime from, LocalTime to, Duration firstPause, Duration longestPause, int attempts,
                           int connections, int batch, Duration lease, String host) {
    /** @throws MailProblem naming the setting that cannot be used */
    public SendingRules {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(host);
        require(from.isBefore(to), "hours", from.toString(), to.toString());
        require(firstPause.toSeconds() > 0 && longestPause.compareTo(firstPause) >= 0, "retry");
        require(attempts >= 1, "at-least-one", "retry.attempts", Integer.toString(attempts));
        require(connections >= 1, "at-least-one", "connections", Integer.toString(connections));
        require(batch >= 1, "at-least-one", "batch", Integer.toString(batch));
        require(lease.toSeconds() > 0, "lease");
    }

    /** Whether mail may go out at this moment. */
    public boolean allow(LocalDateTime moment, WorkCalendar calendar) {
        LocalTime time = moment.toLocalTime();
        return calendar.isWorkingDay(moment.toLocalDate()) && !time.isBefore(from) && time.isBefore(to);
    }

    /** How long to wait after the given number of failed attempts, at least 1. */
    public Duration pauseAfter(int failedAttempts) {
        Duration pause = firstPause;
        for (int attempt = 1; attempt < failedAttempts && pause.compareTo(longestPause) < 0; attempt++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    private static void require(boolean holds, String problem, String... arguments) {
        if (!holds) {
            throw new MailProblem(problem, arguments);
        }
    }
}
