package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.review.Basis;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which agreements a full review evaluates: those whose stored state rests on other facts, rules or days than it would find. */
class SettledReviewTest extends ReviewWorldTest {
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final int LIVES = 60;
    private static final Basis BASIS = new Basis(7);

    private final AtomicInteger evaluated = new AtomicInteger();
    private final Policy counting = signed -> {
        evaluated.incrementAndGet();
        return List.of();
    };

    @BeforeEach
    void review() throws SQLException {
        world.load(LIVES);
        full(BASIS, DAY);
        evaluated.set(0);
    }

    private ReviewCounts full(Basis basis, LocalDate day) {
        return world.review(25, counting, basis).run(day, ReviewMode.FULL);
    }

    @Test
    void nothing_is_evaluated_again_while_facts_rules_and_day_allow_no_other_result() {
        assertThat(full(BASIS, DAY)).isEqualTo(new ReviewCounts(LIVES, LIVES, 0, 0, 0, 0, 0));
        assertThat(evaluated).hasValue(0);
    }

    @Test
    void a_fact_changed_past_the_product_is_noticed_and_only_that_agreement_is_evaluated() throws SQLException {
        for (String change : List.of("UPDATE event SET on_date = DATE_SUB(on_date, INTERVAL 1 DAY) WHERE agreement_id = 5",
                "UPDATE event SET source = 'REGISTER:x' WHERE agreement_id = 5", "DELETE FROM event WHERE agreement_id = 5",
                "UPDATE agreement_version SET document = JSON_SET(document, '$.signedOn', '2011-09-09') WHERE agreement_id = 5",
                "UPDATE agreement SET status = 'FILING' WHERE id = 5")) {
            execute(change);
            evaluated.set(0);
            full(BASIS, DAY);
            assertThat(evaluated).as(change).hasPositiveValue();
            assertThat(evaluated.get()).as(change).isLessThanOrEqualTo(2);
        }
        Map<String, List<String>> put = world.everything();
        world.forgetGrounds();
        full(BASIS, DAY);
        assertThat(world.everything()).isEqualTo(put);
    }

    @Test
    void another_program_or_policy_has_every_agreement_evaluated_and_what_was_found_stays() throws SQLException {
        Map<String, List<String>> before = world.everything();
        assertThat(full(new Basis(8), DAY)).isEqualTo(new ReviewCounts(LIVES, LIVES, 0, 0, 0, 0, 0));
        assertThat(evaluated.get()).isGreaterThanOrEqualTo(LIVES);
        assertThat(world.everything()).isEqualTo(before);
        evaluated.set(0);
        full(new Basis(8), DAY);
        assertThat(evaluated).hasValue(0);
    }

    @Test
    void another_unit_or_managing_hospital_has_every_agreement_evaluated() throws SQLException {
        String county = world.rows("SELECT code FROM county ORDER BY code LIMIT 1").get(0).replace("|", "");
        execute("INSERT INTO unit (county_code, name, kind) VALUES ('" + county + "', '测试卫生院', 'TOWNSHIP_CENTRE')");
        full(BASIS, DAY);
        assertThat(evaluated.get()).isGreaterThanOrEqualTo(LIVES);
        execute("DELETE FROM unit WHERE name = '测试卫生院'");
    }

    @Test
    void a_day_before_the_one_it_was_worked_out_for_is_evaluated() {
        full(BASIS, DAY.minusDays(1));
        assertThat(evaluated.get()).isGreaterThanOrEqualTo(LIVES);
    }

    @Test
    void on_a_later_day_those_are_evaluated_whose_day_has_come_and_all_is_as_if_all_had_been() throws SQLException {
        LocalDate later = DAY.plusDays(400);
        full(BASIS, later);
        assertThat(evaluated.get()).isPositive();
        Map<String, List<String>> incremental = world.everything();
        world.forgetGrounds();
        assertThat(full(BASIS, later)).isEqualTo(new ReviewCounts(LIVES, LIVES, 0, 0, 0, 0, 0));
        assertThat(world.everything()).isEqualTo(incremental);
    }
}
