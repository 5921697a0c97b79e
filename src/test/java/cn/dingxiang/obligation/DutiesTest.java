package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.bachelor;
import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7, the duty table: trigger, last good day, day after, done in time, done late. Attestation has its own test. */
class DutiesTest {

    // NOT_REPORTED: 60 days after 2025-06-30 is 2025-08-29.

    @Test
    void reporting_is_overdue_from_the_day_after_the_last_good_day() {
        Life graduated = college().graduated("2025-06-30");
        assertThat(graduated.asOf("2025-08-29").findings()).isEmpty();
        assertThat(graduated.asOf("2025-08-29").duties()).containsExactly("NOT_REPORTED 2025-06-30, due 2025-08-29, open");
        assertThat(graduated.asOf("2025-08-30").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-08-30..");
        assertThat(graduated.asOf("2025-08-30").parties("NOT_REPORTED")).containsExactly("STUDENT");
        assertThat(graduated.asOf("2025-08-30").clauses("NOT_REPORTED")).containsExactly("§report.withinDays");
    }

    @Test
    void a_missed_night_loses_nothing() {
        assertThat(college().graduated("2025-06-30").asOf("2027-01-01").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-08-30..");
    }

    @Test
    void reported_on_the_last_good_day_there_is_no_finding() {
        Life reported = college().graduated("2025-06-30").reported("2025-08-29");
        assertThat(reported.asOf("2025-09-01").findings()).isEmpty();
        assertThat(reported.asOf("2025-09-01").duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-08-29, done 2025-08-29");
    }

    @Test
    void reported_late_the_finding_stays_and_closes_that_day() {
        Life graduated = college().graduated("2025-06-30");
        assertThat(graduated.reported("2025-08-30").asOf("2025-08-30").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-08-30..2025-08-30");
        assertThat(graduated.reported("2025-09-05").asOf("2025-09-10").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-08-30..2025-09-05");
        assertThat(graduated.reported("2025-09-05").asOf("2025-09-10").duties("NOT_REPORTED"))
                .containsExactly("2025-06-30, due 2025-08-29, done 2025-09-05");
    }

    @Test
    void reported_before_graduation_there_is_no_finding() {
        Life early = college().reported("2025-06-01").graduated("2025-06-30");
        assertThat(early.asOf("2025-09-01").duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-08-29, done 2025-06-01");
        assertThat(early.asOf("2025-09-01").findings("NOT_REPORTED")).isEmpty();
    }

    @Test
    void reporting_is_owed_on_the_day_of_graduation_not_before() {
        assertThat(college().graduated("2025-06-30").asOf("2025-06-29").duties()).isEmpty();
        assertThat(college().graduated("2025-06-30").asOf("2025-06-30").duties("NOT_REPORTED")).hasSize(1);
        assertThat(college().enrolled("2022-09-01").asOf("2035-01-01").duties()).isEmpty();
    }

    @Test
    void within_no_days_means_the_day_itself() {
        Life atOnce = college().with("report.withinDays", 0).graduated("2025-06-30");
        assertThat(atOnce.asOf("2025-06-30").findings()).isEmpty();
        assertThat(atOnce.asOf("2025-07-01").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-07-01..");
    }

    @Test
    void reporting_after_training_is_owed_from_its_first_end() {
        Life training = graduatedBachelor().trainingStarted("2030-09-01");
        assertThat(training.asOf("2033-08-31").duties("NOT_REPORTED")).isEmpty();
        Life trained = training.trainingEnded("2033-09-01", "FAILED");
        assertThat(trained.asOf("2033-10-01").duties("NOT_REPORTED")).containsExactly("2033-09-01, due 2033-10-01, open");
        assertThat(trained.asOf("2033-10-01").findings("NOT_REPORTED")).isEmpty();
        assertThat(trained.asOf("2033-10-02").findings("NOT_REPORTED")).containsExactly("OVERDUE 2033-10-02..");
    }

    @Test
    void reporting_after_training_is_never_owed_without_an_end_of_training() {
        assertThat(graduatedBachelor().asOf("2040-01-01").duties("NOT_REPORTED")).isEmpty();
        assertThat(graduatedBachelor().asOf("2040-01-01").findings("NOT_REPORTED")).isEmpty();
    }

    @Test
    void reporting_after_training_is_owed_from_graduation_where_that_is_later() {
        Life early = bachelor().trainingStarted("2029-09-01").trainingEnded("2030-05-01", "CERTIFIED").graduated("2030-06-30");
        assertThat(early.asOf("2030-06-29").duties("NOT_REPORTED")).isEmpty();
        assertThat(early.asOf("2030-07-01").duties("NOT_REPORTED")).containsExactly("2030-06-30, due 2030-07-30, open");
    }

    @Test
    void reporting_after_training_is_owed_from_the_end_of_a_permitted_masters_too_but_of_no_other() {
        Life master = graduatedBachelor().masterStarted("2030-09-01").masterEnded("2033-07-01", "DEGREE");
        assertThat(master.asOf("2033-07-31").duties("NOT_REPORTED")).containsExactly("2033-07-01, due 2033-07-31, open");
        Life other = graduatedBachelor().otherMasterStarted("2030-09-01", "FULL_TIME").masterEnded("2033-07-01", "DEGREE");
        assertThat(other.asOf("2033-07-31").duties("NOT_REPORTED")).isEmpty();
    }

    @Test
    void where_no_training_is_asked_for_reporting_after_training_is_owed_from_graduation() {
        assertThat(college().with("report.after", "TRAINING").graduated("2025-06-30").asOf("2025-07-01").duties("NOT_REPORTED"))
                .containsExactly("2025-06-30, due 2025-08-29, open");
    }

    @Test
    void reporting_is_owed_after_graduation_where_the_terms_do_not_say() {
        assertThat(graduatedBachelor().without("report.after").asOf("2030-07-01").duties("NOT_REPORTED"))
                .containsExactly("2030-06-30, due 2030-07-30, open");
    }

    // EMPLOYMENT_NOT_PROVIDED: 30 days after 2025-08-20 is 2025-09-19.

    @Test
    void employment_is_owed_by_the_county_within_its_days_of_reporting() {
        Life reported = college().graduated("2025-06-30").reported("2025-08-20");
        assertThat(reported.asOf("2025-09-19").findings()).isEmpty();
        assertThat(reported.asOf("2025-09-20").findings()).containsExactly("EMPLOYMENT_NOT_PROVIDED OVERDUE 2025-09-20..");
        assertThat(reported.asOf("2025-09-20").parties("EMPLOYMENT_NOT_PROVIDED")).containsExactly("COUNTY");
        assertThat(reported.asOf("2025-09-20").clauses("EMPLOYMENT_NOT_PROVIDED")).containsExactly("§employ.withinDays");
        assertThat(reported.employed("2025-09-19").asOf("2025-10-01").findings("EMPLOYMENT_NOT_PROVIDED")).isEmpty();
        assertThat(reported.employed("2025-09-20").asOf("2025-10-01").findings("EMPLOYMENT_NOT_PROVIDED"))
                .containsExactly("OVERDUE 2025-09-20..2025-09-20");
        assertThat(reported.deployed("2025-09-25").asOf("2025-10-01").findings("EMPLOYMENT_NOT_PROVIDED"))
                .containsExactly("OVERDUE 2025-09-20..2025-09-25");
    }

    @Test
    void employment_is_owed_once() {
        Life again = serving().leftPost("2026-03-01", "RESIGNED").employed("2026-04-01");
        assertThat(again.asOf("2026-04-01").duties("EMPLOYMENT_NOT_PROVIDED")).containsExactly("2025-08-20, due 2025-09-19, done 2025-08-25");
    }

    // DEPLOYMENT_NOT_PROVIDED: 30 days after 2025-08-25 is 2025-09-24.

    @Test
    void deployment_is_owed_by_the_county_within_its_days_of_employment() {
        Life employed = college().graduated("2025-06-30").reported("2025-08-20").employed("2025-08-25");
        assertThat(employed.asOf("2025-09-24").findings()).isEmpty();
        assertThat(employed.asOf("2025-09-25").findings()).containsExactly("DEPLOYMENT_NOT_PROVIDED OVERDUE 2025-09-25..");
        assertThat(employed.asOf("2025-09-25").parties("DEPLOYMENT_NOT_PROVIDED")).containsExactly("COUNTY");
        assertThat(employed.asOf("2025-09-25").clauses("DEPLOYMENT_NOT_PROVIDED")).containsExactly("§deploy.withinDays");
        assertThat(employed.deployed("2025-09-24").asOf("2025-10-01").findings()).isEmpty();
        assertThat(employed.deployed("2025-09-25").asOf("2025-10-01").findings())
                .containsExactly("DEPLOYMENT_NOT_PROVIDED OVERDUE 2025-09-25..2025-09-25");
    }

    @Test
    void deployment_is_owed_after_the_end_of_training_where_training_is_asked_for() {
        Life employedTrainee = graduatedBachelor().employed("2030-08-01").trainingStarted("2030-09-01");
        assertThat(employedTrainee.asOf("2033-01-01").duties("DEPLOYMENT_NOT_PROVIDED")).isEmpty();
        Life trained = employedTrainee.trainingEnded("2033-09-01", "CERTIFIED");
        assertThat(trained.asOf("2033-10-01").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactly("2033-09-01, due 2033-10-01, open");
        assertThat(trained.asOf("2033-10-02").findings()).containsExactly("DEPLOYMENT_NOT_PROVIDED OVERDUE 2033-10-02..");
    }

    @Test
    void deployment_is_not_owed_before_employment() {
        Life trained = graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2033-09-01", "CERTIFIED");
        assertThat(trained.asOf("2033-09-15").duties("DEPLOYMENT_NOT_PROVIDED")).isEmpty();
        assertThat(trained.employed("2033-09-20").asOf("2033-09-20").duties("DEPLOYMENT_NOT_PROVIDED"))
                .containsExactly("2033-09-20, due 2033-10-20, open");
    }

    @Test
    void who_is_employed_again_is_owed_deployment_again() {
        Life again = serving().leftPost("2026-03-01", "DISMISSED").employed("2026-05-01");
        assertThat(again.asOf("2026-05-31").findings("DEPLOYMENT_NOT_PROVIDED")).isEmpty();
        assertThat(again.asOf("2026-06-01").findings("DEPLOYMENT_NOT_PROVIDED")).containsExactly("OVERDUE 2026-06-01..");
        assertThat(again.asOf("2026-06-01").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactly(
                "2025-08-25, due 2025-09-24, done 2025-09-01", "2026-05-01, due 2026-05-31, open");
    }

    @Test
    void a_second_employment_in_the_same_spell_begins_no_new_duty() {
        Life twice = college().graduated("2025-06-30").employed("2025-08-25").employed("2025-09-10");
        assertThat(twice.asOf("2025-10-01").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactly("2025-08-25, due 2025-09-24, open");
    }

    @Test
    void a_deployment_while_on_nobodys_books_begins_a_spell_and_settles_it() {
        Life back = serving().leftPost("2026-03-01", "RESIGNED").deployed("2026-05-01");
        assertThat(back.asOf("2026-06-01").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactly(
                "2025-08-25, due 2025-09-24, done 2025-09-01", "2026-05-01, due 2026-05-31, done 2026-05-01");
    }

    @Test
    void leaving_before_deployment_settles_the_duty_to_deploy() {
        Life employed = college().graduated("2025-06-30").employed("2025-08-25");
        assertThat(employed.leftPost("2025-09-10", "RESIGNED").asOf("2025-12-01").findings("DEPLOYMENT_NOT_PROVIDED")).isEmpty();
        assertThat(employed.leftPost("2025-09-30", "RESIGNED").asOf("2025-12-01").findings("DEPLOYMENT_NOT_PROVIDED"))
                .containsExactly("OVERDUE 2025-09-25..2025-09-30");
        assertThat(employed.leftPost("2025-09-30", "RESIGNED").asOf("2025-12-01").duties("DEPLOYMENT_NOT_PROVIDED"))
                .containsExactly("2025-08-25, due 2025-09-24, done 2025-09-30");
    }

    @Test
    void two_spells_begun_on_one_day_are_two_duties() {
        Life twice = college().graduated("2025-06-30").employed("2025-08-25").leftPost("2025-08-25", "RESIGNED").employed("2025-08-25");
        assertThat(twice.asOf("2025-09-01").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactlyInAnyOrder(
                "2025-08-25, due 2025-09-24, done 2025-08-25", "2025-08-25, due 2025-09-24, open");
    }

    @Test
    void a_new_deployment_within_a_spell_is_no_new_duty() {
        assertThat(serving().deployed("2026-03-01").asOf("2026-04-01").duties("DEPLOYMENT_NOT_PROVIDED")).hasSize(1);
    }

    // TRAINING_NOT_STARTED: the first 30 September on or after graduation.

    @Test
    void training_is_owed_by_the_first_such_day_after_graduation() {
        assertThat(graduatedBachelor().asOf("2030-09-30").findings()).isEmpty();
        assertThat(graduatedBachelor().asOf("2030-10-01").findings()).containsExactly("TRAINING_NOT_STARTED OVERDUE 2030-10-01..");
        assertThat(graduatedBachelor().asOf("2030-10-01").parties("TRAINING_NOT_STARTED")).containsExactly("STUDENT");
        assertThat(graduatedBachelor().asOf("2030-10-01").clauses("TRAINING_NOT_STARTED")).containsExactly("§trainingStartDue");
    }

    @Test
    void graduated_on_that_very_day_training_is_owed_that_day_and_the_day_after_in_a_year() {
        assertThat(bachelor().graduated("2030-09-30").asOf("2030-09-30").duties("TRAINING_NOT_STARTED"))
                .containsExactly("2030-09-30, due 2030-09-30, open");
        assertThat(bachelor().graduated("2030-10-01").asOf("2030-10-01").duties("TRAINING_NOT_STARTED"))
                .containsExactly("2030-10-01, due 2031-09-30, open");
    }

    @Test
    void training_started_in_time_or_late() {
        assertThat(graduatedBachelor().trainingStarted("2030-09-30").asOf("2030-12-01").findings()).isEmpty();
        assertThat(graduatedBachelor().trainingStarted("2030-10-01").asOf("2030-12-01").findings())
                .containsExactly("TRAINING_NOT_STARTED OVERDUE 2030-10-01..2030-10-01");
        assertThat(graduatedBachelor().trainingStarted("2030-11-01").asOf("2030-12-01").duties("TRAINING_NOT_STARTED"))
                .containsExactly("2030-06-30, due 2030-09-30, done 2030-11-01");
    }

    @Test
    void a_permitted_masters_meets_the_duty_and_another_does_not() {
        assertThat(graduatedBachelor().masterStarted("2030-09-01").asOf("2030-12-01").findings()).isEmpty();
        assertThat(graduatedBachelor().otherMasterStarted("2030-09-01", "FULL_TIME").asOf("2030-12-01").findings("TRAINING_NOT_STARTED"))
                .containsExactly("OVERDUE 2030-10-01..");
    }

    @Test
    void the_first_to_start_meets_the_duty_even_if_another_ends_first() {
        Life both = graduatedBachelor().trainingStarted("2030-09-20").masterStarted("2030-10-10").masterEnded("2031-03-01", "DEGREE");
        assertThat(both.asOf("2031-04-01").duties("TRAINING_NOT_STARTED")).containsExactly("2030-06-30, due 2030-09-30, done 2030-09-20");
    }

    @Test
    void training_begun_before_graduation_meets_the_duty() {
        Life early = bachelor().trainingStarted("2030-06-01").graduated("2030-06-30");
        assertThat(early.asOf("2030-12-01").duties("TRAINING_NOT_STARTED")).containsExactly("2030-06-30, due 2030-09-30, done 2030-06-01");
    }

    @Test
    void where_no_training_is_asked_for_none_is_owed() {
        assertThat(college().graduated("2025-06-30").asOf("2025-07-01").duties("TRAINING_NOT_STARTED")).isEmpty();
    }

    // DISCHARGE_NOT_ISSUED: complete on 2031-09-01, 30 days after is 2031-10-01.

    @Test
    void the_certificate_is_owed_within_its_days_of_completion() {
        assertThat(serving().asOf("2031-08-31").duties("DISCHARGE_NOT_ISSUED")).isEmpty();
        assertThat(serving().asOf("2031-10-01").duties("DISCHARGE_NOT_ISSUED")).containsExactly("2031-09-01, due 2031-10-01, open");
        assertThat(serving().asOf("2031-10-01").findings()).isEmpty();
        assertThat(serving().asOf("2031-10-02").findings()).containsExactly("DISCHARGE_NOT_ISSUED OVERDUE 2031-10-02..");
        assertThat(serving().asOf("2031-10-02").parties("DISCHARGE_NOT_ISSUED")).containsExactly("COUNTY");
        assertThat(serving().asOf("2031-10-02").clauses("DISCHARGE_NOT_ISSUED")).containsExactly("§discharge.withinDays");
    }

    @Test
    void the_certificate_in_time_or_late() {
        assertThat(serving().discharged("2031-10-01").asOf("2031-12-01").findings()).isEmpty();
        assertThat(serving().discharged("2031-10-01").asOf("2031-12-01").duties("DISCHARGE_NOT_ISSUED"))
                .containsExactly("2031-09-01, due 2031-10-01, done 2031-10-01");
        assertThat(serving().discharged("2031-10-02").asOf("2031-12-01").findings())
                .containsExactly("DISCHARGE_NOT_ISSUED OVERDUE 2031-10-02..2031-10-02");
        assertThat(serving().discharged("2031-11-01").asOf("2031-12-01").findings())
                .containsExactly("DISCHARGE_NOT_ISSUED OVERDUE 2031-10-02..2031-11-01");
    }

    // PAUSE_OVERSTAYED.

    @Test
    void the_day_to_be_back_is_the_last_good_day() {
        Life paused = serving().paused("2026-03-01", "MATERNITY", "2026-05-01");
        assertThat(paused.asOf("2026-05-01").findings()).isEmpty();
        assertThat(paused.asOf("2026-05-01").duties("PAUSE_OVERSTAYED")).containsExactly("2026-03-01, due 2026-05-01, open");
        assertThat(paused.asOf("2026-05-02").findings()).containsExactly("PAUSE_OVERSTAYED OVERDUE 2026-05-02..");
        assertThat(paused.asOf("2026-05-02").parties("PAUSE_OVERSTAYED")).containsExactly("STUDENT");
        assertThat(paused.asOf("2026-05-02").clauses("PAUSE_OVERSTAYED")).containsExactly("§pauses.MATERNITY");
    }

    @Test
    void back_in_time_or_late() {
        Life paused = serving().paused("2026-03-01", "MATERNITY", "2026-05-01");
        assertThat(paused.resumed("2026-05-01").asOf("2026-06-01").findings()).isEmpty();
        assertThat(paused.resumed("2026-05-01").asOf("2026-06-01").duties("PAUSE_OVERSTAYED"))
                .containsExactly("2026-03-01, due 2026-05-01, done 2026-05-01");
        assertThat(paused.resumed("2026-05-02").asOf("2026-06-01").findings()).containsExactly("PAUSE_OVERSTAYED OVERDUE 2026-05-02..2026-05-02");
        assertThat(paused.resumed("2026-05-11").asOf("2026-06-01").findings()).containsExactly("PAUSE_OVERSTAYED OVERDUE 2026-05-02..2026-05-11");
    }

    @Test
    void leaving_or_a_new_deployment_ends_the_pause_and_the_duty() {
        Life paused = serving().paused("2026-03-01", "MATERNITY", "2026-05-01");
        assertThat(paused.leftPost("2026-04-01", "RESIGNED").asOf("2026-06-01").duties("PAUSE_OVERSTAYED"))
                .containsExactly("2026-03-01, due 2026-05-01, done 2026-04-01");
        assertThat(paused.deployed("2026-05-11").asOf("2026-06-01").findings()).containsExactly("PAUSE_OVERSTAYED OVERDUE 2026-05-02..2026-05-11");
    }

    @Test
    void a_pause_without_a_day_to_be_back_or_without_approval_owes_nothing_by_a_day() {
        assertThat(serving().paused("2026-03-01", "MATERNITY").asOf("2030-01-01").duties("PAUSE_OVERSTAYED")).isEmpty();
        Life unapproved = serving().paused("2026-03-01", "MATERNITY", "2026-05-01").saying("approved", false);
        assertThat(unapproved.asOf("2026-06-01").duties("PAUSE_OVERSTAYED")).isEmpty();
        assertThat(unapproved.asOf("2026-06-01").findings("PAUSE_OVERSTAYED")).isEmpty();
    }

    @Test
    void an_extension_in_time_moves_the_day_to_be_back() {
        Life extended = serving().paused("2026-03-01", "MATERNITY", "2026-05-01").pauseExtended("2026-05-01", "2026-06-01");
        assertThat(extended.asOf("2026-06-01").findings()).isEmpty();
        assertThat(extended.asOf("2026-06-02").findings()).containsExactly("PAUSE_OVERSTAYED OVERDUE 2026-06-02..");
        assertThat(extended.asOf("2026-06-02").duties("PAUSE_OVERSTAYED")).containsExactly("2026-03-01, due 2026-06-01, open");
    }

    @Test
    void a_late_extension_closes_the_finding_on_its_day_and_there_may_be_another() {
        Life paused = serving().paused("2026-03-01", "MATERNITY", "2026-05-01");
        assertThat(paused.pauseExtended("2026-05-02", "2026-06-01").asOf("2026-05-20").findings())
                .containsExactly("PAUSE_OVERSTAYED OVERDUE 2026-05-02..2026-05-02");
        Life late = paused.pauseExtended("2026-05-11", "2026-06-01");
        assertThat(late.asOf("2026-06-01").findings()).containsExactly("PAUSE_OVERSTAYED OVERDUE 2026-05-02..2026-05-11");
        assertThat(late.resumed("2026-06-05").asOf("2026-07-01").findings())
                .containsExactly("PAUSE_OVERSTAYED OVERDUE 2026-05-02..2026-05-11", "PAUSE_OVERSTAYED OVERDUE 2026-06-02..2026-06-05");
    }

    @Test
    void each_pause_has_its_own_duty() {
        Life two = serving().paused("2026-03-01", "MATERNITY", "2026-05-01").resumed("2026-05-01").paused("2026-07-01", "ILLNESS", "2026-08-01");
        assertThat(two.asOf("2026-07-15").duties("PAUSE_OVERSTAYED")).containsExactly(
                "2026-03-01, due 2026-05-01, done 2026-05-01", "2026-07-01, due 2026-08-01, open");
    }

    // TRAINING_OVERRUN: 48 months after 2030-09-01 is 2034-09-01.

    private static Life longTraining() {
        return graduatedBachelor().with("trainingMaxMonths", 48).trainingStarted("2030-09-01");
    }

    @Test
    void training_overruns_from_the_day_after_its_longest_time() {
        assertThat(longTraining().asOf("2034-09-01").findings()).isEmpty();
        assertThat(longTraining().asOf("2034-09-01").duties("TRAINING_OVERRUN")).containsExactly("2030-09-01, due 2034-09-01, open");
        assertThat(longTraining().asOf("2034-09-02").findings()).containsExactly("TRAINING_OVERRUN OVERDUE 2034-09-02..");
        assertThat(longTraining().asOf("2034-09-02").parties("TRAINING_OVERRUN")).containsExactly("STUDENT");
        assertThat(longTraining().asOf("2034-09-02").clauses("TRAINING_OVERRUN")).containsExactly("§trainingMaxMonths");
    }

    @Test
    void training_ended_in_time_or_late() {
        assertThat(longTraining().trainingEnded("2034-09-01", "CERTIFIED").asOf("2034-09-20").findings()).isEmpty();
        assertThat(longTraining().trainingEnded("2034-09-02", "CERTIFIED").asOf("2034-09-20").findings())
                .containsExactly("TRAINING_OVERRUN OVERDUE 2034-09-02..2034-09-02");
        assertThat(longTraining().trainingEnded("2034-09-10", "WITHDRAWN").asOf("2034-09-20").findings("TRAINING_OVERRUN"))
                .containsExactly("OVERDUE 2034-09-02..2034-09-10");
    }

    @Test
    void days_paused_before_the_last_day_move_it() {
        Life paused = longTraining().trainingPaused("2031-03-01", "ILLNESS").trainingResumed("2031-05-01");
        assertThat(paused.asOf("2031-06-01").duties("TRAINING_OVERRUN")).containsExactly("2030-09-01, due 2034-11-01, open");
        assertThat(paused.asOf("2034-11-01").findings("TRAINING_OVERRUN")).isEmpty();
        assertThat(paused.asOf("2034-11-02").findings("TRAINING_OVERRUN")).containsExactly("OVERDUE 2034-11-02..");
    }

    @Test
    void days_paused_on_whatever_ground_move_it() {
        assertThat(longTraining().trainingPaused("2031-03-01", null).trainingResumed("2031-05-01").asOf("2031-06-01").duties("TRAINING_OVERRUN"))
                .containsExactly("2030-09-01, due 2034-11-01, open");
        assertThat(longTraining().trainingPaused("2031-03-01", "MATERNITY").trainingResumed("2031-05-01").asOf("2031-06-01")
                .duties("TRAINING_OVERRUN")).containsExactly("2030-09-01, due 2034-11-01, open");
    }

    @Test
    void days_paused_after_the_last_day_do_not_move_it() {
        Life after = longTraining().trainingPaused("2034-10-01", "ILLNESS").trainingResumed("2034-11-01");
        assertThat(after.asOf("2034-12-01").findings("TRAINING_OVERRUN")).containsExactly("OVERDUE 2034-09-02..");
        Life onIt = longTraining().trainingPaused("2034-09-01", "ILLNESS").trainingResumed("2034-11-01");
        assertThat(onIt.asOf("2034-12-01").duties("TRAINING_OVERRUN")).containsExactly("2030-09-01, due 2034-09-01, open");
        Life before = longTraining().trainingPaused("2034-08-31", "ILLNESS").trainingResumed("2034-09-01");
        assertThat(before.asOf("2034-12-01").duties("TRAINING_OVERRUN")).containsExactly("2030-09-01, due 2034-09-02, open");
    }

    @Test
    void days_paused_within_the_time_gained_by_pauses_move_it_again() {
        Life twice = longTraining().trainingPaused("2031-03-01", "ILLNESS").trainingResumed("2031-05-01")
                .trainingPaused("2034-10-01", "ILLNESS").trainingResumed("2034-10-11");
        assertThat(twice.asOf("2034-12-01").duties("TRAINING_OVERRUN")).containsExactly("2030-09-01, due 2034-11-11, open");
    }

    @Test
    void an_open_pause_counts_through_today() {
        Life paused = longTraining().trainingPaused("2034-08-01", "ILLNESS");
        assertThat(paused.asOf("2034-08-01").duties("TRAINING_OVERRUN")).containsExactly("2030-09-01, due 2034-09-02, open");
        assertThat(paused.asOf("2034-09-15").duties("TRAINING_OVERRUN")).containsExactly("2030-09-01, due 2034-10-17, open");
        assertThat(paused.asOf("2036-01-01").findings("TRAINING_OVERRUN")).isEmpty();
        assertThat(paused.asOf("2034-09-15").nextChangeOn()).isNull();
    }

    @Test
    void each_stint_has_its_own_longest_time_and_masters_have_none() {
        Life two = longTraining().trainingEnded("2032-09-01", "WITHDRAWN").trainingStarted("2033-09-01");
        assertThat(two.asOf("2033-09-01").duties("TRAINING_OVERRUN")).containsExactly(
                "2030-09-01, due 2034-09-01, done 2032-09-01", "2033-09-01, due 2037-09-01, open");
        assertThat(graduatedBachelor().with("trainingMaxMonths", 48).masterStarted("2030-09-01").asOf("2036-01-01").duties("TRAINING_OVERRUN"))
                .isEmpty();
    }

    @Test
    void without_a_longest_time_training_never_overruns() {
        assertThat(graduatedBachelor().trainingStarted("2030-09-01").asOf("2040-01-01").duties("TRAINING_OVERRUN")).isEmpty();
        assertThat(graduatedBachelor().trainingStarted("2030-09-01").asOf("2040-01-01").findings()).isEmpty();
    }

    @Test
    void the_longest_time_is_counted_in_months_with_clipping() {
        Life clipped = bachelor().with("trainingMaxMonths", 6).graduated("2028-06-30").trainingStarted("2028-08-31");
        assertThat(clipped.asOf("2028-09-01").duties("TRAINING_OVERRUN")).containsExactly("2028-08-31, due 2029-02-28, open");
    }

    // The list of duties.

    @Test
    void duties_are_sorted_by_trigger_then_code_then_subject() {
        Life full = serving().with("attestationDue", "03-31").paused("2026-01-01", "MATERNITY", "2026-05-01");
        assertThat(full.asOf("2026-02-01").duties()).containsExactly(
                "NOT_REPORTED 2025-06-30, due 2025-08-29, done 2025-08-20",
                "EMPLOYMENT_NOT_PROVIDED 2025-08-20, due 2025-09-19, done 2025-08-25",
                "DEPLOYMENT_NOT_PROVIDED 2025-08-25, due 2025-09-24, done 2025-09-01",
                "ATTESTATION_MISSING 2025: 2025-09-01, due 2026-03-31, open",
                "ATTESTATION_MISSING 2026: 2026-01-01, due 2027-03-31, open",
                "PAUSE_OVERSTAYED 2026-01-01, due 2026-05-01, open");
    }
}
