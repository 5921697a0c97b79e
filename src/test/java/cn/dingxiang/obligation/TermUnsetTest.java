package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7: {@code TERM_UNSET}. Nothing is guessed: who needs a term nobody set asks the county. */
class TermUnsetTest {

    private static List<String> unset(Life life, String asOf, String term) {
        return life.asOf(asOf).findings("TERM_UNSET(" + term + ")");
    }

    @Test
    void a_missing_term_is_the_counties_matter_for_a_person_and_cites_nothing() {
        Life life = college().without("report.withinDays").graduated("2025-06-30");
        assertThat(life.asOf("2025-06-29").findings()).isEmpty();
        assertThat(life.asOf("2025-06-30").findings()).containsExactly("TERM_UNSET(report.withinDays) REVIEW 2025-06-30..");
        assertThat(life.asOf("2025-06-30").parties("TERM_UNSET(report.withinDays)")).containsExactly("COUNTY");
        assertThat(life.asOf("2025-06-30").clauses("TERM_UNSET(report.withinDays)")).isEmpty();
    }

    // Terms of duties: from the trigger until the duty is done.

    @Test
    void the_time_to_report() {
        Life life = college().without("report.withinDays").graduated("2025-06-30");
        assertThat(unset(life.reported("2025-08-20"), "2025-08-20", "report.withinDays")).containsExactly("REVIEW 2025-06-30..2025-08-20");
        assertThat(unset(life.reported("2025-06-30"), "2025-08-20", "report.withinDays")).isEmpty();
        assertThat(unset(life.reported("2025-07-01"), "2025-08-20", "report.withinDays")).containsExactly("REVIEW 2025-06-30..2025-07-01");
        assertThat(life.reported("2025-08-20").asOf("2025-09-01").duties("NOT_REPORTED")).containsExactly("2025-06-30, due null, done 2025-08-20");
        assertThat(life.asOf("2030-01-01").findings("NOT_REPORTED")).isEmpty();
    }

    @Test
    void the_time_to_employ() {
        Life life = college().without("employ.withinDays").graduated("2025-06-30").reported("2025-08-20");
        assertThat(unset(life, "2025-08-20", "employ.withinDays")).containsExactly("REVIEW 2025-08-20..");
        assertThat(unset(life.employed("2025-08-25"), "2025-09-01", "employ.withinDays")).containsExactly("REVIEW 2025-08-20..2025-08-25");
        assertThat(unset(life.employed("2025-08-20"), "2025-09-01", "employ.withinDays")).isEmpty();
    }

    @Test
    void the_time_to_deploy_in_each_spell() {
        Life life = college().without("deploy.withinDays").graduated("2025-06-30").employed("2025-08-25");
        assertThat(unset(life, "2025-08-25", "deploy.withinDays")).containsExactly("REVIEW 2025-08-25..");
        assertThat(unset(life.deployed("2025-09-01"), "2025-09-01", "deploy.withinDays")).containsExactly("REVIEW 2025-08-25..2025-09-01");
        assertThat(unset(life.deployed("2025-09-01").leftPost("2026-03-01", "DISMISSED").employed("2026-05-01"), "2026-05-01", "deploy.withinDays"))
                .containsExactly("REVIEW 2025-08-25..2025-09-01", "REVIEW 2026-05-01..");
        assertThat(unset(college().without("deploy.withinDays").graduated("2025-06-30").deployed("2025-08-25"), "2026-01-01", "deploy.withinDays"))
                .isEmpty();
    }

    @Test
    void the_day_training_starts() {
        Life life = graduatedBachelor().without("trainingStartDue");
        assertThat(unset(life, "2030-06-30", "trainingStartDue")).containsExactly("REVIEW 2030-06-30..");
        assertThat(unset(life.trainingStarted("2030-09-01"), "2030-09-01", "trainingStartDue")).containsExactly("REVIEW 2030-06-30..2030-09-01");
        assertThat(unset(college().without("trainingStartDue").graduated("2025-06-30"), "2025-07-01", "trainingStartDue")).isEmpty();
    }

    @Test
    void the_time_to_issue_the_certificate_even_though_service_is_complete() {
        Life life = serving().without("discharge.withinDays");
        assertThat(life.asOf("2031-08-31").findings()).isEmpty();
        assertThat(life.asOf("2031-09-01").findings()).containsExactly("TERM_UNSET(discharge.withinDays) REVIEW 2031-09-01..");
        assertThat(life.asOf("2031-09-01").duties("DISCHARGE_NOT_ISSUED")).containsExactly("2031-09-01, due null, open");
        assertThat(life.discharged("2031-12-01").asOf("2032-01-01").findings())
                .containsExactly("TERM_UNSET(discharge.withinDays) REVIEW 2031-09-01..2031-12-01");
    }

    // Terms that stay missing.

    @Test
    void whether_service_runs_while_awaiting_a_post_is_missed_on_the_first_day_that_would_count() {
        Life life = college().without("clockWhileAwaitingPost").graduated("2025-06-30").reported("2025-08-20");
        assertThat(unset(life, "2025-09-19", "clockWhileAwaitingPost")).isEmpty();
        assertThat(unset(life, "2025-09-20", "clockWhileAwaitingPost")).containsExactly("REVIEW 2025-09-20..");
        assertThat(unset(life.employed("2025-09-25"), "2026-01-01", "clockWhileAwaitingPost")).containsExactly("REVIEW 2025-09-20..");
        assertThat(unset(life.employed("2025-09-19"), "2025-09-25", "clockWhileAwaitingPost")).isEmpty();
        assertThat(unset(life.employed("2025-09-20"), "2025-09-25", "clockWhileAwaitingPost")).isEmpty();
    }

    @Test
    void the_ground_of_an_approved_pause_is_missed_when_it_starts_and_stays_so() {
        Life life = serving().without("pauses.ILLNESS");
        assertThat(unset(life.paused("2026-03-01", "ILLNESS"), "2026-03-01", "pauses.ILLNESS")).containsExactly("REVIEW 2026-03-01..");
        assertThat(unset(life.paused("2026-03-01", "ILLNESS").resumed("2026-04-01"), "2026-05-01", "pauses.ILLNESS")).containsExactly("REVIEW 2026-03-01..");
        assertThat(unset(life.paused("2026-03-01", "MATERNITY"), "2026-03-01", "pauses.ILLNESS")).isEmpty();
        assertThat(life.paused("2026-03-01", "ILLNESS").saying("approved", false).asOf("2026-03-01").findings())
                .containsExactly("UNAPPROVED_PAUSE ESTABLISHED 2026-03-01..");
    }

    @Test
    void a_pause_out_of_place_needs_no_term() {
        Life life = serving().without("pauses.ILLNESS");
        assertThat(life.paused("2026-03-01", "MATERNITY").paused("2026-04-01", "ILLNESS").asOf("2026-04-01").findings()).isEmpty();
        assertThat(life.leftPost("2026-03-01", "RESIGNED").paused("2026-04-01", "ILLNESS").asOf("2026-04-01").findings("TERM_UNSET(pauses.ILLNESS)"))
                .isEmpty();
        Life training = graduatedBachelor().without("pauses.ILLNESS");
        assertThat(training.trainingPaused("2030-08-01", "ILLNESS").asOf("2030-08-01").findings()).isEmpty();
        assertThat(training.trainingStarted("2030-09-01").trainingPaused("2031-03-01", "MATERNITY").trainingPaused("2031-04-01", "ILLNESS")
                .asOf("2031-04-01").findings()).isEmpty();
    }

    @Test
    void one_finding_a_term_however_often_it_is_needed() {
        Life twice = serving().without("pauses.ILLNESS").without("pauses.PERSONAL").paused("2026-03-01", "ILLNESS").resumed("2026-04-01")
                .paused("2026-05-01", "PERSONAL").resumed("2026-06-01").paused("2026-07-01", "ILLNESS");
        assertThat(twice.asOf("2026-08-01").findings()).containsExactly("TERM_UNSET(pauses.ILLNESS) REVIEW 2026-03-01..",
                "TERM_UNSET(pauses.PERSONAL) REVIEW 2026-05-01..");
    }

    @Test
    void the_ground_of_a_training_pause_is_missed_only_where_training_counts() {
        Life paused = graduatedBachelor().without("pauses.ILLNESS").trainingStarted("2030-09-01").trainingPaused("2031-03-01", "ILLNESS");
        assertThat(unset(paused, "2031-03-01", "pauses.ILLNESS")).containsExactly("REVIEW 2031-03-01..");
        assertThat(unset(paused.with("trainingCredit", "FULL"), "2031-03-01", "pauses.ILLNESS")).containsExactly("REVIEW 2031-03-01..");
        assertThat(unset(paused.with("trainingCredit", "NONE"), "2031-03-01", "pauses.ILLNESS")).isEmpty();
        assertThat(unset(paused.without("trainingCredit"), "2031-03-01", "pauses.ILLNESS")).isEmpty();
        assertThat(graduatedBachelor().without("pauses.ILLNESS").trainingStarted("2030-09-01").trainingPaused("2031-03-01", null)
                .asOf("2031-03-01").findings()).isEmpty();
    }

    @Test
    void whether_training_counts_is_missed_when_training_or_a_permitted_masters_starts() {
        Life life = graduatedBachelor().without("trainingCredit");
        assertThat(unset(life, "2030-08-31", "trainingCredit")).isEmpty();
        assertThat(unset(life.trainingStarted("2030-09-01"), "2030-09-01", "trainingCredit")).containsExactly("REVIEW 2030-09-01..");
        assertThat(unset(life.masterStarted("2030-09-01"), "2030-09-01", "trainingCredit")).containsExactly("REVIEW 2030-09-01..");
        assertThat(unset(life.otherMasterStarted("2030-09-01", "FULL_TIME"), "2030-09-01", "trainingCredit")).isEmpty();
        assertThat(unset(life.trainingStarted("2030-09-01").trainingEnded("2031-01-01", "FAILED"), "2031-01-01", "trainingCredit"))
                .containsExactly("REVIEW 2030-09-01..");
    }

    @Test
    void terms_nothing_needs_are_not_missed() {
        Life bare = serving().without("attestationDue").without("trainingMaxMonths").without("bans").without("allowances").without("partTimeStudy")
                .without("transfer.withinCounty").without("transfer.crossCounty").without("quotaPost").without("payParity")
                .without("pauses.SECONDMENT").without("repayment.items").without("damages");
        assertThat(bare.asOf("2031-08-31").findings()).isEmpty();
        assertThat(bare.seconded("2026-03-01", "COUNTY").asOf("2026-03-01").findings()).containsExactly("SECONDED_AWAY REVIEW 2026-03-01..");
    }

    @Test
    void terms_missed_on_one_day_are_sorted_by_name() {
        Life two = graduatedBachelor().with("report.after", "GRADUATION").without("trainingStartDue").without("report.withinDays");
        assertThat(two.asOf("2030-06-30").findings()).containsExactly("TERM_UNSET(report.withinDays) REVIEW 2030-06-30..",
                "TERM_UNSET(trainingStartDue) REVIEW 2030-06-30..");
    }

    @Test
    void what_stays_missing_closes_with_the_agreement() {
        assertThat(serving().without("pauses.ILLNESS").paused("2026-03-01", "ILLNESS").released("2026-04-01").asOf("2026-05-01").findings())
                .containsExactly("TERM_UNSET(pauses.ILLNESS) REVIEW 2026-03-01..2026-04-01");
        assertThat(college().without("report.withinDays").graduated("2025-06-30").released("2025-07-10").asOf("2025-08-01").findings())
                .containsExactly("TERM_UNSET(report.withinDays) REVIEW 2025-06-30..2025-07-10");
    }
}
