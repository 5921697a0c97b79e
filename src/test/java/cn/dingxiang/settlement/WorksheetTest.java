package cn.dingxiang.settlement;

import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.testing.IndependentLives;
import cn.dingxiang.testing.Life;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every line of what is owed is shown with its formula, and comes to the same as the answer without lines. */
class WorksheetTest {
    private static final String DAY = "2030-04-01";

    @Test
    void the_lines_come_to_the_answer_of_section_8_for_every_life() {
        int complete = 0;
        for (Map<String, Object> scenario : IndependentLives.scenarios()) {
            Scenario read = Scenario.read(scenario);
            Evaluator evaluator = Evaluator.of(Agreement.of(read.agreement(), signed -> List.of()), read.events(), read.asOf());
            Worksheet worksheet = evaluator.worksheet();
            assertThat(worksheet.settlement()).isEqualTo(evaluator.settlement());
            if (worksheet.isComplete()) {
                complete++;
                assertThat(amount(worksheet, Worksheet.Name.OUTSTANDING)).isEqualTo(evaluator.settlement().outstanding().toPlainString());
            } else {
                assertThat(worksheet.lines()).isEmpty();
            }
        }
        assertThat(complete).isGreaterThan(100);
    }

    @Test
    void by_the_month_the_share_is_shown_with_its_months() {
        Worksheet worksheet = worksheet(serving().leftPost(DAY, "RESIGNED"));
        Worksheet.Line share = line(worksheet, Worksheet.Name.REPAYMENT);
        assertThat(share.formula()).isEqualTo("base × remainingMonths ÷ serviceMonths");
        assertThat(share.operands()).containsExactly(Map.entry("base", "60000.00"), Map.entry("remainingMonths", "17"),
                Map.entry("serviceMonths", "72"));
        assertThat(share.amount()).isEqualByComparingTo("14166.67");
        assertThat(share.sources()).containsOnlyKeys("repayment.proRata", "serviceMonths");
        assertThat(line(worksheet, Worksheet.Name.DAMAGES).sources().get("damages").clause()).isEqualTo("§damages");
    }

    @Test
    void by_the_day_the_share_is_shown_with_its_days() {
        Worksheet.Line share = line(worksheet(serving().with("repayment.proRata", "DAY").leftPost(DAY, "RESIGNED")), Worksheet.Name.REPAYMENT);
        assertThat(share.formula()).isEqualTo("base × daysNotServed ÷ daysAgreed");
        assertThat(share.operands()).containsEntry("daysNotServed", "518").containsEntry("daysAgreed", "2191");
        assertThat(share.amount()).isEqualByComparingTo("14185.30");
    }

    @Test
    void an_item_the_agreement_does_not_give_is_shown_as_nothing() {
        Worksheet worksheet = worksheet(serving().with("repayment.items", List.of("TUITION", "TRAINING")).leftPost(DAY, "RESIGNED"));
        assertThat(worksheet.items()).extracting(item -> item.name() + " " + item.amount() + " " + item.given())
                .containsExactlyInAnyOrder("TUITION 30000.00 true", "TRAINING 0 false");
    }

    @Test
    void where_nothing_is_owed_it_says_why() {
        assertThat(worksheet(serving(), "2031-09-01").nothingOwed()).isEqualTo(Worksheet.NothingOwed.SERVICE_COMPLETE);
        assertThat(worksheet(serving().deceased("2029-01-01")).nothingOwed()).isEqualTo(Worksheet.NothingOwed.DECEASED);
        assertThat(worksheet(serving().exempted("2029-01-01")).nothingOwed()).isEqualTo(Worksheet.NothingOwed.EXEMPTED);
        assertThat(worksheet(serving().released("2029-01-01")).nothingOwed()).isNull();
    }

    @Test
    void unset_terms_are_named_one_by_one_and_the_tree_holds_no_number() {
        Worksheet worksheet = worksheet(serving().with("repayment.proRata", null).with("damages", null).leftPost(DAY, "RESIGNED"));
        assertThat(worksheet.unset()).isEqualTo(List.of(Term.REPAYMENT_PRO_RATA, Term.DAMAGES));
        assertThat(WorksheetTree.write(worksheet)).isEqualTo(Map.of("asOf", DAY, "unset", List.of("repayment.proRata", "damages")));
    }

    private static Worksheet worksheet(Life life) {
        return worksheet(life, DAY);
    }

    private static Worksheet worksheet(Life life, String day) {
        Scenario scenario = Scenario.read(life.scenario(day));
        return Evaluator.of(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(), scenario.asOf()).worksheet();
    }

    private static Worksheet.Line line(Worksheet worksheet, Worksheet.Name name) {
        return worksheet.lines().stream().filter(line -> line.name() == name).findFirst().orElseThrow();
    }

    private static String amount(Worksheet worksheet, Worksheet.Name name) {
        return line(worksheet, name).amount().toPlainString();
    }
}
