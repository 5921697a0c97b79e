package cn.dingxiang.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.intake.InMemoryAgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.settlement.Worksheet;
import cn.dingxiang.settlement.WorksheetTree;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.MutableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No settlement shows a number that rests on an unset term. */
class OwedTest {
    private static final String DAY = "2030-04-01";

    @Test
    void while_repayment_or_damages_are_unset_they_are_asked_for_and_there_is_no_number() {
        Life left = Life.serving().leftPost(DAY, "RESIGNED");
        assertAsked(left.with("damages", null), Term.DAMAGES);
        assertAsked(left.with("repayment.items", null).with("repayment.proRata", null), Term.REPAYMENT_ITEMS, Term.REPAYMENT_PRO_RATA);
    }

    @Test
    void a_pause_nobody_agreed_about_is_asked_for_where_the_share_depends_on_it() {
        Life paused = Life.serving().with("pauses.ILLNESS", null).paused("2026-01-01", "ILLNESS", "2026-07-01").resumed("2026-07-01")
                .leftPost(DAY, "RESIGNED");
        assertAsked(paused, Term.named("pauses.ILLNESS"));
        assertAsked(paused.with("repayment.proRata", "DAY"), Term.named("pauses.ILLNESS"));
        assertThat(owed(paused.with("repayment.proRata", "NONE")).isComplete()).as("all of it is owed whatever the pause counts").isTrue();
    }

    @Test
    void a_term_no_fact_needs_is_not_asked_for() {
        Life left = Life.serving().with("pauses.ILLNESS", null).with("trainingCredit", null).with("clockWhileAwaitingPost", null)
                .leftPost(DAY, "RESIGNED");
        assertThat(owed(left).isComplete()).isTrue();
        assertThat(owed(left).settlement().total()).isEqualByComparingTo("44166.67");
    }

    @Test
    void waiting_for_a_late_post_is_asked_about() {
        Life waited = Life.college().with("clockWhileAwaitingPost", null).graduated("2025-06-30").reported("2025-08-20")
                .employed("2026-06-25").deployed("2026-07-01").leftPost(DAY, "RESIGNED");
        assertAsked(waited, Term.CLOCK_WHILE_AWAITING_POST);
    }

    private static void assertAsked(Life life, Term<?>... terms) {
        Worksheet worksheet = owed(life);
        assertThat(worksheet.unset()).containsExactlyInAnyOrder(terms);
        assertThat(worksheet.lines()).isEmpty();
        assertThat(worksheet.items()).isEmpty();
        assertThat(worksheet.settlement().total()).isNull();
        assertThat(WorksheetTree.write(worksheet)).containsOnlyKeys("asOf", "unset");
    }

    @Test
    void what_is_unset_is_asked_for_in_the_words_of_either_language() {
        Background background = background(Life.serving().leftPost(DAY, "RESIGNED").with("damages", null).with("repayment.proRata", null));
        Refused refused = catchThrowableOfType(Refused.class, () -> new Amounts(CaseBench.noRecords()).lines(1, background));
        assertThat(refused.problem()).isEqualTo("terms-unset");
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(refused.explain(locale)).contains(Term.DAMAGES.title(locale), Term.REPAYMENT_PRO_RATA.title(locale))
                    .doesNotContain("repayment.proRata");
        }
        assertThat(refused.explain(Locale.ENGLISH)).doesNotContainPattern("[\\p{IsHan}、]");
    }

    private static Worksheet owed(Life life) {
        return Owed.of(background(life));
    }

    @SuppressWarnings("unchecked")
    private static Background background(Life life) {
        InMemoryAgreementRecords records = new InMemoryAgreementRecords(CaseBench.POLICY, MutableClock.at(DAY + "T09:00:00"));
        Map<String, Object> scenario = life.scenario(DAY);
        records.create(new NewAgreement("X-1", new Student("张三", null, null, null), new Parties("张三", null, null, null),
                (Map<String, Object>) scenario.get("agreement"), (List<Map<String, Object>>) scenario.get("events"), null, null, true, "a"));
        return new Background(records.find("X-1").orElseThrow(), records.history("X-1").orElseThrow(), CaseBench.POLICY, LocalDate.parse(DAY));
    }
}
