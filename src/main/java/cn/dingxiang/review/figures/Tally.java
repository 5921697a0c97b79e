package cn.dingxiang.review.figures;

import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures of one place at one time.
 *
 * @param numbers  by measure; those that are 0 are left out
 * @param deceased agreements whose signer has died, counted among {@link Measure#AGREEMENTS}
 */
public record Tally(Map<Measure, Integer> numbers, int deceased) {
    public Tally {
        numbers = Map.copyOf(numbers);
    }

    /** Of figures told apart by kind. */
    static Tally of(Collection<KeptFigure> figures) {
        Map<Measure, Integer> numbers = new EnumMap<>(Measure.class);
        int deceased = 0;
        for (KeptFigure figure : figures) {
            numbers.merge(figure.measure(), figure.number(), Integer::sum);
            if (figure.measure() == Measure.AGREEMENTS && Phase.DECEASED.name().equals(figure.kind())) {
                deceased += figure.number();
            }
        }
        return new Tally(numbers, deceased);
    }

    public int of(Measure measure) {
        return numbers.getOrDefault(measure, 0);
    }

    /** Share of signers who perform, 0 to 1, see {@link Measure#NOT_PERFORMING}; null when there are none. */
    public Double performanceRate() {
        int signers = of(Measure.AGREEMENTS) - deceased;
        return signers <= 0 ? null : 1 - (double) of(Measure.NOT_PERFORMING) / signers;
    }

    /** Share of decisions reversed on complaint, 0 to 1; null when nothing was decided. */
    public Double reversalRate() {
        return of(Measure.DECIDED) == 0 ? null : (double) of(Measure.REVERSED) / of(Measure.DECIDED);
    }

    /** Median days until somebody acts; null when there was no case yet. Only of one county. */
    public Integer responseDays() {
        return numbers.get(Measure.RESPONSE_DAYS);
    }

    /** The day the oldest open finding dates from; null when none is open. Only of one county. */
    public LocalDate openSince() {
        Integer since = numbers.get(Measure.OPEN_SINCE);
        return since == null ? null : LocalDate.ofEpochDay(since);
    }
}
