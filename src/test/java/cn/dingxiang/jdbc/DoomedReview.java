package cn.dingxiang.jdbc;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.ReviewMode;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.locks.LockSupport;

/**
 * A review in a process of its own that stops dead at its n-th word to the database, so that it can be killed exactly there.
 * Arguments: url, day, n (0 never stops), whether to stop after the word was said or before.
 */
public final class DoomedReview {

    /** Its lease does not run out while the test lasts. */
    private static final CivilTime LONG_AFTER = () -> LocalDateTime.of(2040, 1, 1, 8, 0);

    private DoomedReview() { }

    public static void main(String[] arguments) {
        MysqlDataSource plain = new MysqlDataSource();
        plain.setUrl(arguments[0]);
        plain.setUser("root");
        plain.setPassword("");
        WatchedConnections watched = new WatchedConnections(Integer.parseInt(arguments[2]), arguments[3].equals("after"),
                DoomedReview::stopDead);
        new ReviewWorld(watched.of(plain), LONG_AFTER).review(5).run(LocalDate.parse(arguments[1]), ReviewMode.DUE);
        System.out.println("DONE " + watched.words());
    }

    private static void stopDead() {
        System.out.println("HERE");
        while (true) {
            LockSupport.park();
        }
    }
}
