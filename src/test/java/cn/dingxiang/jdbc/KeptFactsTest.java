package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.ReviewMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is reviewed by the facts kept since the last review, and what by those recorded. */
class KeptFactsTest extends ReviewWorldTest {
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final int LIVES = 60;
    /** Takes a fact of agreement 5 away that findings rest on. */
    private static final String PAST_THE_PRODUCT = "DELETE FROM event WHERE agreement_id = 5";

    @BeforeEach
    void review() throws SQLException {
        world.load(LIVES);
        due(DAY);
    }

    private void due(LocalDate day) {
        world.review(25).run(day, ReviewMode.DUE);
    }

    /** All as a review of {@code day} leaves it. */
    private Map<String, List<String>> everythingOn(LocalDate day) throws SQLException {
        execute("UPDATE review_mark SET next_review_on = '" + day + "'");
        due(day);
        return world.everything();
    }

    @Test
    void a_review_keeps_the_facts_of_every_agreement_it_evaluated() throws SQLException {
        assertThat(world.kept()).hasSize(LIVES);
    }

    @Test
    void by_the_facts_kept_all_comes_out_as_by_those_recorded() throws SQLException {
        for (int days : new int[] {1, 30, 400, 1500}) {
            Map<String, List<String>> byKept = everythingOn(DAY.plusDays(days));
            world.forgetGrounds();
            world.review(25).run(DAY.plusDays(days), ReviewMode.FULL);
            assertThat(world.everything()).as("%d days on", days).isEqualTo(byKept);
        }
    }

    @Test
    void what_nobody_touched_is_reviewed_by_the_facts_kept() throws SQLException {
        Map<String, List<String>> before = everythingOn(DAY);
        List<String> kept = world.kept();
        execute(PAST_THE_PRODUCT);
        assertThat(everythingOn(DAY)).isEqualTo(before);
        assertThat(world.kept()).isEqualTo(kept);
    }

    @Test
    void what_was_touched_is_reviewed_by_the_facts_recorded_and_these_are_kept_when_they_are_asked_for() throws SQLException {
        goesByWhatIsRecordedAndKeepsItOnceAskedFor(ReviewMode.DUE, "UPDATE review_mark SET dirty = TRUE WHERE agreement_id = 5");
    }

    @Test
    void a_full_review_goes_by_the_facts_recorded_and_these_are_kept_when_they_are_asked_for() throws SQLException {
        goesByWhatIsRecordedAndKeepsItOnceAskedFor(ReviewMode.FULL);
    }

    private void goesByWhatIsRecordedAndKeepsItOnceAskedFor(ReviewMode mode, String... before) throws SQLException {
        Map<String, List<String>> once = everythingOn(DAY);
        List<String> kept = world.kept();
        execute(PAST_THE_PRODUCT);
        for (String sql : before) {
            execute(sql);
        }
        world.review(25).run(DAY, mode);
        Map<String, List<String>> after = world.everything();
        assertThat(after).isNotEqualTo(once);
        assertThat(world.kept()).as("outdated").isEqualTo(kept);
        assertThat(everythingOn(DAY)).isEqualTo(after);
        assertThat(world.kept()).as("asked for").hasSize(LIVES).isNotEqualTo(kept);
    }

    @Test
    void what_could_not_be_relied_upon_is_reviewed_by_the_facts_recorded() throws SQLException {
        Map<String, List<String>> before = everythingOn(DAY);
        execute(PAST_THE_PRODUCT);
        execute("UPDATE review_mark SET fingerprint = NULL WHERE agreement_id = 5");
        assertThat(everythingOn(DAY)).isNotEqualTo(before);
    }

    @Test
    void facts_that_another_version_of_the_program_kept_are_not_read_and_are_replaced() throws SQLException {
        isReadAnewAndReplaced("UPDATE review_facts SET layout = layout + 1, packed = 'of another form'");
    }

    @Test
    void facts_that_were_damaged_where_they_are_kept_are_read_anew_and_stop_no_night() throws SQLException {
        isReadAnewAndReplaced("UPDATE review_facts SET packed = LEFT(packed, 40) WHERE agreement_id = 5");
    }

    private void isReadAnewAndReplaced(String sql) throws SQLException {
        List<String> kept = world.kept();
        Map<String, List<String>> before = everythingOn(DAY);
        execute(sql);
        assertThat(everythingOn(DAY)).isEqualTo(before);
        assertThat(world.kept()).isEqualTo(kept);
    }
}
