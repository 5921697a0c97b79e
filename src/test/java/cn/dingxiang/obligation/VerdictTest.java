package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.allowance;
import static cn.dingxiang.testing.Life.ban;
import static cn.dingxiang.testing.Life.bachelor;
import static cn.dingxiang.testing.Life.changed;
import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.exam;
import static cn.dingxiang.testing.Life.generalPracticeMaster;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Evaluated;
import cn.dingxiang.testing.Life;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Domain rules, section 6: may this person apply? And section 4: the groups of a day, as the bans see them. */
class VerdictTest {
    private static final Map<String, Object> CIVIL_SERVICE = exam("GOVERNMENT_BODY");
    private static final String LATER = "2045-01-01";

    private static String verdict(Life life, String on, Map<String, Object> exam) {
        return life.asking(on, exam).asOf(LATER).verdicts().get(0);
    }

    private static List<String> clauses(Life life, String on, Map<String, Object> exam) {
        return life.asking(on, exam).asOf(LATER).verdictClauses().get(0);
    }

    private static Life banning(Life life, String... during) {
        return life.with("bans", List.of(ban("第九条", "GOVERNMENT_BODY", during)));
    }

    // 1. Ended or complete.

    @Test
    void once_the_agreement_has_ended_anything_is_permitted() {
        Life released = banning(serving(), "SERVICE").released("2027-01-01");
        assertThat(verdict(released, "2026-12-31", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(released, "2027-01-01", CIVIL_SERVICE)).isEqualTo("PERMITTED");
        assertThat(clauses(released, "2027-01-01", CIVIL_SERVICE)).isEmpty();
        assertThat(verdict(serving().released("2027-01-01"), "2027-01-01", exam("PUBLIC_INSTITUTION"))).isEqualTo("PERMITTED");
    }

    @Test
    void once_service_is_complete_anything_is_permitted() {
        Life serving = banning(serving(), "SERVICE", "AWAITING");
        assertThat(verdict(serving, "2031-08-31", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(serving, "2031-09-01", CIVIL_SERVICE)).isEqualTo("PERMITTED");
        assertThat(verdict(serving, "2035-01-01", CIVIL_SERVICE)).isEqualTo("PERMITTED");
    }

    @Test
    void for_a_day_to_come_the_clock_is_projected() {
        Life serving = banning(serving(), "SERVICE");
        assertThat(serving.asking("2031-08-31", CIVIL_SERVICE).asking("2031-09-01", CIVIL_SERVICE).asOf("2026-01-01").verdicts())
                .containsExactly("FORBIDDEN", "PERMITTED");
    }

    @Test
    void while_the_clock_stands_still_no_day_to_come_is_complete() {
        Life absent = banning(serving(), "SERVICE").leftPost("2026-01-01", "RESIGNED");
        assertThat(absent.asking("2050-01-01", CIVIL_SERVICE).asOf("2026-02-01").verdicts()).containsExactly("FORBIDDEN");
    }

    @Test
    void a_verdict_rests_on_what_was_known_that_day_and_by_today() {
        Life late = banning(college().graduated("2025-06-30").deployed("2025-09-01"), "SERVICE");
        assertThat(late.asking("2025-08-31", CIVIL_SERVICE).asking("2025-09-01", CIVIL_SERVICE).asOf("2026-01-01").verdicts())
                .containsExactly("REVIEW", "FORBIDDEN");
        assertThat(late.asking("2025-09-01", CIVIL_SERVICE).asOf("2025-08-31").verdicts()).containsExactly("REVIEW");
    }

    // 2. Always free.

    @Test
    void licensing_titles_and_ones_own_post_are_always_free() {
        Life banned = serving().with("bans", List.of(ban("一", "LICENSING", "SERVICE"), ban("二", "TITLE", "SERVICE"), ban("三", "PUBLIC_INSTITUTION", "SERVICE")));
        assertThat(verdict(banned, "2026-01-01", exam("LICENSING"))).isEqualTo("PERMITTED");
        assertThat(verdict(banned, "2026-01-01", exam("TITLE"))).isEqualTo("PERMITTED");
        assertThat(verdict(banned, "2026-01-01", exam("PUBLIC_INSTITUTION"))).isEqualTo("FORBIDDEN");
        assertThat(verdict(banned, "2026-01-01", Map.of("kind", "PUBLIC_INSTITUTION", "ownPost", true))).isEqualTo("PERMITTED");
        assertThat(verdict(banned, "2026-01-01", Map.of("kind", "PUBLIC_INSTITUTION", "ownPost", false))).isEqualTo("FORBIDDEN");
        assertThat(clauses(banned, "2026-01-01", exam("LICENSING"))).isEmpty();
    }

    // 3. Allowances.

    @Test
    void an_allowance_goes_before_a_ban() {
        Life banned = graduatedBachelor().with("bans", List.of(ban("第九条", "POSTGRADUATE", "AWAITING")));
        assertThat(verdict(banned, "2030-07-01", generalPracticeMaster(2030))).isEqualTo("PERMITTED");
        assertThat(clauses(banned, "2030-07-01", generalPracticeMaster(2030))).containsExactly("（八）");
        assertThat(verdict(banned, "2030-07-01", generalPracticeMaster(2031))).isEqualTo("FORBIDDEN");
        assertThat(clauses(banned, "2030-07-01", generalPracticeMaster(2031))).containsExactly("第九条");
    }

    @Test
    void every_attribute_of_an_allowance_must_match() {
        Map<String, Object> allowed = generalPracticeMaster(2030);
        assertThat(verdict(graduatedBachelor(), "2030-07-01", allowed)).isEqualTo("PERMITTED");
        assertThat(verdict(graduatedBachelor(), "2030-07-01", changed(allowed, "field", "TCM_GENERAL_PRACTICE"))).isEqualTo("PERMITTED");
        assertThat(verdict(graduatedBachelor(), "2030-07-01", changed(allowed, "kind", "UNDERGRADUATE"))).isEqualTo("REVIEW");
        assertThat(verdict(graduatedBachelor(), "2030-07-01", changed(allowed, "mode", "PART_TIME"))).isEqualTo("REVIEW");
        assertThat(verdict(graduatedBachelor(), "2030-07-01", changed(allowed, "degree", "DOCTOR"))).isEqualTo("REVIEW");
        assertThat(verdict(graduatedBachelor(), "2030-07-01", changed(allowed, "field", "SURGERY"))).isEqualTo("REVIEW");
        assertThat(verdict(graduatedBachelor(), "2030-07-01", changed(allowed, "province", "50"))).isEqualTo("REVIEW");
        for (String attribute : List.of("mode", "degree", "field", "province", "entryYear")) {
            assertThat(verdict(graduatedBachelor(), "2030-07-01", changed(allowed, attribute, null))).as(attribute).isEqualTo("REVIEW");
        }
    }

    @Test
    void an_allowance_may_ask_for_nothing_in_particular() {
        Map<String, Object> allowed = generalPracticeMaster(2033);
        Life anyYear = graduatedBachelor().with("allowances", List.of(changed(allowance(), "entry", "ANY")));
        assertThat(verdict(anyYear, "2030-07-01", allowed)).isEqualTo("PERMITTED");
        assertThat(verdict(anyYear, "2030-07-01", changed(allowed, "province", "50"))).isEqualTo("REVIEW");
        Life anywhere = graduatedBachelor().with("allowances", List.of(changed(allowance(), "province", "ANY")));
        assertThat(verdict(anywhere, "2030-07-01", changed(generalPracticeMaster(2030), "province", "50"))).isEqualTo("PERMITTED");
        assertThat(verdict(anywhere, "2030-07-01", allowed)).isEqualTo("REVIEW");
    }

    @Test
    void the_province_is_that_of_the_hukou() {
        Life elsewhere = graduatedBachelor().signed("hukouProvince", "50");
        assertThat(verdict(elsewhere, "2030-07-01", generalPracticeMaster(2030))).isEqualTo("REVIEW");
        assertThat(verdict(elsewhere, "2030-07-01", changed(generalPracticeMaster(2030), "province", "50"))).isEqualTo("PERMITTED");
    }

    @Test
    void an_allowance_is_given_to_tracks_and_from_a_cohort_on() {
        assertThat(verdict(bachelor().signed("track", "BACHELOR_TCM"), "2030-01-01", generalPracticeMaster(2030))).isEqualTo("PERMITTED");
        assertThat(verdict(bachelor().signed("track", "JUNIOR_COLLEGE").graduated("2030-06-30"), "2030-07-01", generalPracticeMaster(2030)))
                .isEqualTo("REVIEW");
        assertThat(verdict(bachelor().signed("cohort", 2024), "2028-12-01", generalPracticeMaster(2029))).isEqualTo("REVIEW");
        assertThat(verdict(bachelor().signed("cohort", 2026), "2030-12-01", generalPracticeMaster(2031))).isEqualTo("PERMITTED");
    }

    @Test
    void before_graduation_the_year_is_the_expected_one_and_after_it_the_recorded_one() {
        Life late = bachelor().graduated("2031-06-30");
        assertThat(verdict(late, "2031-06-29", generalPracticeMaster(2030))).isEqualTo("PERMITTED");
        assertThat(verdict(late, "2031-06-29", generalPracticeMaster(2031))).isEqualTo("REVIEW");
        assertThat(verdict(late, "2031-06-30", generalPracticeMaster(2030))).isEqualTo("REVIEW");
        assertThat(verdict(late, "2031-06-30", generalPracticeMaster(2031))).isEqualTo("PERMITTED");
    }

    @Test
    void others_than_bachelors_are_expected_to_graduate_after_three_years() {
        Map<String, Object> forAll = changed(changed(allowance(), "tracks", List.of("JUNIOR_COLLEGE", "SECONDARY", "TCM_ASSISTANT")), "cohortFrom", 2022);
        for (String track : List.of("JUNIOR_COLLEGE", "SECONDARY", "TCM_ASSISTANT")) {
            Life life = college().signed("track", track).with("allowances", List.of(forAll));
            assertThat(verdict(life, "2024-12-01", generalPracticeMaster(2025))).as(track).isEqualTo("PERMITTED");
            assertThat(verdict(life, "2024-12-01", generalPracticeMaster(2027))).as(track).isEqualTo("REVIEW");
        }
    }

    @Test
    void the_first_allowance_that_matches_is_cited() {
        Life two = graduatedBachelor().with("allowances", List.of(changed(changed(allowance(), "mode", "PART_TIME"), "clause", "渝（五）"),
                allowance(), changed(allowance(), "clause", "吉（四）")));
        assertThat(clauses(two, "2030-07-01", generalPracticeMaster(2030))).containsExactly("（八）");
    }

    @Test
    void an_allowance_without_a_clause_of_its_own_cites_that_of_the_term() {
        assertThat(clauses(graduatedBachelor().with("allowances", List.of(changed(allowance(), "clause", null))), "2030-07-01",
                generalPracticeMaster(2030))).containsExactly("§allowances");
        assertThat(clauses(graduatedBachelor().with("allowances", List.of(changed(allowance(), "clause", null))).uncited("allowances"), "2030-07-01",
                generalPracticeMaster(2030))).isEmpty();
    }

    // 4. Bans, and the groups of a day.

    @Test
    void a_ban_holds_for_its_kinds() {
        assertThat(verdict(banning(serving(), "SERVICE"), "2026-01-01", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(banning(serving(), "SERVICE"), "2026-01-01", exam("STATE_OWNED_ENTERPRISE"))).isEqualTo("REVIEW");
    }

    @Test
    void a_ban_of_a_mode_needs_that_mode_and_one_without_takes_any() {
        Map<String, Object> fullTime = changed(ban("第九条", "POSTGRADUATE", "SERVICE"), "modes", List.of("FULL_TIME"));
        Life banned = serving().with("bans", List.of(fullTime));
        assertThat(verdict(banned, "2026-01-01", Map.of("kind", "POSTGRADUATE", "mode", "FULL_TIME"))).isEqualTo("FORBIDDEN");
        assertThat(verdict(banned, "2026-01-01", Map.of("kind", "POSTGRADUATE", "mode", "PART_TIME"))).isEqualTo("REVIEW");
        assertThat(verdict(banned, "2026-01-01", exam("POSTGRADUATE"))).isEqualTo("REVIEW");
        Life any = serving().with("bans", List.of(ban("第九条", "POSTGRADUATE", "SERVICE")));
        assertThat(verdict(any, "2026-01-01", Map.of("kind", "POSTGRADUATE", "mode", "PART_TIME"))).isEqualTo("FORBIDDEN");
        assertThat(verdict(any, "2026-01-01", exam("POSTGRADUATE"))).isEqualTo("FORBIDDEN");
    }

    @Test
    void every_ban_that_matches_is_cited_once() {
        Life banned = serving().with("bans", List.of(ban("第九条", "GOVERNMENT_BODY", "SERVICE"), ban("第九条", "GOVERNMENT_BODY", "SERVICE", "STUDY"),
                ban("第二条", "GOVERNMENT_BODY", "SERVICE"), ban("第三条", "GOVERNMENT_BODY", "STUDY"), Life.jobBan("第四条", "SERVICE")));
        assertThat(clauses(banned, "2026-01-01", CIVIL_SERVICE)).containsExactly("第九条", "第二条");
    }

    @Test
    void a_ban_on_changing_jobs_bans_no_exam() {
        assertThat(verdict(serving().with("bans", List.of(Life.jobBan("第四条", "SERVICE"))), "2026-01-01", CIVIL_SERVICE)).isEqualTo("REVIEW");
    }

    @Test
    void study_lasts_from_the_first_day_until_graduation() {
        Life student = banning(college().graduated("2025-06-30"), "STUDY");
        assertThat(verdict(student, "2022-07-15", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(student, "2025-06-29", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(student, "2025-06-30", CIVIL_SERVICE)).isEqualTo("REVIEW");
    }

    @Test
    void study_lasts_until_it_is_left_and_what_follows_is_neither_study_nor_awaiting() {
        Life left = banning(college().studyEnded("2024-01-10"), "STUDY", "AWAITING");
        assertThat(verdict(left, "2024-01-09", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(left, "2024-01-10", CIVIL_SERVICE)).isEqualTo("REVIEW");
        assertThat(verdict(left.graduated("2025-06-30"), "2025-06-30", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_suspension_of_study_is_study() {
        assertThat(verdict(banning(college().studySuspended("2023-01-01"), "STUDY"), "2023-02-01", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
    }

    @Test
    void awaiting_lasts_from_graduation_while_in_no_other_group() {
        Life waiting = banning(graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2033-09-01", "FAILED").deployed("2033-10-01"), "AWAITING");
        assertThat(verdict(waiting, "2030-06-29", CIVIL_SERVICE)).isEqualTo("REVIEW");
        assertThat(verdict(waiting, "2030-06-30", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(waiting, "2030-08-31", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(waiting, "2030-09-01", CIVIL_SERVICE)).isEqualTo("REVIEW");
        assertThat(verdict(waiting, "2033-08-31", CIVIL_SERVICE)).isEqualTo("REVIEW");
        assertThat(verdict(waiting, "2033-09-01", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(waiting, "2033-09-30", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(waiting, "2033-10-01", CIVIL_SERVICE)).isEqualTo("REVIEW");
    }

    @Test
    void training_lasts_while_training_or_a_permitted_masters_is_open() {
        Life training = banning(graduatedBachelor().trainingStarted("2030-09-01").trainingPaused("2031-01-01", "ILLNESS")
                .trainingEnded("2033-09-01", "CERTIFIED"), "TRAINING");
        assertThat(verdict(training, "2030-08-31", CIVIL_SERVICE)).isEqualTo("REVIEW");
        assertThat(verdict(training, "2030-09-01", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(training, "2031-06-01", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(training, "2033-08-31", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(training, "2033-09-01", CIVIL_SERVICE)).isEqualTo("REVIEW");
        assertThat(verdict(banning(graduatedBachelor().masterStarted("2030-09-01"), "TRAINING"), "2031-01-01", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(banning(graduatedBachelor().otherMasterStarted("2030-09-01", "FULL_TIME"), "TRAINING"), "2031-01-01", CIVIL_SERVICE))
                .isEqualTo("REVIEW");
    }

    @Test
    void service_lasts_from_the_first_deployment_through_pauses_secondments_and_absences() {
        Life serving = banning(serving().paused("2026-01-01", "ILLNESS").resumed("2026-02-01").seconded("2026-03-01", "COUNTY")
                .returned("2026-04-01").leftPost("2026-05-01", "RESIGNED"), "SERVICE");
        assertThat(verdict(serving, "2025-08-31", CIVIL_SERVICE)).isEqualTo("REVIEW");
        for (String day : List.of("2025-09-01", "2026-01-15", "2026-03-15", "2026-05-01", "2040-01-01")) {
            assertThat(verdict(serving, day, CIVIL_SERVICE)).as(day).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void a_day_may_belong_to_several_groups() {
        Life both = graduatedBachelor().trainingStarted("2030-09-01").deployed("2031-09-01");
        assertThat(verdict(banning(both, "TRAINING"), "2031-10-01", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(banning(both, "SERVICE"), "2031-10-01", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
        assertThat(verdict(banning(both, "AWAITING", "STUDY"), "2031-10-01", CIVIL_SERVICE)).isEqualTo("REVIEW");
        Life early = banning(bachelor().trainingStarted("2030-03-01"), "STUDY");
        assertThat(verdict(early, "2030-04-01", CIVIL_SERVICE)).isEqualTo("FORBIDDEN");
    }

    // 5. Anything else.

    @Test
    void anything_else_is_for_a_person_to_decide() {
        assertThat(verdict(serving(), "2026-01-01", CIVIL_SERVICE)).isEqualTo("REVIEW");
        assertThat(verdict(serving().without("bans").without("allowances"), "2026-01-01", CIVIL_SERVICE)).isEqualTo("REVIEW");
        assertThat(clauses(serving(), "2026-01-01", CIVIL_SERVICE)).isEmpty();
    }

    // The answer.

    @Test
    void every_answer_has_a_reason_a_student_can_read() {
        Life banned = banning(serving(), "SERVICE").asking("2026-01-01", CIVIL_SERVICE).asking("2026-01-01", exam("LICENSING"))
                .asking("2026-01-01", exam("UNDERGRADUATE")).asking("2026-01-01", Map.of("kind", "GOVERNMENT_BODY", "ownPost", true))
                .asking("2031-09-01", CIVIL_SERVICE);
        Evaluated evaluated = banned.asOf(LATER);
        List<?> answers = (List<?>) evaluated.tree().get("answers");
        assertThat(answers).hasSize(5).allSatisfy(answer -> assertThat((String) ((Map<?, ?>) answer).get("reason")).isNotBlank());
        assertThat(answers.stream().map(answer -> ((Map<?, ?>) answer).get("reason")).distinct()).hasSize(5);
    }

    @Test
    void reasons_are_in_chinese_and_in_english() {
        for (Answer.Reason reason : Answer.Reason.values()) {
            Answer answer = new Answer(Verdict.REVIEW, List.of(), reason);
            assertThat(answer.reasonText(Locale.ROOT)).matches(".*\\p{IsHan}.*");
            assertThat(answer.reasonText(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}").isNotBlank();
        }
    }
}
