package cn.dingxiang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Sets of days against plain bits, one a day. */
class DaySetProperties {
    private static final int SIZE = 40;
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    @Provide
    Arbitrary<List<DateSpan>> spans() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, SIZE);
        return Combinators.combine(day, day).as((one, other) -> new DateSpan(day(Math.min(one, other)), day(Math.max(one, other)))).list()
                .ofMaxSize(6).withoutEdgeCases();
    }

    @Property(tries = 300)
    void a_set_has_the_days_of_its_spans(@ForAll("spans") List<DateSpan> spans) {
        DaySet days = DaySet.of(spans);
        assertThat(bits(days)).isEqualTo(bits(spans));
        for (int i = 1; i < days.spans().size(); i++) {
            assertThat(days.spans().get(i).from()).isAfter(days.spans().get(i - 1).to());
        }
        assertThat(days.isEmpty()).isEqualTo(bits(spans).isEmpty());
    }

    @Property(tries = 300)
    void union_and_difference_are_those_of_the_days(@ForAll("spans") List<DateSpan> one, @ForAll("spans") List<DateSpan> other) {
        BitSet union = bits(one);
        union.or(bits(other));
        assertThat(bits(DaySet.of(one).union(DaySet.of(other)))).isEqualTo(union);
        BitSet difference = bits(one);
        difference.andNot(bits(other));
        assertThat(bits(DaySet.of(one).minus(DaySet.of(other)))).isEqualTo(difference);
    }

    @Property(tries = 300)
    void intersection_and_counting_are_those_of_the_days(@ForAll("spans") List<DateSpan> spans, @ForAll @IntRange(max = SIZE) int from,
                                                         @ForAll @IntRange(max = SIZE) int to) {
        BitSet inside = bits(spans);
        inside.clear(0, from);
        inside.clear(Math.max(from, to), SIZE + 1);
        assertThat(bits(DaySet.of(spans).intersect(day(from), day(to)))).isEqualTo(from < to ? inside : new BitSet());
        assertThat(DaySet.of(spans).daysBefore(day(to))).isEqualTo(bits(spans).get(0, to).cardinality());
    }

    @Property(tries = 300)
    void the_first_day_from_one_on_is_the_next_that_is_in_the_set(@ForAll("spans") List<DateSpan> spans, @ForAll @IntRange(max = SIZE) int from) {
        int first = bits(spans).nextSetBit(from);
        assertThat(DaySet.of(spans).firstFrom(day(from))).isEqualTo(first < 0 ? null : day(first));
    }

    @Property(tries = 300)
    void the_day_after_so_many_days_is_the_first_by_which_they_have_passed(@ForAll("spans") List<DateSpan> spans, @ForAll @IntRange(min = 1, max = SIZE) int count) {
        DaySet days = DaySet.of(spans);
        LocalDate expected = null;
        for (int day = 0; day <= SIZE && expected == null; day++) {
            expected = days.daysBefore(day(day)) == count ? day(day) : null;
        }
        assertThat(days.afterDays(count)).isEqualTo(expected);
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private static BitSet bits(DaySet days) {
        BitSet bits = new BitSet();
        for (int day = 0; day <= SIZE; day++) {
            bits.set(day, days.contains(day(day)));
        }
        return bits;
    }

    private static BitSet bits(List<DateSpan> spans) {
        BitSet bits = new BitSet();
        for (int day = 0; day <= SIZE; day++) {
            LocalDate date = day(day);
            bits.set(day, spans.stream().anyMatch(span -> span.contains(date)));
        }
        return bits;
    }
}
