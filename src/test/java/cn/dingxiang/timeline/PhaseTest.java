package cn.dingxiang.timeline;

import static cn.dingxiang.testing.Life.bachelor;
import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import org.junit.jupiter.api.Test;

/** Domain rules, section 4: each phase, the day it begins, and what goes before what. */
class PhaseTest {
    private static final String LATER = "2040-01-01";

    private static String phase(Life life) {
        return life.asOf(LATER).phase();
    }

    @Test
    void signed_until_enrolled() {
        assertThat(college().asOf("2022-08-31").phase()).isEqualTo("SIGNED");
        assertThat(college().enrolled("2022-09-01").asOf("2022-08-31").phase()).isEqualTo("SIGNED");
        assertThat(college().enrolled("2022-09-01").asOf("2022-09-01").phase()).isEqualTo("STUDYING");
    }

    @Test
    void suspended_from_study_and_back() {
        Life suspended = college().enrolled("2022-09-01").studySuspended("2023-03-01");
        assertThat(suspended.asOf("2023-02-28").phase()).isEqualTo("STUDYING");
        assertThat(suspended.asOf("2023-03-01").phase()).isEqualTo("STUDY_SUSPENDED");
        assertThat(suspended.studyResumed("2023-09-01").asOf("2023-09-01").phase()).isEqualTo("STUDYING");
    }

    @Test
    void a_suspension_needs_no_enrolment_and_leads_back_to_signed() {
        assertThat(college().studySuspended("2023-03-01").asOf("2023-03-01").phase()).isEqualTo("STUDY_SUSPENDED");
        assertThat(college().studySuspended("2023-03-01").studyResumed("2023-04-01").asOf("2023-04-01").phase()).isEqualTo("SIGNED");
    }

    @Test
    void left_without_a_degree_goes_before_suspension_and_study() {
        assertThat(phase(college().enrolled("2022-09-01").studySuspended("2023-03-01").studyEnded("2023-05-01"))).isEqualTo("STUDY_ENDED");
    }

    @Test
    void graduation_goes_before_having_left_study() {
        assertThat(phase(college().enrolled("2022-09-01").studyEnded("2023-05-01").graduated("2025-06-30"))).isEqualTo("GRADUATED");
    }

    @Test
    void trained_goes_before_graduated() {
        assertThat(phase(graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2033-09-01", "WITHDRAWN"))).isEqualTo("TRAINED");
        assertThat(phase(graduatedBachelor().masterStarted("2030-09-01").masterEnded("2033-09-01", "WITHDRAWN"))).isEqualTo("TRAINED");
    }

    @Test
    void an_unpermitted_masters_is_no_phase_and_trains_nobody() {
        Life other = graduatedBachelor().otherMasterStarted("2030-09-01", "FULL_TIME");
        assertThat(phase(other)).isEqualTo("GRADUATED");
        assertThat(phase(other.masterEnded("2033-09-01", "DEGREE"))).isEqualTo("GRADUATED");
    }

    @Test
    void reported_goes_before_trained() {
        assertThat(phase(graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2033-09-01", "CERTIFIED").reported("2033-09-10")))
                .isEqualTo("REPORTED");
    }

    @Test
    void employed_goes_before_reported() {
        assertThat(phase(college().graduated("2025-06-30").reported("2025-08-20").employed("2025-08-25"))).isEqualTo("EMPLOYED");
        assertThat(phase(college().graduated("2025-06-30").employed("2025-08-25").reported("2025-08-26"))).isEqualTo("EMPLOYED");
    }

    @Test
    void training_goes_before_employed_paused_or_not() {
        Life employedTrainee = graduatedBachelor().employed("2030-08-01").trainingStarted("2030-09-01");
        assertThat(phase(employedTrainee)).isEqualTo("TRAINING");
        assertThat(phase(employedTrainee.trainingPaused("2031-01-01", "ILLNESS"))).isEqualTo("TRAINING");
    }

    @Test
    void a_permitted_masters_goes_before_training() {
        assertThat(phase(graduatedBachelor().trainingStarted("2030-09-01").masterStarted("2030-09-02"))).isEqualTo("IN_MASTER");
    }

    @Test
    void serving_goes_before_training_and_masters() {
        assertThat(phase(graduatedBachelor().trainingStarted("2030-09-01").masterStarted("2030-09-02").deployed("2031-01-01")
                .with("serviceMonths", 720))).isEqualTo("SERVING");
    }

    @Test
    void seconded_goes_before_serving_and_paused_before_seconded() {
        Life seconded = serving().seconded("2026-03-01", "COUNTY");
        assertThat(seconded.asOf("2026-03-01").phase()).isEqualTo("SECONDED");
        assertThat(seconded.paused("2026-04-01", "ILLNESS").asOf("2026-04-01").phase()).isEqualTo("PAUSED");
        assertThat(seconded.paused("2026-04-01", "ILLNESS").resumed("2026-05-01").asOf("2026-05-01").phase()).isEqualTo("SECONDED");
        assertThat(seconded.returned("2026-05-01").asOf("2026-05-01").phase()).isEqualTo("SERVING");
    }

    @Test
    void absent_from_leaving_until_employed_or_deployed_again() {
        Life gone = serving().leftPost("2026-03-01", "RESIGNED");
        assertThat(gone.asOf("2026-02-28").phase()).isEqualTo("SERVING");
        assertThat(gone.asOf("2026-03-01").phase()).isEqualTo("ABSENT");
        assertThat(gone.employed("2026-04-01").asOf("2026-04-01").phase()).isEqualTo("EMPLOYED");
        assertThat(gone.deployed("2026-04-01").asOf("2026-04-01").phase()).isEqualTo("SERVING");
    }

    @Test
    void absent_goes_before_training() {
        assertThat(phase(graduatedBachelor().employed("2030-08-01").trainingStarted("2030-09-01").leftPost("2030-10-01", "RESIGNED")))
                .isEqualTo("ABSENT");
    }

    @Test
    void fulfilled_goes_before_absent() {
        Life late = serving().leftPost("2032-01-01", "RESIGNED");
        assertThat(late.asOf("2032-01-01").phase()).isEqualTo("FULFILLED");
    }

    @Test
    void the_agreements_end_goes_before_everything() {
        assertThat(serving().discharged("2031-09-20").asOf("2031-09-19").phase()).isEqualTo("FULFILLED");
        assertThat(serving().discharged("2031-09-20").asOf("2031-09-20").phase()).isEqualTo("DISCHARGED");
        assertThat(serving().released("2031-09-20").asOf("2031-09-20").phase()).isEqualTo("RELEASED");
        assertThat(serving().deceased("2026-01-01").asOf("2026-01-01").phase()).isEqualTo("DECEASED");
    }

    @Test
    void reported_before_graduation_is_reported() {
        assertThat(phase(bachelor().enrolled("2025-09-01").reported("2030-06-01"))).isEqualTo("REPORTED");
    }
}
