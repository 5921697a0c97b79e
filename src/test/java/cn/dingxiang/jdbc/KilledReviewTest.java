package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The review dies at many different words to the database; whoever comes next ends where an undisturbed one does. Dying is no more than
 * falling silent, so most of it is done without a process, and the lease waited for; a few are killed for good, which is noticed at once.
 */
@Tag("database")
class KilledReviewTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2029, 9, 1);
    private static final int DEATHS = 40;
    private static final int KILLS = 3;
    private static final int LIVES = 45;

    private final MutableClock clock = MutableClock.at("2030-01-01T08:00");

    @Test
    void dead_at_40_points_and_killed_at_3_the_next_takes_over_and_ends_where_an_undisturbed_run_does() throws Exception {
        try (TestDatabase struck = TestDatabase.migrated(); TestDatabase calm = TestDatabase.migrated()) {
            ReviewWorld disturbed = new ReviewWorld(struck.dataSource(), clock);
            ReviewWorld undisturbed = new ReviewWorld(calm.dataSource(), clock);
            disturbed.load(LIVES);
            undisturbed.load(LIVES);
            int died = 0;
            for (int death = 0; death < DEATHS + KILLS; death++) {
                LocalDate day = FIRST_DAY.plusDays(death * 9L);
                boolean forGood = death >= DEATHS;
                int word = 3 + death * 3 % 61;
                died += (forGood ? runAndKill(struck.url(), day, word, death % 2 == 0 ? "after" : "before")
                        : die(struck, day, word, death % 2 == 0)) ? 1 : 0;
                clock.set(clock.now().plusMinutes(forGood ? 0 : 3).toString());
                ReviewCounts counts = disturbed.review(5).run(day, ReviewMode.DUE);
                ReviewCounts whole = undisturbed.review(500).run(day, ReviewMode.DUE);
                assertThat(disturbed.everything()).as("after death %d on %s", death, day).isEqualTo(undisturbed.everything());
                assertThat(counts).as("nothing left out or counted twice, death %d", death).isEqualTo(whole);
                touchAll(disturbed, death);
                touchAll(undisturbed, death);
            }
            assertThat(died).isGreaterThanOrEqualTo(33);
            assertThat(disturbed.rows("SELECT DISTINCT status FROM review_run")).containsExactly("DONE|");
            assertThat(disturbed.rows("SELECT * FROM review_slice")).isEmpty();
        }
    }

    /** Something to do every night: a third of the lives is touched. */
    private static void touchAll(ReviewWorld world, int round) throws Exception {
        for (long agreement = 1 + round % 3; agreement <= LIVES; agreement += 3) {
            world.enter(agreement, java.util.Map.of("on", FIRST_DAY.plusDays(round * 9L + 2).toString(), "kind", "PAY_RECORDED",
                    "monthly", "5000", "parity", round % 2 == 0 ? "4000" : "6000"));
        }
    }

    /** @return whether it died, and had not come to its end before */
    private boolean die(TestDatabase database, LocalDate day, int word, boolean after) {
        WatchedConnections watched = new WatchedConnections(word, after, WatchedConnections::throwDead);
        try {
            new ReviewWorld(watched.of(database.dataSource()), clock).review(5).run(day, ReviewMode.DUE);
        } catch (WatchedConnections.Dead dead) {
            assertThat(watched.died()).isTrue();
        }
        return watched.died();
    }

    /** @return whether it was killed, and had not come to its end before */
    private static boolean runAndKill(String url, LocalDate day, int word, String when) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", System.getProperty("java.class.path"),
                DoomedReview.class.getName(), url, day.toString(), Integer.toString(word), when)).redirectErrorStream(true).start();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder said = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.equals("HERE")) {
                    process.destroyForcibly().waitFor();
                    return true;
                }
            }
            assertThat(process.waitFor()).as(said.toString()).isZero();
            return false;
        }
    }
}
