package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.ReviewMode;
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

/** The review's process is killed for good at 54 different words to the database; the next run ends where an undisturbed one does. */
@Tag("database")
class KilledReviewTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2029, 9, 1);
    private static final int KILLS = 54;
    private static final int LIVES = 45;

    @Test
    void killed_at_54_points_the_next_run_ends_where_an_undisturbed_run_does() throws Exception {
        try (TestDatabase struck = TestDatabase.migrated(); TestDatabase calm = TestDatabase.migrated()) {
            ReviewWorld disturbed = new ReviewWorld(struck.dataSource());
            ReviewWorld undisturbed = new ReviewWorld(calm.dataSource());
            disturbed.load(LIVES);
            undisturbed.load(LIVES);
            int killed = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                LocalDate day = FIRST_DAY.plusDays(kill * 9L);
                killed += runAndKill(struck.url(), day, 3 + kill * 2 % 61, kill % 2 == 0 ? "after" : "before") ? 1 : 0;
                disturbed.review(5).run(day, ReviewMode.DUE);
                undisturbed.review(500).run(day, ReviewMode.DUE);
                assertThat(disturbed.everything()).as("after kill %d on %s", kill, day).isEqualTo(undisturbed.everything());
                touchAll(disturbed, kill);
                touchAll(undisturbed, kill);
            }
            assertThat(killed).isGreaterThanOrEqualTo(50);
            assertThat(disturbed.rows("SELECT DISTINCT status FROM review_run")).containsExactlyInAnyOrder("DONE|", "CUT_OFF|");
        }
    }

    /** Something to do every night: a third of the lives is touched. */
    private static void touchAll(ReviewWorld world, int round) throws Exception {
        for (long agreement = 1 + round % 3; agreement <= LIVES; agreement += 3) {
            world.enter(agreement, java.util.Map.of("on", FIRST_DAY.plusDays(round * 9L + 2).toString(), "kind", "PAY_RECORDED",
                    "monthly", "5000", "parity", round % 2 == 0 ? "4000" : "6000"));
        }
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
