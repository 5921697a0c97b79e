package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewRun;
import cn.dingxiang.testing.IndependentLives;
import cn.dingxiang.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NightlyReviewTest extends ReviewWorldTest {
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);

    @Test
    void a_second_run_on_the_same_day_writes_nothing_but_its_record() throws SQLException {
        world.load(120);
        ReviewCounts first = world.review(50).run(DAY, ReviewMode.DUE);
        Map<String, List<String>> after = world.everything();
        ReviewCounts second = world.review(50).run(DAY, ReviewMode.DUE);
        ReviewCounts full = world.review(50).run(DAY, ReviewMode.FULL);

        assertThat(first.evaluated()).isEqualTo(120);
        assertThat(first.findingsNew()).isPositive();
        assertThat(first.remindersPlanned()).isPositive();
        assertThat(second).isEqualTo(ReviewCounts.NONE);
        assertThat(full).isEqualTo(new ReviewCounts(120, 120, 0, 0, 0, 0, 0));
        assertThat(world.everything()).isEqualTo(after);
        assertThat(world.store().runs(10)).extracting(ReviewRun::status).containsExactly("DONE", "DONE", "DONE");
    }

    @Test
    void incremental_equals_full_after_365_days_with_outages_and_facts_entered_late() throws SQLException {
        world.load(150);
        Random random = new Random(7);
        for (int day = 0; day < 365; day++) {
            if (random.nextInt(10) < 2) {
                enterSomething(random, DAY.plusDays(day));
            }
            boolean outage = random.nextInt(10) < 4 && day < 364;
            if (!outage) {
                world.review(40).run(DAY.plusDays(day), ReviewMode.DUE);
            }
        }
        Map<String, List<String>> incremental = world.everything();
        world.forgetGrounds();
        ReviewCounts full = world.review(40).run(DAY.plusDays(364), ReviewMode.FULL);
        assertThat(full).isEqualTo(new ReviewCounts(150, 150, 0, 0, 0, 0, 0));
        assertThat(world.everything()).isEqualTo(incremental);
    }

    private void enterSomething(Random random, LocalDate today) throws SQLException {
        long agreement = 1 + random.nextInt(150);
        String on = today.minusDays(random.nextInt(60)).plusDays(random.nextInt(20)).toString();
        world.enter(agreement, switch (random.nextInt(4)) {
            case 0 -> Map.of("on", on, "kind", "EXAM_APPLIED", "exam", Map.of("kind", "GOVERNMENT_BODY"));
            case 1 -> Map.of("on", on, "kind", "LEFT_POST", "reason", "RESIGNED");
            case 2 -> Map.of("on", on, "kind", "REPORTED");
            default -> Map.of("on", on, "kind", "SERVICE_PAUSED", "ground", "ILLNESS", "until", today.plusDays(30).toString());
        });
    }

    @Test
    void what_is_stored_is_what_the_evaluator_says() throws SQLException {
        world.load(60);
        world.review(20).run(DAY, ReviewMode.DUE);
        int findings = 0;
        for (Map<String, Object> scenario : IndependentLives.scenarios().subList(0, 60)) {
            var read = cn.dingxiang.obligation.Scenario.read(scenario);
            findings += cn.dingxiang.obligation.Evaluator.evaluate(
                    cn.dingxiang.agreement.Agreement.of(read.agreement(), signed -> List.of()), read.events(), DAY).findings().size();
        }
        assertThat(world.rows("SELECT code FROM finding")).hasSize(findings).hasSizeGreaterThan(20);
    }

    @Test
    void one_agreement_that_cannot_be_evaluated_is_set_aside_and_stops_nothing() throws SQLException {
        world.load(30);
        execute("UPDATE agreement_version SET document = '{\"cohort\": 2020}' WHERE agreement_id = 7");
        execute("UPDATE event SET detail = '{\"unheard\": 1}' WHERE agreement_id = 9");
        ReviewCounts counts = world.review(10).run(DAY, ReviewMode.DUE);

        assertThat(counts.failures()).isEqualTo(2);
        assertThat(counts.evaluated()).isEqualTo(28);
        assertThat(world.rows("SELECT agreement_id FROM review_failure ORDER BY agreement_id")).containsExactly("7|", "9|");
        assertThat(world.rows("SELECT failure FROM review_state WHERE agreement_id = 7").get(0)).contains("省份");
        assertThat(world.review(10).run(DAY, ReviewMode.DUE)).isEqualTo(ReviewCounts.NONE);
        assertThat(world.review(10).run(DAY.plusDays(1), ReviewMode.DUE).failures()).isEqualTo(2);
    }

    @Test
    void two_instances_at_once_find_together_what_one_finds_alone() throws Exception {
        world.load(150);
        ExecutorService instances = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ReviewCounts>> runs = java.util.stream.Stream.of(0, 1).map(i -> instances.submit(() -> {
            start.await();
            return world.review(10).run(DAY, ReviewMode.DUE);
        })).toList();
        start.countDown();
        List<ReviewCounts> told = List.of(runs.get(0).get(), runs.get(1).get());
        instances.shutdown();

        assertThat(told).extracting(ReviewCounts::evaluated).contains(150);
        assertThat(world.rows("SELECT SUM(evaluated) FROM review_run")).containsExactly("150|");
        try (TestDatabase twin = TestDatabase.migrated()) {
            ReviewWorld alone = new ReviewWorld(twin.dataSource());
            alone.load(150);
            alone.review(500).run(DAY, ReviewMode.DUE);
            assertThat(world.everything()).isEqualTo(alone.everything());
        }
    }

    @Test
    void after_missed_nights_only_the_latest_rung_is_planned_and_names_the_earlier_ones() throws SQLException {
        world.load(1);
        world.enter(1, Map.of("on", "2030-01-01", "kind", "EXAM_APPLIED", "exam", Map.of("kind", "GOVERNMENT_BODY")));
        world.enter(1, Map.of("on", "2030-01-01", "kind", "LEFT_POST", "reason", "RESIGNED"));
        execute("DELETE FROM event WHERE agreement_id = 1 AND position < 1000");
        execute("DELETE FROM event WHERE agreement_id = 1 AND kind = 'LEFT_POST'");
        world.review(10).run(LocalDate.of(2030, 3, 10), ReviewMode.DUE);
        assertThat(world.rows("SELECT stage, recipient, merged FROM reminder WHERE code = 'BANNED_EXAM' ORDER BY recipient"))
                .hasSize(2).allMatch(row -> row.startsWith("fact+30|") && row.endsWith("|fact+0|"));
    }

    @Test
    void what_is_done_stops_its_reminders() throws SQLException {
        world.load(1);
        execute("DELETE FROM event WHERE agreement_id = 1");
        world.enter(1, Map.of("on", "2030-01-01", "kind", "EXAM_APPLIED", "exam", Map.of("kind", "GOVERNMENT_BODY")));
        world.review(10).run(DAY, ReviewMode.DUE);
        world.enter(1, Map.of("on", "2030-03-01", "kind", "EXAM_WITHDRAWN", "exam", Map.of("kind", "GOVERNMENT_BODY")));
        world.review(10).run(DAY, ReviewMode.DUE);
        assertThat(world.rows("SELECT DISTINCT status FROM reminder WHERE code = 'BANNED_EXAM'")).containsExactly("STOPPED|");
    }

    @Test
    void an_import_not_yet_started_is_evaluated_and_reminds_nobody() throws SQLException {
        world.load(60);
        execute("UPDATE agreement SET status = 'FILING'");
        ReviewCounts counts = world.review(30).run(DAY, ReviewMode.DUE);
        assertThat(counts.findingsNew()).isPositive();
        assertThat(world.rows("SELECT id FROM reminder")).isEmpty();
        assertThat(world.rows("SELECT id FROM alert")).isEmpty();
    }

    @Test
    void what_is_firm_alerts_the_province_with_the_finding_and_no_longer_than_it() throws SQLException {
        world.load(60);
        world.review(30).run(DAY, ReviewMode.DUE);
        String firm = " FROM finding WHERE closed_on IS NULL AND (standing = 'ESTABLISHED' OR standing = 'OVERDUE' AND party <> 'STUDENT')";
        assertThat(world.rows("SELECT agreement_id, code, since FROM alert WHERE closed_on IS NULL ORDER BY 1, 2, 3")).isNotEmpty()
                .isEqualTo(world.rows("SELECT DISTINCT agreement_id, code, since" + firm + " ORDER BY 1, 2, 3"));
        execute("DELETE FROM event");
        execute("UPDATE review_mark SET dirty = TRUE");
        world.review(30).run(DAY.plusDays(1), ReviewMode.DUE);
        assertThat(world.rows("SELECT DISTINCT closed_on FROM alert WHERE code NOT IN ('SERVICE_TERM_BELOW_MINIMUM')"))
                .containsExactly(DAY.plusDays(1) + "|");
    }

    @Test
    void a_missing_term_is_one_task_a_county_and_term_and_closes_when_it_is_set() throws SQLException {
        world.load(150);
        world.review(50).run(DAY, ReviewMode.DUE);
        List<String> open = world.rows("SELECT matter FROM task WHERE kind = 'TERM_MISSING' AND closed_on IS NULL");
        assertThat(open).isNotEmpty().doesNotHaveDuplicates();
        execute("DELETE FROM event");
        execute("UPDATE review_mark SET dirty = TRUE");
        world.review(50).run(DAY, ReviewMode.DUE);
        assertThat(world.rows("SELECT matter FROM task WHERE kind = 'TERM_MISSING' AND closed_on IS NULL")).isEmpty();
    }
}
