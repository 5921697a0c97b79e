package cn.dingxiang.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Track;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the plan's arithmetic. */
class PlanProperties {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 4000).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<PlanFigure>> figures() {
        return Combinators.combine(Arbitraries.of("220322", "220323", "500101"), Arbitraries.of(Track.values()),
                Arbitraries.integers().between(2026, 2047), Arbitraries.of(Measure.values()), Arbitraries.integers().between(1, 40))
                .as((county, track, year, measure, number) -> new PlanFigure(new PlanCell(county, track, year, measure), number))
                .list().ofMaxSize(60);
    }

    private static Optional<LeadTime> lead(String province, Track track) {
        return track == Track.SECONDARY ? Optional.empty() : Optional.of(new LeadTime(track.studyYears(), track.studyYears() == 5 ? 3 : 2));
    }

    private static Plan plan(LocalDate asOf, List<PlanFigure> figures) {
        return Plan.of(asOf, asOf, figures, PlanProperties::lead);
    }

    @Property(tries = 200)
    void a_row_holds_the_sum_of_its_figures_and_nothing_inside_the_horizon_is_lost(@ForAll("days") LocalDate asOf,
                                                                                 @ForAll("figures") List<PlanFigure> figures) {
        Plan plan = plan(asOf, figures);
        for (Measure measure : Measure.values()) {
            int given = figures.stream().filter(figure -> figure.cell().measure() == measure && figure.cell().year() >= asOf.getYear()
                    && figure.cell().year() <= Plan.lastYear(asOf)).mapToInt(PlanFigure::number).sum();
            assertThat(plan.rows().stream().mapToInt(row -> switch (measure) {
                case AVAILABLE -> row.available();
                case ENDING -> row.ending();
                case POSTS -> row.posts();
            }).sum()).isEqualTo(given);
        }
    }

    @Property(tries = 200)
    void an_order_is_posts_less_supply_never_below_0_and_for_an_enrolment_still_to_come(@ForAll("days") LocalDate asOf,
                                                                                         @ForAll("figures") List<PlanFigure> figures) {
        for (PlanRow row : plan(asOf, figures).rows()) {
            assertThat(row.shortfall()).isEqualTo(Math.max(0, row.posts() - row.available())).isNotNegative();
            if (row.order() != null) {
                assertThat(row.order()).isEqualTo(row.shortfall());
                assertThat(LocalDate.of(row.entrance(), 9, 1)).isAfter(asOf);
            } else if (row.entrance() != null) {
                assertThat(LocalDate.of(row.entrance(), 9, 1)).isBeforeOrEqualTo(asOf);
            }
            assertThat(row.entrance() == null).isEqualTo(row.track() == Track.SECONDARY);
        }
    }

    @Property(tries = 100)
    void one_more_doctor_never_raises_an_order_and_one_more_post_never_lowers_it(@ForAll("days") LocalDate asOf,
                                                                                 @ForAll("figures") List<PlanFigure> figures) {
        PlanCell cell = new PlanCell("220322", Track.BACHELOR_CLINICAL, Plan.lastYear(asOf), Measure.AVAILABLE);
        int before = order(plan(asOf, with(figures, new PlanFigure(cell, 0))), cell);
        int withDoctor = order(plan(asOf, with(figures, new PlanFigure(cell, 1))), cell);
        PlanCell posts = new PlanCell(cell.county(), cell.track(), cell.year(), Measure.POSTS);
        int withPost = order(plan(asOf, with(figures, new PlanFigure(posts, 1))), cell);
        assertThat(withDoctor).isBetween(before - 1, before);
        assertThat(withPost).isBetween(before, before + 1);
    }

    private static List<PlanFigure> with(List<PlanFigure> figures, PlanFigure one) {
        List<PlanFigure> more = new ArrayList<>(figures);
        more.add(one);
        return more;
    }

    private static int order(Plan plan, PlanCell cell) {
        return plan.rows().stream().filter(row -> row.county().equals(cell.county()) && row.track() == cell.track()
                && row.year() == cell.year())
                .map(PlanRow::order).findFirst().orElseThrow();
    }
}
