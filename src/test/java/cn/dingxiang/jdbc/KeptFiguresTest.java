package cn.dingxiang.jdbc;

import static cn.dingxiang.jdbc.ReadWorld.OFFICER;
import static cn.dingxiang.jdbc.ReadWorld.all;
import static cn.dingxiang.jdbc.ReadWorld.offices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.figures.CountyCompared;
import cn.dingxiang.review.figures.CountyFigures;
import cn.dingxiang.review.figures.Dimension;
import cn.dingxiang.review.figures.FigureFilter;
import cn.dingxiang.review.figures.FigureRound;
import cn.dingxiang.review.figures.KeptFigure;
import cn.dingxiang.review.figures.KeptFigures;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.Narrowing;
import cn.dingxiang.testing.DemoWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures of counties: each is the length of the list it opens, kept and carried on as if it were counted anew. */
@Tag("database")
class KeptFiguresTest {
    private static DemoWorld world;

    @BeforeAll
    static void load() {
        world = ReadWorld.shared();
    }

    @Test
    void each_figure_of_a_county_is_as_long_as_the_list_it_opens() {
        CountyFigures figures = world.get(CountyFigures.class);
        world.application().execute("UPDATE review_state SET recount = TRUE");
        world.get(KeptFigures.class).refresh(DemoWorld.TODAY);
        Set<Measure> shown = EnumSet.noneOf(Measure.class);
        for (Actor actor : offices()) {
            for (Set<Dimension> by : List.of(Set.<Dimension>of(), EnumSet.of(Dimension.COUNTY), EnumSet.of(Dimension.COHORT, Dimension.KIND))) {
                for (KeptFigure figure : figures.figures(actor, null, EnumSet.allOf(Measure.class), by)) {
                    shown.add(figure.measure());
                    List<Item> items = all(after -> figures.list(actor, figure.opens(null), Narrowing.NONE, after, 7));
                    assertThat(items).as("%s %s", actor.name(), figure).hasSize(figure.number()).extracting(Item::key)
                            .doesNotHaveDuplicates();
                    assertThat(items).extracting(Item::since).isSorted();
                    assertThat(all(after -> figures.list(actor, figure.opens(null), new Narrowing("", true), after, 11)))
                            .as("the latest first: %s %s", actor.name(), figure).containsExactlyElementsOf(reversed(items));
                    assertThat(items).allMatch(item -> actor.sees(item.county()) && !item.name().isEmpty());
                }
            }
        }
        assertThat(shown).contains(Measure.AGREEMENTS, Measure.NOT_PERFORMING, Measure.STUDENT_FINDINGS, Measure.COUNTY_DEFAULTS,
                Measure.EMPLOYER_DEFAULTS, Measure.EXAM_TAKEN, Measure.PHYSICIAN_EXAM_TAKEN);
        assertThat(figures.countedOn()).isEqualTo(DemoWorld.TODAY);
    }

    @Test
    void a_list_behind_a_figure_is_searched_by_name_and_number() {
        CountyFigures figures = world.get(CountyFigures.class);
        for (Measure measure : List.of(Measure.AGREEMENTS, Measure.OPEN_FINDINGS)) {
            FigureFilter filter = new FigureFilter(measure, null, null, Set.of());
            List<Item> items = all(after -> figures.list(OFFICER, filter, Narrowing.NONE, after, 97));
            Item one = items.get(items.size() / 2);
            for (String search : List.of(one.name(), one.number())) {
                assertThat(all(after -> figures.list(OFFICER, filter, new Narrowing(search, false), after, 3))).as("%s %s", measure, search)
                        .containsExactlyElementsOf(items.stream().filter(item -> item.name().contains(search) || item.number().contains(search)).toList())
                        .contains(one);
            }
            assertThat(figures.list(OFFICER, filter, Narrowing.NONE, "nonsense", 5).rows()).isEqualTo(items.subList(0, 5));
        }
    }

    private static List<Item> reversed(List<Item> items) {
        List<Item> turned = new ArrayList<>(items);
        Collections.reverse(turned);
        return turned;
    }

    @Test
    void counties_are_ranked_by_what_is_open_longest_and_a_rate_leaves_the_deceased_out() {
        world.application().execute("UPDATE review_state SET recount = TRUE");
        world.get(KeptFigures.class).refresh(DemoWorld.TODAY);
        List<CountyCompared> counties = world.get(CountyFigures.class).compare(DemoWorld.province(), null);
        assertThat(counties).isSortedAccordingTo(Comparator.comparing((CountyCompared county) -> county.tally().openSince(),
                Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(CountyCompared::county));
        assertThat(counties.stream().mapToInt(county -> county.tally().of(Measure.AGREEMENTS)).sum())
                .isEqualTo((int) world.number("SELECT COUNT(*) FROM agreement WHERE status = 'LIVE'"));
        assertThat(counties.stream().mapToInt(county -> county.tally().deceased()).sum()).isEqualTo((int) world.number("SELECT COUNT(*) FROM "
                + "review_state s JOIN agreement a ON a.id = s.agreement_id WHERE a.status = 'LIVE' AND s.phase = 'DECEASED'")).isPositive();
        assertThat(counties).allMatch(county -> county.tally().performanceRate() >= 0 && county.tally().performanceRate() <= 1);
        assertThat(world.get(CountyFigures.class).compare(OFFICER, null)).extracting(CountyCompared::county)
                .containsExactly(DemoWorld.COUNTY);
        assertThat(world.get(CountyFigures.class).trend(DemoWorld.province(), null, 12)).hasSize(1);
    }

    @Test
    void figures_carried_over_from_what_changed_are_those_counted_anew() {
        KeptFigures kept = world.get(KeptFigures.class);
        world.get(NightlyWork.class).run(DemoWorld.TODAY, ReviewMode.FULL);
        List<String> before = keptFigures();
        String turned = "UPDATE finding SET standing = CASE standing WHEN 'REVIEW' THEN 'OVERDUE' ELSE 'REVIEW' END"
                + " WHERE county_code = '220284' AND closed_on IS NULL AND standing IN ('REVIEW', 'OVERDUE')";
        world.application().execute(turned, "UPDATE review_state SET recount = TRUE, cohort = cohort + 1 WHERE county_code = '220284'");
        try {
            kept.refresh(DemoWorld.TODAY);
            List<String> carried = keptFigures();
            world.application().execute("DELETE FROM figure_part", "UPDATE review_state SET recount = TRUE",
                    "UPDATE figure_count SET month_on = NULL");
            kept.refresh(DemoWorld.TODAY);
            assertThat(keptFigures()).isEqualTo(carried).isNotEqualTo(before);
        } finally {
            world.application().execute(turned, "UPDATE review_state SET recount = TRUE, cohort = cohort - 1 WHERE county_code = '220284'");
            kept.refresh(DemoWorld.TODAY);
        }
        assertThat(keptFigures()).isEqualTo(before);
    }

    @Test
    void what_the_day_changed_is_carried_on_but_neither_the_day_nor_figures_that_do_not_hold() {
        KeptFigures kept = world.get(KeptFigures.class);
        kept.refresh(DemoWorld.TODAY);
        List<String> before = keptFigures();
        world.application().execute("UPDATE review_state SET recount = TRUE, cohort = cohort + 1 WHERE county_code = '220284'",
                "UPDATE figure_count SET counted_on = '2026-11-01'");
        try {
            world.get(FigureRound.class).run();
            assertThat(keptFigures()).isNotEqualTo(before);
            assertThat(world.number("SELECT COUNT(*) FROM review_state WHERE recount = TRUE")).isZero();
            assertThat(kept.countedOn()).isEqualTo("2026-11-01");
            world.application().execute("UPDATE figure_count SET month_on = NULL", "UPDATE review_state SET recount = TRUE WHERE county_code = '220284'");
            world.get(FigureRound.class).run();
            assertThat(world.number("SELECT COUNT(*) FROM review_state WHERE recount = TRUE")).as("left for the night").isPositive();
        } finally {
            world.application().execute("UPDATE review_state SET recount = TRUE, cohort = cohort - 1 WHERE county_code = '220284'");
            kept.refresh(DemoWorld.TODAY);
        }
        assertThat(keptFigures()).isEqualTo(before);
    }

    @Test
    void figures_are_touched_only_where_something_changed_and_summed_up_once_a_month() {
        KeptFigures kept = world.get(KeptFigures.class);
        kept.refresh(DemoWorld.TODAY);
        List<String> before = keptFigures();
        world.application().execute("UPDATE kept_figure SET number = number + 1000");
        world.get(NightlyWork.class).run(DemoWorld.TODAY, ReviewMode.DUE);
        assertThat(keptFigures()).isNotEqualTo(before);
        world.application().execute("UPDATE figure_count SET month_on = NULL");
        kept.refresh(DemoWorld.TODAY);
        assertThat(keptFigures()).isEqualTo(before);
    }

    private static List<String> keptFigures() {
        return world.column("SELECT CONCAT_WS(' ', month_on, county_code, measure, cohort, kind, number) FROM kept_figure ORDER BY 1");
    }
}
