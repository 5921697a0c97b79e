package cn.dingxiang.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain rules, section 1: intervals are half-open. Days are named by their number in January 2030. */
class DaySetTest {

    private static LocalDate day(int number) {
        return LocalDate.of(2030, 1, 1).plusDays(number - 1L);
    }

    private static DateSpan span(int from, int to) {
        return new DateSpan(day(from), day(to));
    }

    private static DaySet days(int from, int to) {
        return DaySet.of(day(from), day(to));
    }

    @Test
    void a_span_has_its_first_day_and_not_its_last() {
        assertThat(span(5, 8).contains(day(4))).isFalse();
        assertThat(span(5, 8).contains(day(5))).isTrue();
        assertThat(span(5, 8).contains(day(7))).isTrue();
        assertThat(span(5, 8).contains(day(8))).isFalse();
        assertThat(span(5, 5).contains(day(5))).isFalse();
    }

    @Test
    void a_span_cannot_end_before_it_begins_and_is_open_when_it_never_ends() {
        assertThatThrownBy(() -> span(6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(span(5, 8).isOpen()).isFalse();
        assertThat(new DateSpan(day(5), DateSpan.FOREVER).isOpen()).isTrue();
    }

    @Test
    void spans_that_meet_or_overlap_are_joined_and_empty_ones_dropped() {
        assertThat(DaySet.of(List.of(span(8, 10), span(1, 5), span(5, 8))).spans()).containsExactly(span(1, 10));
        assertThat(DaySet.of(List.of(span(1, 9), span(2, 4), span(3, 6))).spans()).containsExactly(span(1, 9));
        assertThat(DaySet.of(List.of(span(1, 4), span(5, 8))).spans()).containsExactly(span(1, 4), span(5, 8));
        assertThat(DaySet.of(List.of(span(3, 3)))).isEqualTo(DaySet.EMPTY);
        assertThat(DaySet.of(List.of(span(1, 4), span(6, 6), span(7, 8))).spans()).containsExactly(span(1, 4), span(7, 8));
        assertThat(days(4, 4).isEmpty()).isTrue();
        assertThat(days(5, 4).isEmpty()).isTrue();
        assertThat(DaySet.EMPTY.first()).isNull();
        assertThat(days(4, 5).first()).isEqualTo(day(4));
    }

    @Test
    void union_joins() {
        assertThat(days(1, 3).union(days(3, 5))).isEqualTo(days(1, 5));
        assertThat(days(1, 3).union(DaySet.EMPTY)).isEqualTo(days(1, 3));
        assertThat(DaySet.EMPTY.union(days(1, 3))).isEqualTo(days(1, 3));
    }

    @Test
    void minus_cuts_holes() {
        assertThat(days(1, 10).minus(days(4, 6)).spans()).containsExactly(span(1, 4), span(6, 10));
        assertThat(days(1, 10).minus(days(1, 3)).spans()).containsExactly(span(3, 10));
        assertThat(days(1, 10).minus(days(8, 10)).spans()).containsExactly(span(1, 8));
        assertThat(days(3, 5).minus(days(1, 10)).isEmpty()).isTrue();
        assertThat(days(3, 5).minus(days(5, 8))).isEqualTo(days(3, 5));
        assertThat(days(3, 5).minus(days(1, 3))).isEqualTo(days(3, 5));
        assertThat(days(1, 10).minus(DaySet.of(List.of(span(2, 3), span(5, 6)))).spans()).containsExactly(span(1, 2), span(3, 5), span(6, 10));
        assertThat(DaySet.of(List.of(span(1, 4), span(6, 9))).minus(days(3, 7)).spans()).containsExactly(span(1, 3), span(7, 9));
        assertThat(days(1, 3).minus(DaySet.EMPTY)).isEqualTo(days(1, 3));
        assertThat(DaySet.EMPTY.minus(days(1, 3))).isEqualTo(DaySet.EMPTY);
    }

    @Test
    void intersect_keeps_what_is_inside() {
        DaySet two = DaySet.of(List.of(span(1, 4), span(6, 9)));
        assertThat(two.intersect(day(3), day(7)).spans()).containsExactly(span(3, 4), span(6, 7));
        assertThat(two.intersect(day(4), day(6)).isEmpty()).isTrue();
        assertThat(two.intersect(day(1), day(9))).isEqualTo(two);
    }

    @Test
    void days_before_a_day_do_not_count_that_day() {
        DaySet two = DaySet.of(List.of(span(1, 4), span(6, 9)));
        assertThat(two.daysBefore(day(1))).isZero();
        assertThat(two.daysBefore(day(2))).isEqualTo(1);
        assertThat(two.daysBefore(day(6))).isEqualTo(3);
        assertThat(two.daysBefore(day(7))).isEqualTo(4);
        assertThat(two.daysBefore(day(30))).isEqualTo(6);
    }

    @Test
    void after_so_many_days_comes_the_first_free_day() {
        DaySet two = DaySet.of(List.of(span(1, 4), span(6, 9)));
        assertThat(two.afterDays(0)).isEqualTo(day(1));
        assertThat(two.afterDays(3)).isEqualTo(day(4));
        assertThat(two.afterDays(4)).isEqualTo(day(7));
        assertThat(two.afterDays(6)).isEqualTo(day(9));
        assertThat(two.afterDays(7)).isNull();
        assertThat(DaySet.EMPTY.afterDays(0)).isNull();
    }

    @Test
    void sets_of_the_same_days_are_equal() {
        assertThat(days(1, 3)).isEqualTo(DaySet.of(List.of(span(1, 2), span(2, 3)))).hasSameHashCodeAs(DaySet.of(List.of(span(1, 3))));
        assertThat(days(1, 3)).isNotEqualTo(days(1, 4)).isNotEqualTo("2030-01-01");
        assertThat(days(1, 3).contains(day(2))).isTrue();
        assertThat(days(1, 3).contains(day(3))).isFalse();
        assertThat(days(1, 3).toString()).contains("2030-01-01");
    }
}
