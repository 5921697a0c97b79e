package cn.dingxiang.web.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.placement.Plan;
import cn.dingxiang.placement.PlanRow;
import cn.dingxiang.web.page.Listing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of counties in the plan, by each of their columns. */
class PlanPageTest {
    private static final Plan PLAN = new Plan(LocalDate.of(2026, 11, 22), null, 2027, List.of(
            row("220322", 2027, 5, 1, 2, 3), row("220322", 2028, 4, 1, 2, 3), row("220284", 2027, 3, 7, 9, null),
            row("222401", 2027, 0, 4, 5, 1), row("220112", 2027, 9, 4, 0, null)));

    private static PlanRow row(String county, int year, int available, int ending, int posts, Integer order) {
        return new PlanRow(county, Track.BACHELOR_CLINICAL, year, available, ending, posts, 2020, order);
    }

    private static String counties(String sort) {
        Listing list = Listing.of("/plan" + sort, "-shortfall", PlanPage.By.class);
        return PlanPage.of(Locale.ROOT, list, PLAN, null, UnaryOperator.identity(), List.of(), true).countyLines().stream()
                .map(PlanPage.CountyLine::county).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "county,     220112 220284 220322 222401",
        "-county,    222401 220322 220284 220112",
        "available,  222401 220284 220112 220322",
        "-available, 220112 220322 220284 222401",
        "ending,     220322 220112 222401 220284",
        "-ending,    220284 220112 222401 220322",
        "posts,      220112 220322 222401 220284",
        "-posts,     220284 222401 220322 220112",
        "shortfall,  220112 220322 222401 220284",
        "-shortfall, 220284 222401 220112 220322",
        "order,      220112 220284 222401 220322",
        "-order,     220322 222401 220112 220284"})
    void counties_go_by_the_sums_of_a_column_either_way_and_those_alike_by_their_code(String sort, String counties) {
        assertThat(counties("?sort=" + sort)).isEqualTo(counties);
    }

    @Test
    void the_greatest_shortfall_comes_first_where_no_column_or_none_there_is_was_asked_for() {
        assertThat(List.of(counties(""), counties("?sort=year"))).containsOnly(counties("?sort=-shortfall"));
    }
}
