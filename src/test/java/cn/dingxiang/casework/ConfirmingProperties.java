package cn.dingxiang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever people try, in whatever order: confirming takes two, of whom neither recorded the fact. */
class ConfirmingProperties {
    private static final List<String> PEOPLE = List.of("wang", "zhao", "li", "siping", "jilin");
    private static final List<Role> ROLES = List.of(Role.values());

    /** Somebody tries something on some day. {@code records}: also enters a fact of the same kind first. */
    private record Attempt(String who, Role role, int choice, int daysLater, boolean records) {

        /** Mostly a step that leads on from where the case stands, so that many tries get far; now and then any at all. */
        Action action(CaseFile file) {
            List<Action> onward = Steps.ALL.stream().filter(step -> step.isForPeople() && step.fits(file.party(), file.state())
                    && (step.to() == null || !step.to().isEnded())).map(Step::action).toList();
            return choice % 8 == 0 || onward.isEmpty() ? Action.values()[choice % Action.values().length] : onward.get(choice % onward.size());
        }
    }

    @Property(tries = 150)
    void no_sequence_of_steps_by_one_person_confirms(@ForAll("attempts") List<Attempt> attempts, @ForAll("roles") Role role) {
        CaseBench bench = new CaseBench();
        bench.leaving("importer");
        for (Attempt attempt : attempts) {
            attempt(bench, new Attempt("one", attempt.role() == Role.ADMINISTRATOR ? role : attempt.role(), attempt.choice(),
                    attempt.daysLater(), attempt.records()));
            assertThat(bench.now().state()).isNotIn(CaseState.CONFIRMED, CaseState.SETTLEMENT, CaseState.RELEASED);
        }
    }

    @Property(tries = 300)
    void whatever_is_confirmed_was_confirmed_by_two_who_recorded_nothing(@ForAll("attempts") List<Attempt> attempts,
                                                                         @ForAll("bureaus") int deciders) {
        CaseBench bench = new CaseBench();
        bench.deciders = deciders;
        bench.leaving("wang");
        boolean everConfirmed = false;
        for (Attempt attempt : attempts) {
            int steps = bench.now().steps().size();
            attempt(bench, attempt);
            CaseFile file = bench.now();
            if (file.steps().size() > steps && file.steps().get(steps).action() == Action.CONFIRM) {
                everConfirmed = true;
                StepTaken confirmed = file.last(Action.CONFIRM).orElseThrow();
                StepTaken proposed = file.last(Action.PROPOSE_CONFIRMATION).orElseThrow();
                assertThat(confirmed.by()).isNotEqualTo(proposed.by()).isNotIn(recorders(bench));
                assertThat(proposed.by()).isNotIn(recorders(bench));
                assertThat(confirmed.role()).isIn(Role.COUNTY_REVIEWER, Role.PREFECTURE, Role.PROVINCE);
                if (deciders <= 2) {
                    assertThat(confirmed.role()).isIn(Role.PREFECTURE, Role.PROVINCE);
                }
                assertThat(bench.casework.dossier(CaseBench.actor("jilin", Role.PROVINCE), 1)).isPresent();
            }
        }
        Statistics.label("confirmed").collect(everConfirmed);
        Statistics.label("confirmed").coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    private static List<String> recorders(CaseBench bench) {
        return bench.records.history("X-1").orElseThrow().events().stream()
                .filter(entry -> entry.event() != null && entry.event().get("kind").equals("LEFT_POST"))
                .map(entry -> entry.recordedBy()).toList();
    }

    private static void attempt(CaseBench bench, Attempt attempt) {
        LocalDate day = bench.clock.today().plusDays(attempt.daysLater());
        bench.clock.set(day + "T09:00:00");
        if (attempt.records()) {
            bench.record(attempt.who(), CaseBench.event("2027-03-10", "LEFT_POST", "reason", "ABSENT"));
        }
        Actor actor = CaseBench.actor(attempt.who(), attempt.role());
        try {
            bench.step(actor, attempt.action(bench.now()));
        } catch (Refused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Role> roles = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.PREFECTURE, Role.PROVINCE)),
                Tuple.of(1, Arbitraries.of(ROLES)));
        return Combinators.combine(Arbitraries.of(PEOPLE), roles, Arbitraries.integers().between(0, 999), Arbitraries.integers().between(0, 20),
                Arbitraries.integers().between(0, 99).map(number -> number == 0)).as(Attempt::new).list().ofMinSize(30).ofMaxSize(60);
    }

    @Provide
    Arbitrary<Role> roles() {
        return Arbitraries.of(ROLES);
    }

    @Provide
    Arbitrary<Integer> bureaus() {
        return Arbitraries.integers().between(1, 4);
    }
}
