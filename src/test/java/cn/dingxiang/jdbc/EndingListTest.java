package cn.dingxiang.jdbc;

import static cn.dingxiang.jdbc.ReadWorld.all;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Page;
import cn.dingxiang.placement.EndOfService;
import cn.dingxiang.placement.EndingFilter;
import cn.dingxiang.placement.EndingLine;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.testing.DemoWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose service is over or about to be: page by page what one statement over all of them gives. */
@Tag("database")
class EndingListTest {
    private static final LocalDate UNTIL = DemoWorld.TODAY.plusYears(3);
    private static DemoWorld world;

    @BeforeAll
    static void load() {
        world = ReadWorld.shared();
    }

    @Test
    void the_pages_in_either_order_are_all_who_are_complete_or_end_in_time_by_day() {
        String end = "COALESCE(s.ends_on, DATE_ADD(DATE '" + DemoWorld.TODAY + "', INTERVAL s.days_left DAY))";
        String day = "CASE WHEN s.phase = 'FULFILLED' THEN s.completed_on ELSE " + end + " END";
        List<String> expected = world.column("SELECT CONCAT(" + day + ", ' ', s.agreement_id) FROM review_state s JOIN agreement a"
                + " ON a.id = s.agreement_id WHERE a.status = 'LIVE' AND s.county_code LIKE '22%' AND (s.phase = 'FULFILLED'"
                + " OR s.phase <> 'ABSENT' AND s.service_start IS NOT NULL AND s.completed_on IS NULL AND " + end + " >= '" + DemoWorld.TODAY
                + "' AND " + end + " < '" + UNTIL + "') ORDER BY " + day + ", s.agreement_id");
        List<EndingLine> lines = lines(null, "", false);
        assertThat(lines).extracting(EndingLine::key).containsExactlyElementsOf(expected).hasSizeGreaterThan(20);
        assertThat(lines).extracting(EndingLine::owesCertificate).contains(true, false);
        assertThat(world.number("SELECT COUNT(*) FROM review_state WHERE ends_on IS NULL AND days_left IS NOT NULL AND agreement_id IN ("
                + String.join(", ", lines.stream().map(line -> Long.toString(line.agreement())).toList()) + ")")).as("standing").isPositive();
        List<EndingLine> turned = new ArrayList<>(lines);
        Collections.reverse(turned);
        assertThat(lines(null, "", true)).isEqualTo(turned);
    }

    @Test
    void a_filter_and_a_search_leave_of_the_list_what_they_say() {
        List<EndingLine> lines = lines(null, "", false);
        assertThat(lines(EndingFilter.CERTIFICATE_OWED, "", false)).isEqualTo(lines.stream().filter(EndingLine::owesCertificate).toList());
        assertThat(lines(EndingFilter.UNANSWERED, "", false)).isEqualTo(lines.stream().filter(line -> line.answer() == null).toList());
        assertThat(lines(EndingFilter.STAYING, "", true)).allMatch(line -> line.answer().name().equals("STAY"));
        String name = lines.get(lines.size() / 2).name();
        assertThat(lines(null, name, false)).isNotEmpty().isEqualTo(lines.stream().filter(line -> line.name().contains(name)).toList());
    }

    private static List<EndingLine> lines(EndingFilter filter, String search, boolean reversed) {
        return all(after -> page(filter, new ListQuery("22", search, true, after, 7, reversed)));
    }

    private static Page<EndingLine> page(EndingFilter filter, ListQuery query) {
        return world.get(EndOfService.class).near(DemoWorld.TODAY, UNTIL, filter, query);
    }
}
