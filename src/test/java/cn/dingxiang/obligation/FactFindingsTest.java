package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.OTHER_UNIT;
import static cn.dingxiang.testing.Life.UNIT;
import static cn.dingxiang.testing.Life.allowance;
import static cn.dingxiang.testing.Life.changed;
import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7, the table of facts: raised by, closed by, party, standing, clauses. Larger ones have tests of their own. */
class FactFindingsTest {

    // SERVICE_TERM_BELOW_MINIMUM.

    @Test
    void service_agreed_below_the_floor_is_found_from_the_day_of_signing() {
        Life shorter = college().with("serviceMonths", 71);
        assertThat(shorter.asOf("2022-07-14").findings()).isEmpty();
        assertThat(shorter.asOf("2022-07-15").findings()).containsExactly("SERVICE_TERM_BELOW_MINIMUM ESTABLISHED 2022-07-15..");
        assertThat(shorter.asOf("2022-07-15").parties("SERVICE_TERM_BELOW_MINIMUM")).containsExactly("COUNTY");
        assertThat(shorter.asOf("2022-07-15").clauses("SERVICE_TERM_BELOW_MINIMUM")).containsExactly("§minServiceMonths");
        assertThat(college().asOf("2022-07-15").findings()).isEmpty();
        assertThat(college().with("serviceMonths", 73).asOf("2022-07-15").findings()).isEmpty();
    }

    @Test
    void it_closes_only_with_the_agreement() {
        assertThat(college().with("serviceMonths", 71).released("2023-01-01").asOf("2024-01-01").findings())
                .containsExactly("SERVICE_TERM_BELOW_MINIMUM ESTABLISHED 2022-07-15..2023-01-01");
    }

    // Standing.

    @Test
    void one_register_makes_a_suspicion_any_other_source_a_fact() {
        Life left = serving().leftPost("2026-03-01", "RESIGNED");
        assertThat(left.by("REGISTER:social-insurance").asOf("2026-03-01").findings("LEFT_POST")).containsExactly("SUSPECTED 2026-03-01..");
        for (String source : List.of("COUNTY", "EMPLOYER", "SCHOOL", "STUDENT")) {
            assertThat(left.by(source).asOf("2026-03-01").findings("LEFT_POST")).containsExactly("ESTABLISHED 2026-03-01..");
        }
    }

    @Test
    void two_different_sources_make_a_fact_even_two_registers_but_one_register_twice_does_not() {
        Life left = serving().leftPost("2026-03-01", "RESIGNED").by("REGISTER:social-insurance");
        assertThat(left.leftPost("2026-04-01", "RESIGNED").by("REGISTER:tax").asOf("2026-03-31").findings("LEFT_POST"))
                .containsExactly("SUSPECTED 2026-03-01..");
        assertThat(left.leftPost("2026-04-01", "RESIGNED").by("REGISTER:tax").asOf("2026-04-01").findings("LEFT_POST"))
                .containsExactly("ESTABLISHED 2026-03-01..");
        assertThat(left.leftPost("2026-04-01", "RESIGNED").by("REGISTER:social-insurance").asOf("2026-04-01").findings("LEFT_POST"))
                .containsExactly("SUSPECTED 2026-03-01..");
        assertThat(left.leftPost("2026-04-01", "RESIGNED").by("EMPLOYER").asOf("2026-04-01").findings("LEFT_POST"))
                .containsExactly("ESTABLISHED 2026-03-01..");
    }

    @Test
    void a_closed_finding_is_not_corroborated() {
        Life back = serving().leftPost("2026-03-01", "RESIGNED").by("REGISTER:tax").employed("2026-04-01").leftPost("2026-05-01", "RESIGNED");
        assertThat(back.asOf("2026-05-01").findings("LEFT_POST")).containsExactly("SUSPECTED 2026-03-01..2026-04-01", "ESTABLISHED 2026-05-01..");
    }

    // STUDY_ENDED.

    @Test
    void leaving_study_is_found_until_graduation() {
        Life left = college().studyEnded("2024-01-10");
        assertThat(left.asOf("2024-01-09").findings()).isEmpty();
        assertThat(left.asOf("2024-01-10").findings()).containsExactly("STUDY_ENDED ESTABLISHED 2024-01-10..");
        assertThat(left.asOf("2024-01-10").parties("STUDY_ENDED")).containsExactly("STUDENT");
        assertThat(left.asOf("2024-01-10").clauses("STUDY_ENDED")).containsExactly("§serviceMonths");
        assertThat(left.graduated("2025-06-30").asOf("2025-06-30").findings()).containsExactly("STUDY_ENDED ESTABLISHED 2024-01-10..2025-06-30");
    }

    @Test
    void a_second_record_of_leaving_study_corroborates() {
        Life twice = college().studyEnded("2024-01-10").by("REGISTER:education").studyEnded("2024-02-01").by("SCHOOL");
        assertThat(twice.asOf("2024-01-31").findings()).containsExactly("STUDY_ENDED SUSPECTED 2024-01-10..");
        assertThat(twice.asOf("2024-02-01").findings()).containsExactly("STUDY_ENDED ESTABLISHED 2024-01-10..");
    }

    // TRAINING_ABANDONED.

    private static Life withdrawn() {
        return graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2031-09-01", "WITHDRAWN");
    }

    @Test
    void withdrawing_from_training_is_found() {
        assertThat(withdrawn().asOf("2031-09-20").findings()).containsExactly("TRAINING_ABANDONED ESTABLISHED 2031-09-01..");
        assertThat(withdrawn().asOf("2031-09-20").parties("TRAINING_ABANDONED")).containsExactly("STUDENT");
        assertThat(withdrawn().asOf("2031-09-20").clauses("TRAINING_ABANDONED")).containsExactly("§training");
    }

    @Test
    void no_other_outcome_is_abandonment() {
        Life training = graduatedBachelor().trainingStarted("2030-09-01");
        for (String outcome : List.of("CERTIFIED", "PENDING", "FAILED")) {
            assertThat(training.trainingEnded("2031-09-01", outcome).asOf("2031-09-20").findings("TRAINING_ABANDONED")).isEmpty();
        }
    }

    @Test
    void abandonment_closes_with_a_certificate_training_again_or_a_permitted_masters() {
        assertThat(withdrawn().trainingCertified("2031-10-01").asOf("2031-10-01").findings("TRAINING_ABANDONED"))
                .containsExactly("ESTABLISHED 2031-09-01..2031-10-01");
        assertThat(withdrawn().trainingStarted("2031-10-01").asOf("2031-10-01").findings("TRAINING_ABANDONED"))
                .containsExactly("ESTABLISHED 2031-09-01..2031-10-01");
        Life early = graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2030-10-01", "WITHDRAWN");
        assertThat(early.masterStarted("2030-11-01").asOf("2030-11-01").findings("TRAINING_ABANDONED"))
                .containsExactly("ESTABLISHED 2030-10-01..2030-11-01");
        assertThat(early.otherMasterStarted("2030-11-01", "FULL_TIME").asOf("2030-11-01").findings("TRAINING_ABANDONED"))
                .containsExactly("ESTABLISHED 2030-10-01..");
        assertThat(withdrawn().trainingFailed("2031-10-01").asOf("2031-10-01").findings("TRAINING_ABANDONED"))
                .containsExactly("ESTABLISHED 2031-09-01..");
    }

    @Test
    void a_start_out_of_place_closes_no_abandonment() {
        Life both = graduatedBachelor().trainingStarted("2030-09-01").masterStarted("2030-09-02").masterEnded("2030-10-01", "WITHDRAWN");
        assertThat(both.trainingStarted("2030-11-01").asOf("2030-11-01").findings("TRAINING_ABANDONED")).containsExactly("ESTABLISHED 2030-10-01..");
        assertThat(both.trainingCertified("2030-11-01").asOf("2030-11-01").findings("TRAINING_ABANDONED")).containsExactly("ESTABLISHED 2030-10-01..");
    }

    @Test
    void withdrawing_from_a_permitted_masters_is_abandonment_from_another_it_is_not() {
        assertThat(graduatedBachelor().masterStarted("2030-09-01").masterEnded("2031-09-01", "WITHDRAWN").asOf("2031-09-20")
                .findings("TRAINING_ABANDONED")).containsExactly("ESTABLISHED 2031-09-01..");
        assertThat(graduatedBachelor().masterStarted("2030-09-01").masterEnded("2031-09-01", "DEGREE").asOf("2031-09-20")
                .findings("TRAINING_ABANDONED")).isEmpty();
        assertThat(graduatedBachelor().otherMasterStarted("2030-09-01", "FULL_TIME").masterEnded("2031-09-01", "WITHDRAWN").asOf("2031-09-20")
                .findings("TRAINING_ABANDONED")).isEmpty();
    }

    @Test
    void an_end_out_of_place_corroborates_a_withdrawal_but_raises_none() {
        Life register = graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2031-09-01", "WITHDRAWN").by("REGISTER:training");
        assertThat(register.trainingEnded("2031-10-01", "WITHDRAWN").by("SCHOOL").asOf("2031-10-01").findings("TRAINING_ABANDONED"))
                .containsExactly("ESTABLISHED 2031-09-01..");
        assertThat(register.trainingEnded("2031-10-01", "FAILED").by("SCHOOL").asOf("2031-10-01").findings("TRAINING_ABANDONED"))
                .containsExactly("SUSPECTED 2031-09-01..");
        assertThat(register.masterEnded("2031-10-01", "WITHDRAWN").by("SCHOOL").asOf("2031-10-01").findings("TRAINING_ABANDONED"))
                .containsExactly("ESTABLISHED 2031-09-01..");
        assertThat(graduatedBachelor().trainingEnded("2030-09-01", "WITHDRAWN").asOf("2030-09-02").findings("TRAINING_ABANDONED")).isEmpty();
    }

    // TRAINING_UNCERTIFIED.

    @Test
    void failed_training_is_for_a_person_to_decide_until_a_certificate_or_training_again() {
        Life failed = graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2030-10-01", "FAILED");
        assertThat(failed.asOf("2030-10-15").findings()).containsExactly("TRAINING_UNCERTIFIED REVIEW 2030-10-01..");
        assertThat(failed.asOf("2030-10-15").parties("TRAINING_UNCERTIFIED")).containsExactly("STUDENT");
        assertThat(failed.asOf("2030-10-15").clauses("TRAINING_UNCERTIFIED")).containsExactly("§training");
        for (Life closed : List.of(failed.trainingCertified("2030-11-01"), failed.trainingStarted("2030-11-01"), failed.masterStarted("2030-11-01"))) {
            assertThat(closed.asOf("2030-11-01").findings("TRAINING_UNCERTIFIED")).containsExactly("REVIEW 2030-10-01..2030-11-01");
        }
        assertThat(failed.otherMasterStarted("2030-11-01", "FULL_TIME").asOf("2030-11-01").findings("TRAINING_UNCERTIFIED"))
                .containsExactly("REVIEW 2030-10-01..");
    }

    @Test
    void a_failure_that_comes_later_is_found_on_its_day() {
        Life pending = graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2030-10-01", "PENDING");
        assertThat(pending.asOf("2030-10-15").findings()).isEmpty();
        assertThat(pending.trainingFailed("2030-10-20").by("REGISTER:training").asOf("2030-10-20").findings())
                .containsExactly("TRAINING_UNCERTIFIED REVIEW 2030-10-20..");
        assertThat(graduatedBachelor().trainingStarted("2030-09-01").trainingFailed("2030-09-10").asOf("2030-09-20").findings()).isEmpty();
    }

    // UNPERMITTED_STUDY.

    @Test
    void study_no_allowance_permits_is_found_while_it_lasts() {
        Life study = serving().otherMasterStarted("2026-09-01", "FULL_TIME");
        assertThat(study.asOf("2026-08-31").findings()).isEmpty();
        assertThat(study.asOf("2026-09-01").findings()).containsExactly("UNPERMITTED_STUDY ESTABLISHED 2026-09-01..");
        assertThat(study.asOf("2026-09-01").parties("UNPERMITTED_STUDY")).containsExactly("STUDENT");
        assertThat(study.masterEnded("2029-07-01", "DEGREE").asOf("2029-07-01").findings())
                .containsExactly("UNPERMITTED_STUDY ESTABLISHED 2026-09-01..2029-07-01");
    }

    @Test
    void it_cites_each_allowance_by_its_own_clause() {
        Life study = serving().with("allowances", List.of(allowance(), changed(allowance(), "clause", "渝（五）"), changed(allowance(), "kind", "UNDERGRADUATE")))
                .otherMasterStarted("2026-09-01", "FULL_TIME");
        assertThat(study.asOf("2026-09-01").clauses("UNPERMITTED_STUDY")).containsExactly("（八）", "渝（五）");
        assertThat(serving().without("allowances").otherMasterStarted("2026-09-01", "FULL_TIME").asOf("2026-09-01").clauses("UNPERMITTED_STUDY"))
                .isEmpty();
    }

    @Test
    void part_time_study_is_no_matter_where_it_is_free_and_a_question_otherwise() {
        Life study = serving().otherMasterStarted("2026-09-01", "PART_TIME");
        assertThat(study.with("partTimeStudy", "FREE").asOf("2026-09-01").findings()).isEmpty();
        assertThat(study.asOf("2026-09-01").findings()).containsExactly("UNPERMITTED_STUDY REVIEW 2026-09-01..");
        assertThat(study.without("partTimeStudy").asOf("2026-09-01").findings()).containsExactly("UNPERMITTED_STUDY REVIEW 2026-09-01..");
        assertThat(serving().with("partTimeStudy", "FREE").otherMasterStarted("2026-09-01", "FULL_TIME").asOf("2026-09-01").findings())
                .containsExactly("UNPERMITTED_STUDY ESTABLISHED 2026-09-01..");
    }

    @Test
    void the_entry_year_of_study_is_the_year_it_starts_in() {
        assertThat(graduatedBachelor().masterStarted("2030-12-31").asOf("2031-01-02").findings("UNPERMITTED_STUDY")).isEmpty();
        assertThat(graduatedBachelor().masterStarted("2031-01-01").asOf("2031-01-02").findings("UNPERMITTED_STUDY"))
                .containsExactly("ESTABLISHED 2031-01-01..");
    }

    @Test
    void a_second_record_of_such_study_corroborates() {
        Life twice = serving().otherMasterStarted("2026-09-01", "FULL_TIME").by("REGISTER:education").otherMasterStarted("2026-10-01", "FULL_TIME");
        assertThat(twice.asOf("2026-09-30").findings()).containsExactly("UNPERMITTED_STUDY SUSPECTED 2026-09-01..");
        assertThat(twice.asOf("2026-10-01").findings()).containsExactly("UNPERMITTED_STUDY ESTABLISHED 2026-09-01..");
    }

    // LEFT_POST.

    @Test
    void leaving_the_post_is_found_until_employed_or_deployed_again() {
        Life left = serving().leftPost("2026-03-01", "RESIGNED");
        assertThat(left.asOf("2026-02-28").findings()).isEmpty();
        assertThat(left.asOf("2026-03-01").findings()).containsExactly("LEFT_POST ESTABLISHED 2026-03-01..");
        assertThat(left.asOf("2026-03-01").parties("LEFT_POST")).containsExactly("STUDENT");
        assertThat(left.asOf("2026-03-01").clauses("LEFT_POST")).containsExactly("§serviceMonths");
        assertThat(left.employed("2026-04-01").asOf("2026-04-01").findings()).containsExactly("LEFT_POST ESTABLISHED 2026-03-01..2026-04-01");
        assertThat(left.deployed("2026-04-01").asOf("2026-04-01").findings()).containsExactly("LEFT_POST ESTABLISHED 2026-03-01..2026-04-01");
    }

    @Test
    void a_dismissal_is_for_a_person_to_decide() {
        assertThat(serving().leftPost("2026-03-01", "DISMISSED").asOf("2026-03-01").findings()).containsExactly("LEFT_POST REVIEW 2026-03-01..");
        assertThat(serving().leftPost("2026-03-01", "ABSENT").asOf("2026-03-01").findings()).containsExactly("LEFT_POST ESTABLISHED 2026-03-01..");
    }

    @Test
    void the_standing_comes_from_the_event_that_raised_it() {
        assertThat(serving().leftPost("2026-03-01", "DISMISSED").leftPost("2026-04-01", "RESIGNED").by("STUDENT").asOf("2026-04-01").findings())
                .containsExactly("LEFT_POST REVIEW 2026-03-01..");
        assertThat(serving().leftPost("2026-03-01", "RESIGNED").leftPost("2026-04-01", "DISMISSED").by("STUDENT").asOf("2026-04-01").findings())
                .containsExactly("LEFT_POST ESTABLISHED 2026-03-01..");
    }

    @Test
    void leaving_after_a_completion_known_that_day_and_lost_since_is_for_a_person_to_decide() {
        Life complete = graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2033-09-01", "PENDING").deployed("2033-09-01");
        Life left = complete.leftPost("2036-10-01", "RESIGNED");
        assertThat(left.asOf("2036-10-01").findings("LEFT_POST")).isEmpty();
        assertThat(left.trainingFailed("2036-11-01").asOf("2036-11-01").findings("LEFT_POST")).containsExactly("REVIEW 2036-10-01..");
        assertThat(complete.leftPost("2036-08-31", "RESIGNED").trainingFailed("2036-11-01").asOf("2036-11-01").findings("LEFT_POST"))
                .containsExactly("ESTABLISHED 2036-08-31..");
    }

    // UNAPPROVED_PAUSE.

    @Test
    void a_pause_without_approval_is_found_until_it_ends() {
        Life paused = serving().paused("2026-03-01", "PERSONAL").saying("approved", false);
        assertThat(paused.asOf("2026-03-01").findings()).containsExactly("UNAPPROVED_PAUSE ESTABLISHED 2026-03-01..");
        assertThat(paused.asOf("2026-03-01").parties("UNAPPROVED_PAUSE")).containsExactly("STUDENT");
        assertThat(paused.asOf("2026-03-01").clauses("UNAPPROVED_PAUSE")).containsExactly("§pauses.PERSONAL");
        for (Life ended : List.of(paused.resumed("2026-05-01"), paused.deployed("2026-05-01"), paused.leftPost("2026-05-01", "RESIGNED"))) {
            assertThat(ended.asOf("2026-05-01").findings("UNAPPROVED_PAUSE")).containsExactly("ESTABLISHED 2026-03-01..2026-05-01");
        }
        assertThat(serving().paused("2026-03-01", "PERSONAL").asOf("2026-03-01").findings()).isEmpty();
    }

    @Test
    void a_second_unapproved_pause_while_one_is_open_corroborates() {
        Life twice = serving().paused("2026-03-01", "PERSONAL").saying("approved", false).by("REGISTER:attendance")
                .paused("2026-04-01", "ILLNESS").saying("approved", false);
        assertThat(twice.asOf("2026-03-31").findings()).containsExactly("UNAPPROVED_PAUSE SUSPECTED 2026-03-01..");
        assertThat(twice.asOf("2026-04-01").findings()).containsExactly("UNAPPROVED_PAUSE ESTABLISHED 2026-03-01..");
        assertThat(twice.asOf("2026-04-01").clauses("UNAPPROVED_PAUSE")).containsExactly("§pauses.PERSONAL");
    }

    // SECONDED_AWAY.

    @Test
    void a_secondment_is_found_on_the_side_that_ordered_it_until_it_ends() {
        for (String party : List.of("COUNTY", "EMPLOYER", "STUDENT")) {
            Life away = serving().seconded("2026-03-01", party);
            assertThat(away.asOf("2026-03-01").findings()).containsExactly("SECONDED_AWAY ESTABLISHED 2026-03-01..");
            assertThat(away.asOf("2026-03-01").parties("SECONDED_AWAY")).containsExactly(party);
        }
        Life away = serving().seconded("2026-03-01", "COUNTY");
        assertThat(away.asOf("2026-03-01").clauses("SECONDED_AWAY")).containsExactly("§pauses.SECONDMENT");
        for (Life ended : List.of(away.returned("2026-05-01"), away.deployed("2026-05-01"), away.leftPost("2026-05-01", "RESIGNED"))) {
            assertThat(ended.asOf("2026-05-01").findings("SECONDED_AWAY")).containsExactly("ESTABLISHED 2026-03-01..2026-05-01");
        }
    }

    @Test
    void a_secondment_is_no_matter_where_it_runs_the_clock_and_a_question_where_the_terms_are_silent() {
        assertThat(serving().with("pauses.SECONDMENT", true).seconded("2026-03-01", "COUNTY").asOf("2026-03-01").findings()).isEmpty();
        assertThat(serving().without("pauses.SECONDMENT").seconded("2026-03-01", "COUNTY").asOf("2026-03-01").findings())
                .containsExactly("SECONDED_AWAY REVIEW 2026-03-01..");
    }

    @Test
    void a_second_record_of_a_secondment_corroborates() {
        Life twice = serving().seconded("2026-03-01", "COUNTY").by("REGISTER:payroll").seconded("2026-04-01", "EMPLOYER").by("EMPLOYER");
        assertThat(twice.asOf("2026-04-01").findings()).containsExactly("SECONDED_AWAY ESTABLISHED 2026-03-01..");
        assertThat(twice.asOf("2026-04-01").parties("SECONDED_AWAY")).containsExactly("COUNTY");
    }

    // NO_QUOTA_POST.

    @Test
    void employment_without_a_quota_post_is_found_until_one_with() {
        Life without = college().graduated("2025-06-30").employed("2025-08-25").saying("quotaPost", false);
        assertThat(without.asOf("2025-08-25").findings()).containsExactly("NO_QUOTA_POST ESTABLISHED 2025-08-25..");
        assertThat(without.asOf("2025-08-25").parties("NO_QUOTA_POST")).containsExactly("COUNTY");
        assertThat(without.asOf("2025-08-25").clauses("NO_QUOTA_POST")).containsExactly("§quotaPost");
        assertThat(without.employed("2025-09-10").asOf("2025-09-10").findings()).containsExactly("NO_QUOTA_POST ESTABLISHED 2025-08-25..2025-09-10");
        assertThat(without.deployed("2025-09-10").asOf("2025-09-10").findings()).containsExactly("NO_QUOTA_POST ESTABLISHED 2025-08-25..");
    }

    @Test
    void where_no_quota_post_is_owed_none_is_missed() {
        Life without = college().graduated("2025-06-30").employed("2025-08-25").saying("quotaPost", false);
        assertThat(without.with("quotaPost", false).asOf("2025-08-25").findings()).isEmpty();
        assertThat(without.without("quotaPost").asOf("2025-08-25").findings()).isEmpty();
        assertThat(serving().asOf("2025-10-01").findings()).isEmpty();
    }

    // PAY_BELOW_PARITY.

    @Test
    void pay_below_parity_is_found_until_pay_at_parity() {
        Life paid = serving().payRecorded("2026-01-31", "4999.99", "5000.00");
        assertThat(paid.asOf("2026-01-31").findings()).containsExactly("PAY_BELOW_PARITY ESTABLISHED 2026-01-31..");
        assertThat(paid.asOf("2026-01-31").parties("PAY_BELOW_PARITY")).containsExactly("EMPLOYER");
        assertThat(paid.asOf("2026-01-31").clauses("PAY_BELOW_PARITY")).containsExactly("§payParity");
        assertThat(paid.payRecorded("2026-02-28", "5000.00", "5000.00").asOf("2026-02-28").findings())
                .containsExactly("PAY_BELOW_PARITY ESTABLISHED 2026-01-31..2026-02-28");
        assertThat(serving().payRecorded("2026-01-31", "5000", "5000.00").asOf("2026-01-31").findings()).isEmpty();
    }

    @Test
    void pay_to_be_aligned_is_a_question_and_where_nothing_is_agreed_there_is_none() {
        Life paid = serving().payRecorded("2026-01-31", "4000.00", "5000.00");
        assertThat(paid.with("payParity", "ALIGNED").asOf("2026-01-31").findings()).containsExactly("PAY_BELOW_PARITY REVIEW 2026-01-31..");
        assertThat(paid.without("payParity").asOf("2026-01-31").findings()).isEmpty();
    }

    @Test
    void pay_below_parity_again_corroborates() {
        Life twice = serving().payRecorded("2026-01-31", "4000.00", "5000.00").by("REGISTER:payroll")
                .payRecorded("2026-02-28", "4000.00", "5000.00").by("EMPLOYER");
        assertThat(twice.asOf("2026-02-28").findings()).containsExactly("PAY_BELOW_PARITY ESTABLISHED 2026-01-31..");
    }

    // GRASSROOTS_TITLE_MISUSED.

    private static Life titled() {
        return serving().titleAwarded("2030-01-01", "GRASSROOTS_SENIOR");
    }

    @Test
    void a_grassroots_title_taken_above_the_grassroots_is_for_a_person_to_decide() {
        Life moved = titled().deployed("2030-06-01", UNIT, "COUNTY").saying("grassroots", false);
        assertThat(moved.asOf("2030-06-01").findings()).containsExactly("GRASSROOTS_TITLE_MISUSED REVIEW 2030-06-01..");
        assertThat(moved.asOf("2030-06-01").parties("GRASSROOTS_TITLE_MISUSED")).containsExactly("STUDENT");
        assertThat(moved.asOf("2030-06-01").clauses("GRASSROOTS_TITLE_MISUSED")).containsExactly("国办发〔2024〕50号（二十二）");
        assertThat(moved.deployed("2030-08-01").asOf("2030-08-01").findings())
                .containsExactly("GRASSROOTS_TITLE_MISUSED REVIEW 2030-06-01..2030-08-01");
    }

    @Test
    void employment_elsewhere_above_the_grassroots_is_too_and_at_the_grassroots_is_not() {
        assertThat(titled().employedElsewhere("2030-06-01", "Clinic").asOf("2030-06-01").findings("GRASSROOTS_TITLE_MISUSED"))
                .containsExactly("REVIEW 2030-06-01..");
        assertThat(titled().employedElsewhere("2030-06-01", "Clinic").saying("grassroots", true).asOf("2030-06-01")
                .findings("GRASSROOTS_TITLE_MISUSED")).isEmpty();
        assertThat(titled().deployed("2030-06-01", OTHER_UNIT, "COUNTY").asOf("2030-06-01").findings()).isEmpty();
        assertThat(titled().employedElsewhere("2030-06-01", "Clinic").elsewhereEnded("2030-07-01", "Clinic").asOf("2030-07-01")
                .findings("GRASSROOTS_TITLE_MISUSED")).containsExactly("REVIEW 2030-06-01..");
    }

    @Test
    void before_the_title_or_with_another_nothing_is_misused() {
        assertThat(serving().employedElsewhere("2029-12-31", "Clinic").titleAwarded("2030-01-01", "GRASSROOTS_SENIOR").asOf("2030-06-01")
                .findings("GRASSROOTS_TITLE_MISUSED")).isEmpty();
        assertThat(serving().titleAwarded("2030-01-01", "GRASSROOTS_SENIOR").employedElsewhere("2030-01-01", "Clinic").asOf("2030-06-01")
                .findings("GRASSROOTS_TITLE_MISUSED")).containsExactly("REVIEW 2030-01-01..");
        for (String title : List.of("INTERMEDIATE", "SENIOR")) {
            assertThat(serving().titleAwarded("2030-01-01", title).employedElsewhere("2030-06-01", "Clinic").asOf("2030-06-01")
                    .findings("GRASSROOTS_TITLE_MISUSED")).isEmpty();
        }
    }

    @Test
    void it_outlives_completion() {
        assertThat(titled().employedElsewhere("2032-06-01", "City Hospital").asOf("2032-06-01").findings("GRASSROOTS_TITLE_MISUSED"))
                .containsExactly("REVIEW 2032-06-01..");
    }

    // The list of findings.

    @Test
    void findings_are_sorted_by_since_then_code() {
        Life many = serving().leftPost("2026-03-01", "RESIGNED").employedElsewhere("2026-03-01", "Clinic").payRecorded("2026-02-28", "1", "2")
                .deployed("2026-02-01", OTHER_UNIT, "STUDENT");
        assertThat(many.asOf("2026-03-01").findings()).containsExactly("UNAPPROVED_TRANSFER ESTABLISHED 2026-02-01..",
                "PAY_BELOW_PARITY ESTABLISHED 2026-02-28..", "LEFT_POST ESTABLISHED 2026-03-01..", "WORKING_ELSEWHERE ESTABLISHED 2026-03-01..");
    }

    @Test
    void a_term_without_a_clause_adds_none() {
        assertThat(serving().uncited("serviceMonths").leftPost("2026-03-01", "RESIGNED").asOf("2026-03-01").clauses("LEFT_POST")).isEmpty();
        assertThat(serving().uncited("pauses.MATERNITY").paused("2026-03-01", "MATERNITY", "2026-05-01").asOf("2026-05-02")
                .clauses("PAUSE_OVERSTAYED")).isEmpty();
    }
}
