package cn.dingxiang.timeline;

import static cn.dingxiang.testing.Life.UNIT;
import static cn.dingxiang.testing.Life.bachelor;
import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Evaluated;
import cn.dingxiang.testing.Life;
import org.junit.jupiter.api.Test;

/** Domain rules, sections 1 and 3: what is known, what comes before what, and what is out of place and ignored. */
class EventOrderTest {

    private static void assertSame(Life life, Life same, String asOf) {
        assertThat(life.asOf(asOf).tree()).isEqualTo(same.asOf(asOf).tree());
    }

    @Test
    void an_event_is_known_from_its_own_day_on() {
        assertThat(college().graduated("2025-06-30").asOf("2025-06-29").phase()).isEqualTo("SIGNED");
        assertThat(college().graduated("2025-06-30").asOf("2025-06-30").phase()).isEqualTo("GRADUATED");
    }

    @Test
    void events_are_taken_in_date_order_however_they_are_listed() {
        Life shuffled = college().deployed("2025-09-01").employed("2025-08-25").reported("2025-08-20").graduated("2025-06-30");
        assertSame(shuffled, serving(), "2026-01-01");
    }

    @Test
    void events_of_one_day_are_taken_in_the_order_given() {
        Life serving = serving();
        assertThat(serving.leftPost("2026-03-01", "RESIGNED").deployed("2026-03-01").asOf("2026-03-01").phase()).isEqualTo("SERVING");
        assertThat(serving.deployed("2026-03-01").leftPost("2026-03-01", "RESIGNED").asOf("2026-03-01").phase()).isEqualTo("ABSENT");
    }

    @Test
    void a_deployment_stands_for_employment_and_reporting_not_recorded_before() {
        Evaluated deployed = college().graduated("2025-06-30").deployed("2025-08-29").asOf("2026-01-01");
        assertThat(deployed.duties()).containsExactly(
                "NOT_REPORTED 2025-06-30, due 2025-08-29, done 2025-08-29",
                "DEPLOYMENT_NOT_PROVIDED 2025-08-29, due 2025-09-28, done 2025-08-29",
                "EMPLOYMENT_NOT_PROVIDED 2025-08-29, due 2025-09-28, done 2025-08-29");
        assertThat(deployed.findings()).isEmpty();
    }

    @Test
    void an_employment_stands_for_reporting_not_recorded_before() {
        Evaluated employed = college().graduated("2025-06-30").employed("2025-08-29").asOf("2025-09-01");
        assertThat(employed.duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-08-29, done 2025-08-29");
        assertThat(employed.duties("EMPLOYMENT_NOT_PROVIDED")).containsExactly("2025-08-29, due 2025-09-28, done 2025-08-29");
    }

    @Test
    void reporting_recorded_earlier_stands() {
        assertThat(serving().asOf("2026-01-01").duties("EMPLOYMENT_NOT_PROVIDED")).containsExactly("2025-08-20, due 2025-09-19, done 2025-08-25");
        assertThat(serving().reported("2025-10-01").asOf("2026-01-01").duties("EMPLOYMENT_NOT_PROVIDED"))
                .containsExactly("2025-08-20, due 2025-09-19, done 2025-08-25");
    }

    // Out of place.

    @Test
    void a_second_enrolment_or_suspension_and_a_resumption_of_nothing_are_ignored() {
        Life studying = college().enrolled("2022-09-01");
        assertSame(studying.enrolled("2022-10-01").studyResumed("2022-11-01"), studying, "2023-01-01");
        Life suspended = studying.studySuspended("2023-01-01");
        assertThat(suspended.studySuspended("2023-02-01").studyResumed("2023-03-01").asOf("2023-03-01").phase()).isEqualTo("STUDYING");
    }

    @Test
    void a_second_graduation_is_ignored() {
        Life graduated = college().graduated("2025-06-30");
        assertSame(graduated.graduated("2025-12-31"), graduated, "2026-01-01");
    }

    @Test
    void leaving_study_after_graduation_is_ignored() {
        Life graduated = college().graduated("2025-06-30");
        assertSame(graduated.studyEnded("2025-07-01"), graduated, "2025-08-01");
        assertThat(graduated.studyEnded("2025-06-30").asOf("2025-08-01").findings("STUDY_ENDED")).isEmpty();
        assertThat(college().studyEnded("2025-06-30").graduated("2025-06-30").asOf("2025-08-01").findings("STUDY_ENDED"))
                .containsExactly("ESTABLISHED 2025-06-30..2025-06-30");
    }

    @Test
    void graduation_after_leaving_study_counts() {
        Life back = college().studyEnded("2024-01-01").graduated("2025-06-30");
        assertThat(back.asOf("2025-08-29").duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-08-29, open");
    }

    @Test
    void a_second_training_while_one_is_open_is_ignored() {
        Life training = graduatedBachelor().trainingStarted("2030-09-01");
        assertSame(training.trainingStarted("2031-09-01"), training, "2032-01-01");
    }

    @Test
    void the_end_of_a_training_not_open_is_ignored() {
        Life graduated = graduatedBachelor();
        assertSame(graduated.trainingEnded("2030-08-01", "CERTIFIED"), graduated, "2030-09-01");
        Life ended = graduated.trainingStarted("2030-09-01").trainingEnded("2033-09-01", "PENDING");
        assertSame(ended.trainingEnded("2033-10-01", "CERTIFIED"), ended, "2033-11-01");
    }

    @Test
    void a_training_pause_with_no_training_open_is_ignored() {
        Life graduated = graduatedBachelor();
        assertSame(graduated.trainingPaused("2030-07-01", "ILLNESS").trainingResumed("2030-08-01"), graduated, "2030-09-01");
        Life late = graduated.trainingPaused("2030-08-01", "ILLNESS").trainingStarted("2030-09-01");
        assertThat(late.asOf("2031-09-01").served()).isEqualTo(12);
    }

    @Test
    void a_second_training_pause_is_ignored_and_so_is_a_resumption_of_none() {
        Life paused = graduatedBachelor().trainingStarted("2030-09-01").trainingPaused("2031-03-01", "ILLNESS");
        Life twice = paused.trainingPaused("2031-04-01", "MATERNITY").trainingResumed("2031-05-01");
        assertSame(twice, paused.trainingResumed("2031-05-01"), "2032-01-01");
        assertSame(twice.trainingResumed("2031-06-01"), twice, "2032-01-01");
    }

    @Test
    void a_result_with_no_training_ended_is_ignored() {
        Life training = graduatedBachelor().trainingStarted("2030-09-01");
        assertSame(training.trainingFailed("2030-10-01").trainingCertified("2030-11-01"), training, "2031-09-01");
    }

    @Test
    void a_second_masters_while_one_is_open_is_ignored_permitted_or_not() {
        Life other = graduatedBachelor().otherMasterStarted("2030-09-01", "FULL_TIME");
        assertThat(other.masterStarted("2030-10-01").asOf("2030-11-01").phase()).isEqualTo("GRADUATED");
        Life permitted = graduatedBachelor().masterStarted("2030-09-01");
        assertThat(permitted.otherMasterStarted("2030-10-01", "FULL_TIME").asOf("2030-11-01").findings("UNPERMITTED_STUDY")).isEmpty();
    }

    @Test
    void the_end_of_a_masters_not_open_is_ignored() {
        assertSame(graduatedBachelor().masterEnded("2030-09-01", "DEGREE"), graduatedBachelor(), "2031-01-01");
    }

    @Test
    void a_pause_or_secondment_while_not_deployed_is_ignored() {
        Life employed = college().graduated("2025-06-30").employed("2025-08-25");
        assertSame(employed.paused("2025-09-01", "MATERNITY"), employed, "2025-09-10");
        assertSame(employed.seconded("2025-09-01", "COUNTY"), employed, "2025-09-10");
        assertThat(employed.paused("2025-09-01", "ILLNESS").deployed("2025-09-05").asOf("2025-09-10").phase()).isEqualTo("SERVING");
    }

    @Test
    void a_second_pause_while_one_is_open_is_ignored_whatever_its_ground() {
        Life paused = serving().paused("2026-03-01", "MATERNITY");
        assertSame(paused.paused("2026-04-01", "ILLNESS").resumed("2026-05-01"), paused.resumed("2026-05-01"), "2026-06-01");
    }

    @Test
    void an_extension_or_resumption_without_a_pause_is_ignored() {
        assertSame(serving().pauseExtended("2026-03-01", "2026-05-01").resumed("2026-04-01"), serving(), "2026-06-01");
    }

    @Test
    void a_second_secondment_and_a_return_from_none_are_ignored() {
        Life away = serving().with("pauses.SECONDMENT", true).seconded("2026-03-01", "COUNTY");
        assertSame(away.seconded("2026-04-01", "STUDENT").returned("2026-05-01").returned("2026-06-01"), away.returned("2026-05-01"),
                "2026-07-01");
    }

    @Test
    void leaving_while_on_nobodys_books_is_ignored() {
        Life graduated = college().graduated("2025-06-30").reported("2025-08-20");
        assertSame(graduated.leftPost("2025-08-21", "RESIGNED"), graduated, "2025-09-01");
        Life left = serving().leftPost("2026-03-01", "RESIGNED");
        assertSame(left.leftPost("2026-04-01", "DISMISSED"), left, "2026-05-01");
    }

    @Test
    void leaving_while_employed_and_not_deployed_is_in_place() {
        assertThat(college().graduated("2025-06-30").employed("2025-08-25").leftPost("2025-09-01", "RESIGNED").asOf("2025-09-01").phase())
                .isEqualTo("ABSENT");
    }

    @Test
    void leaving_again_after_being_employed_again_is_in_place() {
        Life again = serving().leftPost("2026-03-01", "RESIGNED").employed("2026-04-01").leftPost("2026-05-01", "RESIGNED");
        assertThat(again.asOf("2026-06-01").findings("LEFT_POST"))
                .containsExactly("ESTABLISHED 2026-03-01..2026-04-01", "ESTABLISHED 2026-05-01..");
    }

    @Test
    void employment_elsewhere_is_opened_and_ended_for_each_employer() {
        Life two = serving().employedElsewhere("2026-01-01", "Clinic A").employedElsewhere("2026-02-01", "Clinic B")
                .elsewhereEnded("2026-03-01", "Clinic A").elsewhereEnded("2026-03-05", "Clinic C");
        assertThat(two.asOf("2026-04-01").findings("WORKING_ELSEWHERE"))
                .containsExactly("ESTABLISHED 2026-01-01..2026-03-01", "ESTABLISHED 2026-02-01..");
    }

    @Test
    void each_deployment_ends_the_last_and_begins_a_new_one() {
        Life again = serving().seconded("2026-02-01", "COUNTY").paused("2026-02-01", "MATERNITY").deployed("2026-03-01", UNIT, "COUNTY");
        assertThat(again.asOf("2026-03-01").phase()).isEqualTo("SERVING");
        assertThat(again.asOf("2026-03-01").findings("SECONDED_AWAY")).containsExactly("ESTABLISHED 2026-02-01..2026-03-01");
    }

    @Test
    void an_employment_while_deployed_leaves_the_deployment_as_it_is() {
        Life employedAgain = serving().employed("2026-03-01", "Another County Hospital");
        assertThat(employedAgain.asOf("2026-04-01").phase()).isEqualTo("SERVING");
        assertThat(employedAgain.asOf("2026-04-01").expectedEnd()).isEqualTo("2031-09-01");
        assertThat(employedAgain.asOf("2026-06-01").duties("DEPLOYMENT_NOT_PROVIDED"))
                .containsExactly("2025-08-25, due 2025-09-24, done 2025-09-01");
    }

    @Test
    void a_licence_exam_changes_nothing() {
        Life passed = bachelor().event("2030-01-01", "LICENCE_EXAM", "level", "PHYSICIAN", "passed", true);
        assertSame(passed, bachelor(), "2030-02-01");
    }
}
