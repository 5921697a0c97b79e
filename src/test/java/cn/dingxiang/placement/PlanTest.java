package cn.dingxiang.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.policy.PolicyBook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final PolicyBook POLICY = PolicyBook.load(null);
    private static final String COUNTY = "220322";

    private static PlanFigure figure(Track track, int year, Measure measure, int number) {
        return new PlanFigure(new PlanCell(COUNTY, track, year, measure), number);
    }

    private static Plan plan(String asOf, PlanFigure... figures) {
        LocalDate day = LocalDate.parse(asOf);
        return Plan.of(day, day, List.of(figures), (province, track) -> LeadTime.of(POLICY, province, track, Plan.firstEntrance(day)));
    }

    @Test
    void next_autumns_bachelors_are_free_eight_years_later_and_junior_college_after_five() {
        Plan plan = plan("2026-11-22", figure(Track.BACHELOR_CLINICAL, 2035, Measure.POSTS, 5),
                figure(Track.BACHELOR_CLINICAL, 2035, Measure.AVAILABLE, 2), figure(Track.JUNIOR_COLLEGE, 2032, Measure.POSTS, 4));
        assertThat(plan.firstEntrance()).isEqualTo(2027);
        assertThat(plan.rows()).filteredOn(row -> row.posts() > 0).extracting(PlanRow::track, PlanRow::year, PlanRow::entrance,
                PlanRow::order)
                .containsExactly(tuple(Track.BACHELOR_CLINICAL, 2035, 2027, 3), tuple(Track.JUNIOR_COLLEGE, 2032, 2027, 4));
    }

    @Test
    void a_year_for_which_it_is_too_late_has_a_shortfall_and_no_order() {
        Plan plan = plan("2026-11-22", figure(Track.BACHELOR_CLINICAL, 2034, Measure.POSTS, 5));
        assertThat(plan.rows()).filteredOn(row -> row.posts() > 0).extracting(PlanRow::shortfall, PlanRow::entrance, PlanRow::order)
                .containsExactly(tuple(5, 2026, null));
        assertThat(plan("2026-08-31", figure(Track.BACHELOR_CLINICAL, 2034, Measure.POSTS, 5)).rows()).filteredOn(row -> row.posts() > 0)
                .extracting(PlanRow::order).containsExactly(5);
    }

    @Test
    void more_doctors_than_posts_make_no_order_and_are_not_carried_over() {
        Plan plan = plan("2026-11-22", figure(Track.JUNIOR_COLLEGE, 2032, Measure.AVAILABLE, 9), figure(Track.JUNIOR_COLLEGE, 2032,
                Measure.POSTS, 4),
                figure(Track.JUNIOR_COLLEGE, 2033, Measure.POSTS, 4));
        assertThat(plan.rows()).filteredOn(row -> row.posts() > 0).extracting(PlanRow::year, PlanRow::order)
                .containsExactly(tuple(2032, 0), tuple(2033, 4));
    }

    @Test
    void the_enrolment_of_this_autumn_is_to_come_until_september() {
        assertThat(Plan.firstEntrance(LocalDate.parse("2026-08-31"))).isEqualTo(2026);
        assertThat(Plan.firstEntrance(LocalDate.parse("2026-09-01"))).isEqualTo(2027);
        assertThat(plan("2026-08-31", figure(Track.JUNIOR_COLLEGE, 2026, Measure.ENDING, 1)).rows()).extracting(PlanRow::year)
                .startsWith(2026).endsWith(2034);
    }

    @Test
    void lead_times_come_from_the_regimes_and_a_track_without_one_takes_nobody() {
        assertThat(LeadTime.of(POLICY, "22", Track.BACHELOR_TCM, 2027)).map(LeadTime::years).contains(8);
        assertThat(LeadTime.of(POLICY, "50", Track.JUNIOR_COLLEGE, 2027)).map(LeadTime::years).contains(5);
        assertThat(LeadTime.of(POLICY, "50", Track.TCM_ASSISTANT, 2027)).map(LeadTime::years).contains(3);
        assertThat(LeadTime.of(POLICY, "22", Track.SECONDARY, 2027)).isEmpty();
        assertThat(plan("2026-11-22", figure(Track.SECONDARY, 2027, Measure.POSTS, 1)).rows()).allSatisfy(row -> {
            assertThat(row.entrance()).isNull();
            assertThat(row.order()).isNull();
        });
    }
}
