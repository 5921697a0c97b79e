package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.jobBan;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7: {@code WORKING_ELSEWHERE}. */
class WorkingElsewhereTest {

    private static Life elsewhere(String on) {
        return serving().employedElsewhere(on, "Clinic");
    }

    @Test
    void employment_elsewhere_is_found_until_it_ends() {
        Life life = elsewhere("2026-03-01");
        assertThat(life.asOf("2026-02-28").findings()).isEmpty();
        assertThat(life.asOf("2026-03-01").findings()).containsExactly("WORKING_ELSEWHERE ESTABLISHED 2026-03-01..");
        assertThat(life.asOf("2026-03-01").parties("WORKING_ELSEWHERE")).containsExactly("STUDENT");
        assertThat(life.elsewhereEnded("2026-05-01", "Clinic").asOf("2026-05-01").findings())
                .containsExactly("WORKING_ELSEWHERE ESTABLISHED 2026-03-01..2026-05-01");
        assertThat(life.elsewhereEnded("2026-05-01", "Another").asOf("2026-05-01").findings())
                .containsExactly("WORKING_ELSEWHERE ESTABLISHED 2026-03-01..");
    }

    @Test
    void again_after_it_ended_is_a_new_finding() {
        Life again = elsewhere("2026-03-01").elsewhereEnded("2026-05-01", "Clinic").employedElsewhere("2026-06-01", "Clinic");
        assertThat(again.asOf("2026-06-01").findings())
                .containsExactly("WORKING_ELSEWHERE ESTABLISHED 2026-03-01..2026-05-01", "WORKING_ELSEWHERE ESTABLISHED 2026-06-01..");
    }

    @Test
    void two_sources_on_one_employer_corroborate_and_on_two_do_not() {
        Life register = elsewhere("2026-03-01").by("REGISTER:social-insurance");
        assertThat(register.asOf("2026-04-01").findings()).containsExactly("WORKING_ELSEWHERE SUSPECTED 2026-03-01..");
        assertThat(register.employedElsewhere("2026-04-01", "Clinic").by("REGISTER:tax").asOf("2026-04-01").findings())
                .containsExactly("WORKING_ELSEWHERE ESTABLISHED 2026-03-01..");
        assertThat(register.employedElsewhere("2026-04-01", "Another").by("REGISTER:tax").asOf("2026-04-01").findings())
                .containsExactly("WORKING_ELSEWHERE SUSPECTED 2026-03-01..", "WORKING_ELSEWHERE SUSPECTED 2026-04-01..");
    }

    @Test
    void before_graduation_it_is_nobodys_matter() {
        assertThat(college().employedElsewhere("2025-06-29", "Clinic").asOf("2025-06-29").findings()).isEmpty();
        assertThat(college().employedElsewhere("2025-06-01", "Clinic").elsewhereEnded("2025-06-29", "Clinic").graduated("2025-06-30")
                .asOf("2025-07-01").findings()).isEmpty();
    }

    @Test
    void begun_before_graduation_and_still_open_it_is_raised_at_graduation_with_the_sources_of_all_its_events() {
        Life one = college().employedElsewhere("2025-05-01", "Clinic").by("REGISTER:tax");
        assertThat(one.graduated("2025-06-30").asOf("2025-07-01").findings()).containsExactly("WORKING_ELSEWHERE SUSPECTED 2025-06-30..");
        assertThat(one.employedElsewhere("2025-05-20", "Clinic").by("SCHOOL").graduated("2025-06-30").asOf("2025-07-01").findings())
                .containsExactly("WORKING_ELSEWHERE ESTABLISHED 2025-06-30..");
        assertThat(one.employedElsewhere("2025-05-20", "Clinic").by("REGISTER:tax").graduated("2025-06-30").asOf("2025-07-01").findings())
                .containsExactly("WORKING_ELSEWHERE SUSPECTED 2025-06-30..");
        assertThat(one.graduated("2025-06-30").employedElsewhere("2025-07-10", "Clinic").by("STUDENT").asOf("2025-07-10").findings())
                .containsExactly("WORKING_ELSEWHERE ESTABLISHED 2025-06-30..");
    }

    @Test
    void an_earlier_spell_that_ended_lends_it_no_source() {
        Life second = college().employedElsewhere("2025-03-01", "Clinic").by("SCHOOL").elsewhereEnded("2025-04-01", "Clinic")
                .employedElsewhere("2025-05-01", "Clinic").by("REGISTER:tax").graduated("2025-06-30");
        assertThat(second.asOf("2025-07-01").findings()).containsExactly("WORKING_ELSEWHERE SUSPECTED 2025-06-30..");
    }

    @Test
    void on_the_day_of_graduation_the_order_of_the_events_decides_and_either_way_it_is_found() {
        assertThat(college().employedElsewhere("2025-06-30", "Clinic").graduated("2025-06-30").asOf("2025-06-30").findings())
                .containsExactly("WORKING_ELSEWHERE ESTABLISHED 2025-06-30..");
        assertThat(college().graduated("2025-06-30").employedElsewhere("2025-06-30", "Clinic").asOf("2025-06-30").findings())
                .containsExactly("WORKING_ELSEWHERE ESTABLISHED 2025-06-30..");
        assertThat(college().employedElsewhere("2025-06-30", "Clinic").elsewhereEnded("2025-06-30", "Clinic").graduated("2025-06-30")
                .asOf("2025-06-30").findings()).isEmpty();
        assertThat(college().employedElsewhere("2025-06-30", "Clinic").graduated("2025-06-30").elsewhereEnded("2025-06-30", "Clinic")
                .asOf("2025-06-30").findings()).containsExactly("WORKING_ELSEWHERE ESTABLISHED 2025-06-30..2025-06-30");
    }

    @Test
    void from_completion_on_it_is_nobodys_matter() {
        assertThat(elsewhere("2031-08-31").asOf("2031-09-01").findings()).containsExactly("WORKING_ELSEWHERE ESTABLISHED 2031-08-31..");
        assertThat(elsewhere("2031-09-01").asOf("2031-09-01").findings()).isEmpty();
    }

    // While the county is overdue: employment due 2025-09-19.

    @Test
    void raised_while_the_counties_employment_is_overdue_a_person_decides() {
        Life reported = college().graduated("2025-06-30").reported("2025-08-20");
        assertThat(reported.employedElsewhere("2025-09-19", "Clinic").asOf("2025-10-01").findings("WORKING_ELSEWHERE"))
                .containsExactly("ESTABLISHED 2025-09-19..");
        assertThat(reported.employedElsewhere("2025-09-20", "Clinic").asOf("2025-10-01").findings("WORKING_ELSEWHERE"))
                .containsExactly("REVIEW 2025-09-20..");
        assertThat(reported.employedElsewhere("2025-09-30", "Clinic").employed("2025-10-01").asOf("2025-10-01").findings("WORKING_ELSEWHERE"))
                .containsExactly("REVIEW 2025-09-30..");
        assertThat(reported.employedElsewhere("2025-10-01", "Clinic").employed("2025-10-01").asOf("2025-10-01").findings("WORKING_ELSEWHERE"))
                .containsExactly("ESTABLISHED 2025-10-01..");
    }

    @Test
    void raised_while_the_counties_deployment_is_overdue_a_person_decides() {
        Life employed = college().graduated("2025-06-30").employed("2025-08-25");
        assertThat(employed.employedElsewhere("2025-09-24", "Clinic").asOf("2025-10-01").findings("WORKING_ELSEWHERE"))
                .containsExactly("ESTABLISHED 2025-09-24..");
        assertThat(employed.employedElsewhere("2025-09-25", "Clinic").asOf("2025-10-01").findings("WORKING_ELSEWHERE"))
                .containsExactly("REVIEW 2025-09-25..");
        assertThat(employed.employedElsewhere("2025-10-01", "Clinic").deployed("2025-10-01").asOf("2025-10-01").findings("WORKING_ELSEWHERE"))
                .containsExactly("ESTABLISHED 2025-10-01..");
    }

    @Test
    void raised_at_graduation_while_the_county_is_overdue_a_person_decides() {
        Life early = college().reported("2025-05-01").employedElsewhere("2025-05-10", "Clinic");
        assertThat(early.graduated("2025-05-31").asOf("2025-06-30").findings("WORKING_ELSEWHERE")).containsExactly("ESTABLISHED 2025-05-31..");
        assertThat(early.graduated("2025-06-01").asOf("2025-06-30").findings("WORKING_ELSEWHERE")).containsExactly("REVIEW 2025-06-01..");
    }

    @Test
    void raised_before_the_county_was_overdue_it_stays_what_it_was() {
        Life reported = college().graduated("2025-06-30").reported("2025-08-20").employedElsewhere("2025-09-01", "Clinic");
        assertThat(reported.asOf("2025-12-01").findings("WORKING_ELSEWHERE")).containsExactly("ESTABLISHED 2025-09-01..");
    }

    @Test
    void raised_on_a_day_on_which_service_stood_complete_as_known_that_day_a_person_decides() {
        Life complete = graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2033-09-01", "PENDING").deployed("2033-09-01");
        Life after = complete.employedElsewhere("2036-09-01", "Clinic").trainingFailed("2036-11-01");
        assertThat(after.asOf("2036-10-31").findings("WORKING_ELSEWHERE")).isEmpty();
        assertThat(after.asOf("2036-11-01").findings("WORKING_ELSEWHERE")).containsExactly("REVIEW 2036-09-01..");
        assertThat(complete.employedElsewhere("2036-08-31", "Clinic").trainingFailed("2036-11-01").asOf("2036-11-01").findings("WORKING_ELSEWHERE"))
                .containsExactly("ESTABLISHED 2036-08-31..");
    }

    // Clauses.

    @Test
    void it_cites_the_bans_on_changing_jobs_that_held_that_day_or_else_the_length_of_service() {
        Life banned = college().with("bans", List.of(jobBan("待岗条", "AWAITING"), jobBan("服务条", "SERVICE"), jobBan("两者条", "AWAITING", "SERVICE"),
                Life.ban("考试条", "TITLE", "SERVICE"))).graduated("2025-06-30").reported("2025-08-20").employed("2025-08-25");
        assertThat(banned.employedElsewhere("2025-08-31", "Clinic").asOf("2025-09-01").clauses("WORKING_ELSEWHERE"))
                .containsExactly("待岗条", "两者条");
        assertThat(banned.employedElsewhere("2025-09-01", "Clinic").deployed("2025-09-01").asOf("2025-09-01").clauses("WORKING_ELSEWHERE"))
                .containsExactly("服务条", "两者条");
        assertThat(elsewhere("2026-03-01").asOf("2026-03-01").clauses("WORKING_ELSEWHERE")).containsExactly("§serviceMonths");
        assertThat(elsewhere("2026-03-01").with("bans", List.of(jobBan("在读条", "STUDY"))).asOf("2026-03-01").clauses("WORKING_ELSEWHERE"))
                .containsExactly("§serviceMonths");
        assertThat(elsewhere("2026-03-01").without("bans").asOf("2026-03-01").clauses("WORKING_ELSEWHERE")).containsExactly("§serviceMonths");
    }

    @Test
    void the_groups_are_those_known_that_day() {
        Life back = college().with("bans", List.of(jobBan("待岗条", "AWAITING"))).graduated("2025-06-30").employedElsewhere("2025-08-01", "Clinic");
        assertThat(back.deployed("2025-09-01").asOf("2026-09-01").clauses("WORKING_ELSEWHERE")).containsExactly("待岗条");
    }
}
