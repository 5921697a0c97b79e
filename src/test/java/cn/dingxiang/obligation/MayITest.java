package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people ask, and what they are told. */
class MayITest {
    private static final Life STUDYING = Life.bachelor().with("bans", List.of(
            Life.ban("第九条", "POSTGRADUATE", "TRAINING", "SERVICE"), Life.ban("第九条", "GOVERNMENT_BODY", "TRAINING", "SERVICE"),
            Life.ban("第九条", "PUBLIC_INSTITUTION", "TRAINING", "SERVICE"), Life.ban("第九条", "STATE_OWNED_ENTERPRISE", "TRAINING", "SERVICE"),
            Life.jobBan("第十条", "TRAINING", "SERVICE")));
    private static final Life TRAINING = STUDYING.graduated("2030-06-30").trainingStarted("2030-08-01");

    private static MayI ask(Life life, Question question, String on) {
        Scenario scenario = Scenario.read(life.scenario(on));
        Evaluator evaluator = Evaluator.of(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(), scenario.asOf());
        return MayI.ask(evaluator, question, LocalDate.parse(on));
    }

    @ParameterizedTest
    @CsvSource({"GENERAL_PRACTICE_MASTER,FORBIDDEN,BANNED", "OTHER_MASTER,FORBIDDEN,BANNED", "PART_TIME_MASTER,FORBIDDEN,BANNED",
        "CIVIL_SERVICE,FORBIDDEN,BANNED", "OWN_POST,PERMITTED,OWN_POST", "PUBLIC_INSTITUTION,FORBIDDEN,BANNED",
        "STATE_OWNED_ENTERPRISE,FORBIDDEN,BANNED", "LICENSING,PERMITTED,ALWAYS_FREE", "TITLE,PERMITTED,ALWAYS_FREE",
        "CHANGE_JOB,FORBIDDEN,JOB_BANNED"})
    void in_training(Question question, Verdict verdict, MayI.Reason reason) {
        MayI answer = ask(TRAINING, question, "2031-10-10");

        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.clauses()).isEqualTo(verdict == Verdict.PERMITTED ? List.of()
                : List.of(question == Question.CHANGE_JOB ? "第十条" : "第九条"));
    }

    @Test
    void the_general_practice_masters_is_open_in_the_year_of_graduation_whenever_before_it_one_asks() {
        for (String on : List.of("2027-03-01", "2029-10-10", "2030-03-01", "2030-06-29")) {
            MayI answer = ask(STUDYING, Question.GENERAL_PRACTICE_MASTER, on);
            assertThat(answer.verdict()).as(on).isEqualTo(Verdict.PERMITTED);
            assertThat(answer.exam().entryYear()).as(on).isEqualTo(2030);
            assertThat(answer.clauses()).containsExactly("（八）");
        }
        assertThat(ask(STUDYING, Question.GENERAL_PRACTICE_MASTER, "2029-10-10").understood(Locale.ROOT)).contains("2030 年秋季入学");
        assertThat(ask(STUDYING.graduated("2030-06-30"), Question.GENERAL_PRACTICE_MASTER, "2030-08-31").verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(ask(STUDYING.graduated("2030-06-30"), Question.GENERAL_PRACTICE_MASTER, "2030-09-01").verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void the_field_is_that_of_the_programme() {
        assertThat(ask(STUDYING.signed("track", "BACHELOR_TCM"), Question.GENERAL_PRACTICE_MASTER, "2029-10-10").exam().field())
                .isEqualTo("TCM_GENERAL_PRACTICE");
    }

    @ParameterizedTest
    @CsvSource({"FREE,PERMITTED,PART_TIME_FREE", "CONSENT,REVIEW,PART_TIME_CONSENT", ",REVIEW,UNDECIDED"})
    void part_time_study_as_the_agreement_has_it_where_nothing_bars_it(String term, Verdict verdict, MayI.Reason reason) {
        MayI answer = ask(TRAINING.with("bans", List.of()).with("partTimeStudy", term), Question.PART_TIME_MASTER, "2031-10-10");

        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.clauses()).isEqualTo(term == null ? List.of() : List.of("§partTimeStudy"));
    }

    @Test
    void changing_jobs_where_no_clause_bars_it_is_a_question_for_the_county_until_service_is_complete() {
        Life unbarred = Life.serving();

        assertThat(ask(unbarred, Question.CHANGE_JOB, "2031-08-31")).satisfies(answer -> {
            assertThat(answer.verdict()).isEqualTo(Verdict.REVIEW);
            assertThat(answer.reason()).isEqualTo(MayI.Reason.JOB_BOUND);
            assertThat(answer.clauses()).containsExactly("§serviceMonths");
        });
        assertThat(ask(unbarred, Question.CHANGE_JOB, "2031-09-01").reason()).isEqualTo(MayI.Reason.SERVICE_COMPLETE);
        assertThat(ask(unbarred.released("2027-01-01"), Question.CHANGE_JOB, "2027-01-01").reason()).isEqualTo(MayI.Reason.AGREEMENT_ENDED);
        assertThat(ask(STUDYING, Question.CHANGE_JOB, "2028-01-01").reason()).isEqualTo(MayI.Reason.JOB_STUDYING);
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void every_question_has_a_title_and_every_answer_a_reason_in_both_languages(Question question) {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(question.title(locale)).isNotBlank();
            MayI answer = ask(TRAINING, question, "2031-10-10");
            assertThat(answer.reasonText(locale)).isNotBlank();
            assertThat(answer.verdictText(locale)).isNotBlank();
            assertThat(answer.understood(locale).isEmpty()).isEqualTo(!question.isStudy());
        }
    }
}
