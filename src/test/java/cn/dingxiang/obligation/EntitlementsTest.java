package cn.dingxiang.obligation;

import static cn.dingxiang.obligation.Entitled.Answer.ASK_COUNTY;
import static cn.dingxiang.obligation.Entitled.Answer.ELIGIBLE;
import static cn.dingxiang.obligation.Entitled.Answer.NOT;
import static cn.dingxiang.obligation.Entitled.Answer.NOT_YET;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.Grant;
import cn.dingxiang.obligation.Entitled.Missing;
import cn.dingxiang.policy.PolicyBook;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documents grant, on both sides of each boundary. The life: residency from 2030-08-01, certified on 2033-08-01. */
class EntitlementsTest {
    private static final PolicyBook POLICY = PolicyBook.load(null);
    private static final Life TRAINING = Life.graduatedBachelor().trainingStarted("2030-08-01");
    private static final Life CERTIFIED = TRAINING.trainingEnded("2033-08-01", "CERTIFIED");
    private static final Life DEPLOYED = CERTIFIED.employed("2033-08-20").deployed("2033-09-01");

    private static Entitled entitled(Life life, String asOf, Grant grant) {
        return entitled(life, asOf, grant, "22");
    }

    private static Entitled entitled(Life life, String asOf, Grant grant, String province) {
        Scenario scenario = Scenario.read(life.scenario(asOf));
        Situation situation = new Situation(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(),
                LocalDate.parse(asOf));
        return Entitlements.of(situation, POLICY.provisions(province)).stream().filter(one -> one.grant() == grant).findFirst()
                .orElseThrow();
    }

    private static List<Entitled.Reason.Code> codes(Entitled entitled) {
        return entitled.reasons().stream().map(Entitled.Reason::code).toList();
    }

    @Test
    void a_certified_bachelor_at_the_grassroots_is_for_the_special_post_plan_from_the_day_all_of_it_holds() {
        assertThat(entitled(DEPLOYED, "2033-08-31", Grant.SPECIAL_POST_PLAN)).satisfies(before -> {
            assertThat(before.answer()).isEqualTo(NOT_YET);
            assertThat(before.missing()).containsExactly(Missing.GRASSROOTS_POST);
            assertThat(before.from()).isNull();
        });
        assertThat(entitled(DEPLOYED, "2033-09-01", Grant.SPECIAL_POST_PLAN)).satisfies(on -> {
            assertThat(on.answer()).isEqualTo(ELIGIBLE);
            assertThat(on.from()).isEqualTo("2033-09-01");
            assertThat(on.missing()).isEmpty();
            assertThat(on.clauses()).containsExactly("国办发〔2024〕50号（二十一）");
            assertThat(on.confidence()).isEqualTo(Confidence.SEED);
            assertThat(codes(on)).containsExactly(Entitled.Reason.Code.BACHELOR, Entitled.Reason.Code.CERTIFIED,
                    Entitled.Reason.Code.AT_GRASSROOTS);
        });
    }

    @Test
    void while_in_training_it_is_not_yet_with_the_day_training_would_end() {
        Entitled open = entitled(TRAINING.employed("2030-07-01").deployed("2030-07-15"), "2033-07-31", Grant.SPECIAL_POST_PLAN);
        assertThat(open.answer()).isEqualTo(NOT_YET);
        assertThat(open.missing()).containsExactly(Missing.RESIDENCY_CERTIFICATE);
        assertThat(open.from()).isEqualTo("2033-08-01");
        assertThat(entitled(TRAINING, "2033-07-31", Grant.SPECIAL_POST_PLAN).missing())
                .containsExactly(Missing.RESIDENCY_CERTIFICATE, Missing.GRASSROOTS_POST);
        assertThat(entitled(TRAINING, "2033-07-31", Grant.SPECIAL_POST_PLAN).from()).isNull();
    }

    @Test
    void junior_college_doctors_and_those_without_residency_are_not_meant() {
        assertThat(entitled(Life.serving(), "2026-01-01", Grant.SPECIAL_POST_PLAN).answer()).isEqualTo(NOT);
        assertThat(entitled(Life.serving(), "2026-01-01", Grant.DIRECT_INTERMEDIATE_TITLE).answer()).isEqualTo(NOT);
        assertThat(entitled(Life.serving(), "2026-01-01", Grant.EQUAL_TO_MASTER).answer()).isEqualTo(NOT);
        assertThat(codes(entitled(DEPLOYED.with("training", "ASSISTANT_GP"), "2034-01-01", Grant.EQUAL_TO_MASTER)))
                .contains(Entitled.Reason.Code.RESIDENTS_ONLY);
    }

    @Test
    void who_is_away_above_the_grassroots_or_gone_is_not_at_the_grassroots() {
        assertThat(codes(entitled(DEPLOYED.seconded("2034-01-01", "COUNTY"), "2034-02-01", Grant.GRASSROOTS_TITLE)))
                .startsWith(Entitled.Reason.Code.AWAY);
        assertThat(entitled(DEPLOYED.seconded("2034-01-01", "COUNTY").returned("2034-02-01"), "2034-02-01", Grant.GRASSROOTS_TITLE)
                .answer())
                .isEqualTo(ELIGIBLE);
        assertThat(codes(entitled(DEPLOYED.deployed("2034-01-01").saying("grassroots", false), "2034-02-01", Grant.GRASSROOTS_TITLE)))
                .startsWith(Entitled.Reason.Code.ABOVE_GRASSROOTS);
        assertThat(codes(entitled(DEPLOYED.leftPost("2034-01-01", "RESIGNED"), "2034-02-01", Grant.GRASSROOTS_TITLE)))
                .startsWith(Entitled.Reason.Code.NOT_DEPLOYED);
        assertThat(entitled(DEPLOYED.released("2034-01-01"), "2034-02-01", Grant.GRASSROOTS_TITLE).answer()).isEqualTo(ASK_COUNTY);
    }

    @Test
    void the_direct_intermediate_title_is_jilins_and_elsewhere_the_county_is_asked() {
        Entitled jilin = entitled(DEPLOYED, "2034-01-01", Grant.DIRECT_INTERMEDIATE_TITLE);
        assertThat(jilin.answer()).isEqualTo(ELIGIBLE);
        assertThat(jilin.clauses()).containsExactly("吉政办发〔2018〕21号三（四）");
        assertThat(codes(jilin)).endsWith(Entitled.Reason.Code.WITHIN_RATIOS);
        Entitled elsewhere = entitled(DEPLOYED, "2034-01-01", Grant.DIRECT_INTERMEDIATE_TITLE, "50");
        assertThat(elsewhere.answer()).isEqualTo(ASK_COUNTY);
        assertThat(elsewhere.clauses()).isEmpty();
        assertThat(codes(elsewhere)).containsExactly(Entitled.Reason.Code.NO_DOCUMENT);
    }

    @Test
    void grassroots_titles_are_for_every_track_and_their_other_conditions_are_the_provinces() {
        Entitled entitled = entitled(Life.serving(), "2026-01-01", Grant.GRASSROOTS_TITLE);
        assertThat(entitled.answer()).isEqualTo(ELIGIBLE);
        assertThat(entitled.from()).isEqualTo("2025-09-01");
        assertThat(codes(entitled)).contains(Entitled.Reason.Code.OUTSIDE_RATIOS, Entitled.Reason.Code.PROVINCE_DECIDES);
        assertThat(entitled.clauses()).containsExactly("国办发〔2024〕50号（二十二）");
    }

    @Test
    void the_certificate_is_a_condition_of_the_intermediate_post_from_the_day_it_is_won() {
        assertThat(entitled(CERTIFIED, "2033-07-31", Grant.RESIDENCY_FOR_INTERMEDIATE).answer()).isEqualTo(NOT_YET);
        assertThat(entitled(CERTIFIED, "2033-08-01", Grant.RESIDENCY_FOR_INTERMEDIATE)).satisfies(won -> {
            assertThat(won.answer()).isEqualTo(ELIGIBLE);
            assertThat(won.from()).isEqualTo("2033-08-01");
            assertThat(won.confidence()).isEqualTo(Confidence.SECONDARY);
        });
        assertThat(entitled(Life.serving(), "2026-01-01", Grant.RESIDENCY_FOR_INTERMEDIATE).answer()).isEqualTo(ASK_COUNTY);
    }

    @Test
    void a_result_that_is_pending_failed_or_came_later_is_told_apart() {
        Life pending = TRAINING.trainingEnded("2033-08-01", "PENDING");
        assertThat(codes(entitled(pending, "2033-09-01", Grant.RESIDENCY_FOR_INTERMEDIATE)))
                .containsExactly(Entitled.Reason.Code.RESULT_PENDING);
        assertThat(codes(entitled(pending.trainingFailed("2033-10-01"), "2033-11-01", Grant.RESIDENCY_FOR_INTERMEDIATE)))
                .containsExactly(Entitled.Reason.Code.NOT_CERTIFIED);
        assertThat(entitled(pending.trainingCertified("2033-10-01"), "2033-11-01", Grant.RESIDENCY_FOR_INTERMEDIATE).from())
                .isEqualTo("2033-10-01");
        assertThat(codes(entitled(Life.graduatedBachelor(), "2031-01-01", Grant.RESIDENCY_FOR_INTERMEDIATE)))
                .containsExactly(Entitled.Reason.Code.NOT_TRAINED);
        assertThat(entitled(Life.graduatedBachelor().masterStarted("2030-09-01").masterEnded("2033-07-01", "DEGREE"), "2033-08-01",
                Grant.RESIDENCY_FOR_INTERMEDIATE).answer()).isEqualTo(ASK_COUNTY);
    }

    @Test
    void the_first_equal_treatment_holds_to_the_end_of_the_year_of_the_certificate_and_not_for_employees() {
        assertThat(entitled(CERTIFIED, "2033-07-31", Grant.EQUAL_TO_GRADUATE).answer()).isEqualTo(NOT_YET);
        assertThat(entitled(CERTIFIED, "2033-08-01", Grant.EQUAL_TO_GRADUATE).answer()).isEqualTo(ELIGIBLE);
        Entitled lastDay = entitled(CERTIFIED, "2033-12-31", Grant.EQUAL_TO_GRADUATE);
        assertThat(lastDay.answer()).isEqualTo(ELIGIBLE);
        assertThat(lastDay.clauses()).containsExactlyInAnyOrder("国卫办科教函〔2020〕883号二、四", "国办发〔2024〕50号（二十一）");
        assertThat(entitled(CERTIFIED, "2034-01-01", Grant.EQUAL_TO_GRADUATE).answer()).isEqualTo(NOT);
        Life employee = Life.graduatedBachelor().employed("2030-07-15").trainingStarted("2030-08-01").trainingEnded("2033-08-01",
                "CERTIFIED");
        assertThat(codes(entitled(employee, "2033-08-01", Grant.EQUAL_TO_GRADUATE))).contains(Entitled.Reason.Code.TRAINED_AS_EMPLOYEE);
        assertThat(entitled(employee, "2033-08-01", Grant.EQUAL_TO_GRADUATE).answer()).isEqualTo(NOT);
    }

    @Test
    void the_second_equal_treatment_stays_also_when_the_agreement_is_over() {
        assertThat(entitled(CERTIFIED, "2033-07-31", Grant.EQUAL_TO_MASTER).answer()).isEqualTo(NOT_YET);
        assertThat(entitled(DEPLOYED.released("2034-01-01"), "2040-01-01", Grant.EQUAL_TO_MASTER).answer()).isEqualTo(ELIGIBLE);
    }

    @Test
    void a_grassroots_senior_title_does_not_reach_beyond_the_grassroots_and_an_ordinary_one_does() {
        assertThat(entitled(DEPLOYED, "2034-01-01", Grant.SENIOR_BEYOND_GRASSROOTS)).satisfies(none -> {
            assertThat(none.answer()).isEqualTo(NOT_YET);
            assertThat(none.missing()).containsExactly(Missing.SENIOR_TITLE);
        });
        Life grassroots = DEPLOYED.titleAwarded("2040-01-01", "GRASSROOTS_SENIOR");
        assertThat(entitled(grassroots, "2039-12-31", Grant.SENIOR_BEYOND_GRASSROOTS).answer()).isEqualTo(NOT_YET);
        assertThat(entitled(grassroots, "2040-01-01", Grant.SENIOR_BEYOND_GRASSROOTS).answer()).isEqualTo(NOT);
        assertThat(entitled(grassroots.titleAwarded("2041-01-01", "SENIOR"), "2041-01-01", Grant.SENIOR_BEYOND_GRASSROOTS))
                .satisfies(senior -> {
            assertThat(senior.answer()).isEqualTo(ELIGIBLE);
            assertThat(senior.from()).isEqualTo("2041-01-01");
        });
    }

    @Test
    void nothing_is_said_of_the_dead_and_every_grant_has_its_rule() {
        Scenario dead = Scenario.read(DEPLOYED.deceased("2034-01-01").scenario("2034-02-01"));
        assertThat(Entitlements.of(new Situation(Agreement.of(dead.agreement(), signed -> List.of()), dead.events(),
                LocalDate.parse("2034-02-01")),
                POLICY.provisions("22"))).isEmpty();
        assertThat(Entitlements.ALL).extracting(Entitlement::grant).containsExactly(Grant.values());
    }

    @ParameterizedTest
    @EnumSource(Entitled.Reason.Code.class)
    void every_reason_is_told_in_both_languages(Entitled.Reason.Code code) {
        Entitled.Reason reason = new Entitled.Reason(code, List.of("2030-01-01", "2031-01-01"));
        assertThat(reason.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{").isNotEqualTo(reason.text(Locale.ROOT));
    }

    @Test
    void grants_answers_and_what_is_missing_have_names_in_both_languages() {
        for (Enum<?>[] values : new Enum<?>[][] {Grant.values(), Entitled.Answer.values(), Missing.values()}) {
            for (Enum<?> value : values) {
                assertThat(Entitled.word(value, Locale.ENGLISH)).isNotBlank().isNotEqualTo(Entitled.word(value, Locale.ROOT));
            }
        }
    }
}
