package cn.dingxiang.jdbc;

import static cn.dingxiang.jdbc.ReadWorld.OFFICER;
import static cn.dingxiang.jdbc.ReadWorld.all;
import static cn.dingxiang.jdbc.ReadWorld.institutions;
import static cn.dingxiang.jdbc.ReadWorld.offices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.placement.Posts;
import cn.dingxiang.review.Overview;
import cn.dingxiang.review.figures.KeptFigures;
import cn.dingxiang.review.today.DueCalendar;
import cn.dingxiang.review.today.DueDates;
import cn.dingxiang.review.today.DueDay;
import cn.dingxiang.review.today.DueFilter;
import cn.dingxiang.review.today.Figure;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.Narrowing;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.review.today.Today;
import cn.dingxiang.testing.DemoWorld;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is to be done and what comes due: every figure is the length of the list it opens, and nobody is shown what is not theirs. */
@Tag("database")
class TodayTest {
    private static DemoWorld world;

    @BeforeAll
    static void load() {
        world = ReadWorld.shared();
    }

    @Test
    void each_figure_of_the_day_is_as_long_as_the_list_it_opens() {
        Set<ToDo> shown = EnumSet.noneOf(ToDo.class);
        for (Actor actor : Stream.concat(offices().stream(), institutions().stream()).toList()) {
            List<Figure> figures = world.get(Today.class).figures(actor, null);
            assertThat(figures).extracting(Figure::opens).doesNotHaveDuplicates();
            for (Figure figure : figures) {
                shown.add(figure.opens().kind());
                List<Item> items = all(after -> world.get(Today.class).list(actor, figure.opens(), after, 7));
                assertThat(items).as("%s %s", actor.name(), figure).hasSize(figure.number()).extracting(Item::key).doesNotHaveDuplicates()
                        .isSorted();
                assertThat(items).allMatch(item -> !item.name().isEmpty());
                assertThat(all(after -> world.get(Today.class).list(actor, figure.opens(), new Narrowing("", true), after, 5)))
                        .as("the latest first: %s %s", actor.name(), figure).containsExactlyElementsOf(reversed(items));
                if (actor.unit() == null && figure.opens().kind() != ToDo.REQUESTS) {
                    assertThat(items).as("%s", figure).allMatch(item -> actor.sees(item.county()));
                }
            }
        }
        assertThat(shown).containsExactlyInAnyOrder(ToDo.values());
    }

    @Test
    void what_changed_since_the_last_count_is_counted_and_all_else_is_read_off() {
        world.get(KeptFigures.class).refresh(DemoWorld.TODAY);
        kept_figures_are_those_counted_now("after a count");
        long agreement = world.get(Today.class).list(OFFICER, ToDoFilter.of(ToDo.DUTIES_OVERDUE, null), null, 1).rows().get(0).agreement();
        List<String> turned = List.of("UPDATE finding SET closed_on = '2026-11-01' WHERE agreement_id = " + agreement + " AND closed_on IS NULL",
                "UPDATE duty SET due_on = DATE_ADD(due_on, INTERVAL 40 DAY) WHERE done_on IS NULL AND agreement_id = " + agreement,
                "UPDATE agreement SET status = 'FILING' WHERE id = " + agreement,
                "UPDATE review_state SET recount = TRUE, open_findings = 0 WHERE agreement_id = " + agreement);
        String states = world.column("SELECT open_findings FROM review_state WHERE agreement_id = " + agreement).get(0);
        List<Figure> before = figures(DemoWorld.province());
        turned.forEach(world.application()::execute);
        try {
            kept_figures_are_those_counted_now("before the next count");
            assertThat(figures(DemoWorld.province())).isNotEqualTo(before);
            world.get(KeptFigures.class).refresh(DemoWorld.TODAY);
            kept_figures_are_those_counted_now("after the next count");
        } finally {
            world.application().execute("UPDATE finding SET closed_on = NULL WHERE closed_on = '2026-11-01' AND agreement_id = " + agreement,
                    "UPDATE duty SET due_on = DATE_SUB(due_on, INTERVAL 40 DAY) WHERE done_on IS NULL AND agreement_id = " + agreement,
                    "UPDATE agreement SET status = 'LIVE' WHERE id = " + agreement,
                    "UPDATE review_state SET recount = TRUE, open_findings = " + states + " WHERE agreement_id = " + agreement);
        }
        assertThat(figures(DemoWorld.province())).isEqualTo(before);
    }

    @Test
    void whoever_gets_a_post_is_no_longer_to_be_placed_at_once() {
        world.get(KeptFigures.class).refresh(DemoWorld.TODAY);
        long doctor = Long.parseLong(all(after -> world.get(Today.class).list(OFFICER, ToDoFilter.of(ToDo.POSTS, null), after, 50)).get(0).key()
                .substring("2026-01-01 ".length()));
        world.application().execute("INSERT INTO post (unit_id, hospital_id, track, quota, capacity, valid_from, asked_by, asked_on)"
                + " SELECT MIN(id), MIN(id), 'BACHELOR_CLINICAL', TRUE, 1, '2026-01-01', 'x', '2026-01-01' FROM unit WHERE county_code = '220322'");
        long post = world.number("SELECT MAX(id) FROM post");
        int waiting = world.get(Today.class).count(OFFICER, ToDoFilter.of(ToDo.POSTS, null));
        try {
            assertThat(world.get(Posts.class).fill(post, doctor, DemoWorld.TODAY.plusDays(200))).isTrue();
            assertThat(world.get(Today.class).count(OFFICER, ToDoFilter.of(ToDo.POSTS, null))).isEqualTo(waiting - 1);
            kept_figures_are_those_counted_now("a post is filled");
        } finally {
            world.application().execute("DELETE FROM post_filling WHERE post_id = " + post, "DELETE FROM post WHERE id = " + post,
                    "UPDATE review_state SET recount = TRUE WHERE agreement_id = " + doctor);
        }
    }

    private static <T> List<T> reversed(List<T> items) {
        List<T> turned = new ArrayList<>(items);
        Collections.reverse(turned);
        return turned;
    }

    private static List<Figure> figures(Actor actor) {
        return world.get(Today.class).figures(actor, null);
    }

    /** Without figures that hold, everything is counted. */
    private static void kept_figures_are_those_counted_now(String when) {
        for (Actor actor : offices()) {
            List<Figure> kept = figures(actor);
            List<DueDay> days = world.get(DueCalendar.class).month(actor, null, YearMonth.from(DemoWorld.TODAY).plusMonths(1));
            Overview.Figures overview = world.get(Overview.class).figures();
            List<Overview.Part> parts = parts();
            String month = world.column("SELECT month_on FROM figure_count").get(0);
            world.application().execute("UPDATE figure_count SET month_on = NULL");
            try {
                assertThat(kept).as("%s %s", actor.name(), when).isEqualTo(figures(actor));
                assertThat(days).isEqualTo(world.get(DueCalendar.class).month(actor, null, YearMonth.from(DemoWorld.TODAY).plusMonths(1)));
                assertThat(overview).isEqualTo(world.get(Overview.class).figures());
                assertThat(parts).isEqualTo(parts());
            } finally {
                world.application().execute("UPDATE figure_count SET month_on = '" + month + "'");
            }
        }
    }

    private static List<Overview.Part> parts() {
        return Stream.of(Overview.Count.AGREEMENTS, Overview.Count.LIVE, Overview.Count.OPEN)
                .flatMap(count -> world.get(Overview.class).parts(count, null).stream()).toList();
    }

    @Test
    void what_is_to_be_verified_is_open_in_no_case_and_not_dismissed() {
        long open = world.number("SELECT COUNT(*) FROM finding f JOIN agreement a ON a.id = f.agreement_id WHERE a.status = 'LIVE' "
                + "AND f.closed_on IS NULL AND f.code <> 'TERM_UNSET'");
        long inCases = world.number("SELECT COUNT(*) FROM finding f JOIN agreement a ON a.id = f.agreement_id WHERE a.status = 'LIVE' "
                + "AND f.closed_on IS NULL AND EXISTS (SELECT 1 FROM case_finding g JOIN agreement_case c ON c.id = g.case_id "
                + "WHERE c.agreement_id = f.agreement_id AND c.ongoing = TRUE AND g.code = f.code AND g.since = f.since AND c.party = f.party)");
        assertThat(inCases).isPositive();
        assertThat(world.get(Today.class).figures(DemoWorld.province(), null).stream()
                .filter(figure -> figure.opens().kind() == ToDo.FINDINGS).mapToInt(Figure::number).sum()).isEqualTo((int) (open - inCases));
    }

    @Test
    void a_unit_may_not_open_the_lists_of_an_office_nor_an_office_a_foreign_place() {
        assertThatThrownBy(() -> world.get(Today.class).list(institutions().get(0), ToDoFilter.of(ToDo.CASES, null), null, 5))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.get(Today.class).figures(OFFICER, DemoWorld.OTHER_COUNTY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.get(Today.class).figures(DemoWorld.student(1), null)).isInstanceOf(Refused.class);
    }

    @Test
    void each_day_of_the_calendar_has_the_lines_it_counts() {
        DueCalendar calendar = world.get(DueCalendar.class);
        int lines = 0;
        for (Actor actor : List.of(OFFICER, DemoWorld.province(), institutions().get(0))) {
            for (int ahead = 0; ahead < 14; ahead++) {
                YearMonth month = YearMonth.from(DemoWorld.TODAY).plusMonths(ahead);
                List<DueDay> days = calendar.month(actor, null, month);
                List<DueDates.DueItem> items = all(after -> calendar.list(actor,
                        new DueFilter(null, month.atDay(1), month.plusMonths(1).atDay(1), null), after, 9));
                assertThat(items).hasSize(days.stream().mapToInt(DueDay::number).sum());
                assertThat(all(after -> calendar.list(actor, new DueFilter(null, month.atDay(1), month.plusMonths(1).atDay(1), null),
                        new Narrowing("", true), after, 4))).containsExactlyElementsOf(reversed(items));
                for (DueDay day : days) {
                    assertThat(all(after -> calendar.list(actor, new DueFilter(null, day.on(), day.on().plusDays(1), day.kind()), after, 9)))
                            .as("%s %s", actor.name(), day).hasSize(day.number()).allMatch(item -> item.kind() == day.kind());
                }
                lines += items.size();
            }
        }
        assertThat(lines).isPositive();
    }
}
