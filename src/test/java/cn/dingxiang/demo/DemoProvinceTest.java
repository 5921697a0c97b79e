package cn.dingxiang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.intake.DemoGenerator;
import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.policy.PolicyBook;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoProvinceTest {
    private static final Policy POLICY = PolicyBook.load(null);
    private static final Divisions DIVISIONS = new Divisions();
    private static final LocalDate DAY = DemoGenerator.DEMO_DAY;
    private static final int COUNT = DemoGenerator.DEMO_AGREEMENTS;

    @Test
    void every_phase_and_every_open_finding_occurs_on_the_demo_day() {
        assertThat(phases(COUNT, DAY, DAY)).containsExactlyInAnyOrder(Phase.values());
        assertThat(openFindings(COUNT, DAY, DAY)).containsExactlyInAnyOrder(FindingCode.values());
    }

    @Test
    void so_few_agreements_as_there_are_stories_show_everything() {
        assertThat(phases(DemoProvince.fewest(), DAY, DAY)).containsExactlyInAnyOrder(Phase.values());
        assertThat(openFindings(DemoProvince.fewest(), DAY, DAY)).containsExactlyInAnyOrder(FindingCode.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-20", "2027-01-15", "2027-03-01"})
    void started_weeks_later_it_still_shows_every_phase_and_finding(String later) {
        assertThat(phases(COUNT, DAY, LocalDate.parse(later))).contains(Phase.values());
        assertThat(openFindings(COUNT, DAY, LocalDate.parse(later))).contains(FindingCode.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-03", "2027-02-10", "2029-11-30", "2031-12-31"})
    void made_for_another_day_it_shows_every_finding(String day) {
        LocalDate asOf = LocalDate.parse(day);
        assertThat(openFindings(600, asOf, asOf)).containsExactlyInAnyOrder(FindingCode.values());
    }

    /** In summer nobody has yet failed to start training, and so on: fewer findings, but no contradiction. */
    @ParameterizedTest
    @ValueSource(strings = {"2021-07-01", "2025-08-03", "2028-02-29", "2030-09-30"})
    void made_for_any_day_every_agreement_can_be_evaluated(String day) {
        LocalDate asOf = LocalDate.parse(day);
        assertThat(openFindings(600, asOf, asOf)).hasSizeGreaterThan(20);
    }

    @Test
    void most_people_are_fine_and_something_is_coming_due() {
        List<Evaluation> all = evaluations(COUNT, DAY, DAY).toList();
        assertThat(share(all, evaluation -> evaluation.findings().stream().noneMatch(Finding::isOpen))).isBetween(70, 90);
        assertThat(share(all, evaluation -> evaluation.duties().stream().anyMatch(DemoProvinceTest::comesDueInNinetyDays)))
                .isBetween(3, 15);
        assertThat(share(all, evaluation -> has(evaluation, Standing.SUSPECTED))).isBetween(1, 4);
        for (Party party : Party.values()) {
            assertThat(share(all, evaluation -> evaluation.findings().stream()
                    .anyMatch(finding -> finding.isOpen() && finding.party() == party)))
                    .isGreaterThanOrEqualTo(party == Party.EMPLOYER ? 1 : 4);
        }
    }

    @Test
    void every_cohort_of_twelve_years_is_there_and_eight_events_are_usual() {
        List<DemoAgreement> all = agreements(COUNT, DAY).toList();
        assertThat(all.stream().map(agreement -> (Integer) agreement.agreement().get("cohort")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(all.stream().mapToInt(agreement -> agreement.events().size()).average().orElseThrow()).isBetween(7.0, 9.0);
    }

    @Test
    void numbers_and_id_numbers_are_valid_unique_and_in_a_range_that_does_not_exist() {
        List<DemoAgreement> all = agreements(COUNT, DAY).toList();
        assertThat(all.stream().map(DemoAgreement::number).distinct()).hasSize(COUNT);
        assertThat(all.stream().map(agreement -> agreement.person().idNumber()).distinct()).hasSize(COUNT)
                .allMatch(number -> IdNumber.of(number).value().equals(number))
                .allMatch(number -> DIVISIONS.find(number.substring(0, 6)).isEmpty() && DIVISIONS.find(number.substring(0, 4)).isEmpty());
    }

    @Test
    void a_minor_has_a_guardian_and_nobody_else() {
        assertThat(agreements(COUNT, DAY)).allSatisfy(agreement -> {
            LocalDate signedOn = LocalDate.parse((String) agreement.agreement().get("signedOn"));
            assertThat(agreement.person().guardian() != null).isEqualTo(IdNumber.of(agreement.person().idNumber()).isMinorOn(signedOn));
        });
    }

    @Test
    void ten_counties_have_a_hospital_and_four_to_eight_centres_and_one_centre_changed_hands() {
        List<DemoCounty> counties = new DemoProvince(DIVISIONS, DAY).counties();
        assertThat(counties).hasSize(10).allMatch(county -> !county.hospitals().isEmpty())
                .allMatch(county -> county.townships().size() >= 4 && county.townships().size() <= 8);
        assertThat(counties.stream().flatMap(county -> county.townships().stream())
                .filter(centre -> centre.managed().size() == 2)).hasSize(1);
        assertThat(counties.stream().flatMap(county -> county.townships().stream())
                .filter(centre -> centre.contacts().stream().noneMatch(contact -> contact.email().endsWith("@example.cn")))).hasSize(3);
    }

    @Test
    void the_first_agreements_are_the_same_however_many_are_asked_for() {
        assertThat(agreements(200, DAY).toList()).isEqualTo(agreements(COUNT, DAY).limit(200).toList());
    }

    @Test
    void accounts_name_places_of_the_demo() {
        List<DemoCounty> counties = new DemoProvince(DIVISIONS, DAY).counties();
        assertThat(DemoAccounts.ALL.stream().map(DemoAccounts.Account::role).distinct()).containsExactlyInAnyOrder(Role.values());
        assertThat(DemoAccounts.ALL).allSatisfy(account -> {
            if (account.county() != null) {
                DemoCounty county = counties.stream().filter(known -> known.code().equals(account.county())).findFirst().orElseThrow();
                assertThat(account.unit() == null || Stream.concat(county.hospitals().stream(), county.townships().stream())
                        .anyMatch(unit -> unit.name().equals(account.unit()))).isTrue();
            }
        });
    }

    private static boolean comesDueInNinetyDays(DutyStatus duty) {
        // attestation of the year comes due for everybody on a post at once
        return duty.code() != FindingCode.ATTESTATION_MISSING && duty.doneOn() == null && !duty.waived() && duty.dueOn() != null
                && !duty.dueOn().isBefore(DAY) && duty.dueOn().isBefore(DAY.plusDays(90));
    }

    private static boolean has(Evaluation evaluation, Standing standing) {
        return evaluation.findings().stream().anyMatch(finding -> finding.isOpen() && finding.standing() == standing);
    }

    private static int share(List<Evaluation> all, Predicate<Evaluation> property) {
        return (int) (100 * all.stream().filter(property).count() / all.size());
    }

    private static Set<Phase> phases(int count, LocalDate made, LocalDate asOf) {
        return evaluations(count, made, asOf).map(Evaluation::phase).collect(Collectors.toSet());
    }

    private static Set<FindingCode> openFindings(int count, LocalDate made, LocalDate asOf) {
        return evaluations(count, made, asOf).flatMap(evaluation -> evaluation.findings().stream()).filter(Finding::isOpen)
                .map(Finding::code).collect(Collectors.toSet());
    }

    private static Stream<Evaluation> evaluations(int count, LocalDate made, LocalDate asOf) {
        return agreements(count, made).map(agreement -> {
            Scenario scenario = Scenario.read(agreement.scenario(asOf));
            return Evaluator.evaluate(Agreement.of(scenario.agreement(), POLICY), scenario.events(), asOf);
        });
    }

    private static Stream<DemoAgreement> agreements(int count, LocalDate asOf) {
        return new DemoProvince(DIVISIONS, asOf).agreements(DemoGenerator.DEMO_SEED, count);
    }
}
