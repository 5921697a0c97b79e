package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7: completion closes nothing, and few findings can arise from it on. {@link Life#serving} completes on 2031-09-01. */
class CompletionTest {

    @Test
    void completion_closes_nothing() {
        Life paid = serving().payRecorded("2031-01-31", "1.00", "2.00");
        assertThat(paid.asOf("2031-09-02").findings()).containsExactly("PAY_BELOW_PARITY ESTABLISHED 2031-01-31..");
        assertThat(serving().practiceRegistered("2031-01-31", "Clinic").asOf("2031-09-02").findings())
                .containsExactly("PRACTICE_MOVED ESTABLISHED 2031-01-31..");
    }

    @Test
    void what_is_open_can_still_be_closed_after_completion() {
        assertThat(serving().payRecorded("2031-01-31", "1.00", "2.00").payRecorded("2031-09-30", "2.00", "2.00").asOf("2031-09-30").findings())
                .containsExactly("PAY_BELOW_PARITY ESTABLISHED 2031-01-31..2031-09-30");
        assertThat(serving().employedElsewhere("2031-01-31", "Clinic").elsewhereEnded("2031-09-30", "Clinic").asOf("2031-09-30").findings())
                .containsExactly("WORKING_ELSEWHERE ESTABLISHED 2031-01-31..2031-09-30");
    }

    @Test
    void nothing_but_a_few_findings_can_arise_on_or_after_completion() {
        for (String day : List.of("2031-09-01", "2031-09-20")) {
            Life after = serving().with("pauses.MATERNITY", null).payRecorded(day, "1.00", "2.00").otherMasterStarted(day, "FULL_TIME")
                    .paused(day, "MATERNITY").seconded(day, "COUNTY").leftPost(day, "RESIGNED").employed(day).saying("quotaPost", false)
                    .deployed(day, "Township B", "STUDENT").attestedOffPost(day, 2030).employedElsewhere(day, "Clinic").attested(day, 2031)
                    .practiceRegistered(day, "Clinic").trainingStarted(day).trainingEnded(day, "WITHDRAWN").trainingFailed(day);
            assertThat(after.asOf("2031-09-20").findings()).as(day).isEmpty();
        }
    }

    @Test
    void the_same_the_day_before_completion_is_found() {
        String day = "2031-08-31";
        Life before = serving().payRecorded(day, "1.00", "2.00").otherMasterStarted(day, "FULL_TIME").employed(day).saying("quotaPost", false)
                .attestedOffPost(day, 2030).employedElsewhere(day, "Clinic").practiceRegistered(day, "Clinic").attested(day, 2031);
        assertThat(before.asOf("2031-09-20").findings()).containsExactly(
                "CONFLICTING_RECORDS SUSPECTED 2031-08-31..", "NOT_ON_POST REVIEW 2031-08-31..", "NO_QUOTA_POST ESTABLISHED 2031-08-31..",
                "PAY_BELOW_PARITY ESTABLISHED 2031-08-31..", "PRACTICE_MOVED ESTABLISHED 2031-08-31..",
                "UNPERMITTED_STUDY ESTABLISHED 2031-08-31..", "WORKING_ELSEWHERE ESTABLISHED 2031-08-31..");
    }

    @Test
    void nothing_is_corroborated_after_completion() {
        Life register = serving().employedElsewhere("2031-08-01", "Clinic").by("REGISTER:tax");
        assertThat(register.employedElsewhere("2031-08-31", "Clinic").by("STUDENT").asOf("2031-09-20").findings())
                .containsExactly("WORKING_ELSEWHERE ESTABLISHED 2031-08-01..");
        assertThat(register.employedElsewhere("2031-09-01", "Clinic").by("STUDENT").asOf("2031-09-20").findings())
                .containsExactly("WORKING_ELSEWHERE SUSPECTED 2031-08-01..");
    }

    @Test
    void a_duty_that_completion_overtook_is_waived_and_gives_no_finding() {
        Life paused = serving().paused("2031-08-01", "MATERNITY", "2031-09-15");
        assertThat(paused.asOf("2031-08-31").duties("PAUSE_OVERSTAYED")).containsExactly("2031-08-01, due 2031-09-15, open");
        assertThat(paused.asOf("2031-09-01").duties("PAUSE_OVERSTAYED")).containsExactly("2031-08-01, due 2031-09-15, waived");
        assertThat(paused.asOf("2031-09-20").findings()).isEmpty();
    }

    @Test
    void completion_on_the_due_date_waives_and_a_day_after_it_does_not() {
        Life employedAgain = serving().leftPost("2031-08-01", "RESIGNED").employed("2031-08-02").with("clockWhileAwaitingPost", true);
        // one day lost on 1 August and 30 days until the county is overdue: complete only after those days are made up
        assertThat(employedAgain.asOf("2031-08-31").duties("DEPLOYMENT_NOT_PROVIDED").get(1)).isEqualTo("2031-08-02, due 2031-09-01, open");
        assertThat(employedAgain.asOf("2031-09-02").findings("DEPLOYMENT_NOT_PROVIDED")).containsExactly("OVERDUE 2031-09-02..");
        Life paused = serving().paused("2031-08-01", "MATERNITY", "2031-09-01");
        assertThat(paused.asOf("2031-09-05").duties("PAUSE_OVERSTAYED")).containsExactly("2031-08-01, due 2031-09-01, waived");
        assertThat(paused.asOf("2031-09-05").findings()).isEmpty();
    }

    @Test
    void completion_waives_neither_attestation_nor_the_certificate() {
        Life complete = serving().with("attestationDue", "03-31");
        assertThat(complete.asOf("2031-09-20").duties("ATTESTATION_MISSING").get(6)).isEqualTo("2031: 2031-01-01, due 2032-03-31, open");
        assertThat(complete.asOf("2031-09-20").duties("DISCHARGE_NOT_ISSUED")).containsExactly("2031-09-01, due 2031-10-01, open");
        assertThat(complete.asOf("2032-04-01").findings()).contains("ATTESTATION_MISSING OVERDUE 2032-04-01..", "DISCHARGE_NOT_ISSUED OVERDUE 2031-10-02..");
    }

    @Test
    void a_duty_begun_after_completion_is_listed_as_waived() {
        Life again = serving().leftPost("2031-10-01", "RESIGNED").employed("2031-10-10");
        assertThat(again.asOf("2031-10-10").duties("DEPLOYMENT_NOT_PROVIDED").get(1)).isEqualTo("2031-10-10, due 2031-11-09, waived");
        assertThat(again.asOf("2031-12-01").findings("DEPLOYMENT_NOT_PROVIDED")).isEmpty();
    }

    @Test
    void a_duty_without_a_due_date_is_waived_by_completion() {
        Life again = serving().without("deploy.withinDays").leftPost("2031-10-01", "RESIGNED").employed("2031-10-10");
        assertThat(again.asOf("2031-10-10").duties("DEPLOYMENT_NOT_PROVIDED").get(1)).isEqualTo("2031-10-10, due null, waived");
        assertThat(again.asOf("2031-10-10").findings("TERM_UNSET(deploy.withinDays)")).containsExactly("REVIEW 2025-08-25..2025-09-01");
    }
}
