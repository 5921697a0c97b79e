package cn.dingxiang.jdbc;

import static cn.dingxiang.jdbc.ReadWorld.OFFICER;
import static cn.dingxiang.jdbc.ReadWorld.all;
import static cn.dingxiang.jdbc.ReadWorld.institutions;
import static cn.dingxiang.jdbc.ReadWorld.offices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.review.today.DueCalendar;
import cn.dingxiang.review.today.DueDates;
import cn.dingxiang.review.today.DueDay;
import cn.dingxiang.review.today.DueFilter;
import cn.dingxiang.review.today.Figure;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.review.today.Today;
import cn.dingxiang.testing.DemoWorld;
import java.time.YearMonth;
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
                if (actor.unit() == null && figure.opens().kind() != ToDo.REQUESTS) {
                    assertThat(items).as("%s", figure).allMatch(item -> actor.sees(item.county()));
                }
            }
        }
        assertThat(shown).containsExactlyInAnyOrder(ToDo.values());
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
