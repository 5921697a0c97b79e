package cn.dingxiang.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CohortRangeTest {
    private static final CohortRange CLOSED = new CohortRange(2010, 2024);

    @Test
    void both_ends_are_included() {
        assertThat(CLOSED.contains(2009)).isFalse();
        assertThat(CLOSED.contains(2010)).isTrue();
        assertThat(CLOSED.contains(2024)).isTrue();
        assertThat(CLOSED.contains(2025)).isFalse();
    }

    @Test
    void an_open_end_has_no_edge() {
        assertThat(new CohortRange(null, 2024).contains(1900)).isTrue();
        assertThat(new CohortRange(null, 2024).contains(2025)).isFalse();
        assertThat(new CohortRange(2025, null).contains(2200)).isTrue();
        assertThat(new CohortRange(2025, null).contains(2024)).isFalse();
        assertThat(CohortRange.ALL.contains(2000)).isTrue();
    }

    @Test
    void ranges_overlap_when_they_share_a_year() {
        for (CohortRange touching : new CohortRange[] {new CohortRange(2024, 2030), new CohortRange(2024, null),
                new CohortRange(2000, 2010), new CohortRange(null, 2010), new CohortRange(2015, 2015), CohortRange.ALL}) {
            assertThat(CLOSED.overlaps(touching)).as("%s", touching).isTrue();
            assertThat(touching.overlaps(CLOSED)).as("%s", touching).isTrue();
        }
        for (CohortRange apart : new CohortRange[] {new CohortRange(2025, 2030), new CohortRange(2025, null), new CohortRange(2000, 2009),
                new CohortRange(null, 2009)}) {
            assertThat(CLOSED.overlaps(apart)).as("%s", apart).isFalse();
            assertThat(apart.overlaps(CLOSED)).as("%s", apart).isFalse();
        }
    }

    @Test
    void a_range_reads_itself_out() {
        assertThat(CLOSED).hasToString("2010–2024");
        assertThat(new CohortRange(2025, null)).hasToString("2025–");
        assertThat(new CohortRange(null, 2024)).hasToString("–2024");
        assertThat(new CohortRange(2025, 2025)).hasToString("2025");
        assertThat(CohortRange.ALL).hasToString("–");
    }

    @Test
    void a_last_year_before_the_first_is_refused_where_it_stands() {
        assertThat(CohortRange.read(Fields.of(Map.of("from", 2010, "to", 2010), "cohorts"))).isEqualTo(new CohortRange(2010, 2010));
        assertThatThrownBy(() -> CohortRange.read(Fields.of(Map.of("from", 2011, "to", 2010), "cohorts")))
                .isInstanceOf(MalformedInput.class).hasMessage("cohorts：末届 2010 早于首届 2011；请核对");
        assertThatThrownBy(() -> CohortRange.read(Fields.of(Map.of("till", 2010), "cohorts"))).hasMessageContaining("cohorts.till");
    }
}
