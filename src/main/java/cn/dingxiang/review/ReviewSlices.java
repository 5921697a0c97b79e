package cn.dingxiang.review;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Port: runs of the review and the slices they are shared out in.
 *
 * <p>A slice is taken by one statement for a time, the lease, which each of its chunks renews. Whoever dies or stalls loses it: another
 * goes on where the last chunk ended, and a chunk that comes late is refused by {@link ReviewStore#chunk}. So nothing is lost or doubled.
 */
public interface ReviewSlices {

    /**
     * A run under way.
     *
     * @param joined whether it was already
     * @param size   how many agreements it takes, about, for those who wait; 0 where nobody does
     */
    record Run(long id, LocalDate asOf, ReviewMode mode, boolean joined, int size) { }

    /** Begins a run and cuts it into slices, or joins the one of this day and mode under way; runs whose process died are marked. */
    Run open(LocalDate asOf, ReviewMode mode);

    /** Runs under way, nobody waiting. */
    List<Run> open();

    /** Takes a slice nobody has, or whose lease ran out; empty when there is none at present. */
    Optional<Slice> take(Run run, Duration lease);

    /** Whether every slice is done. */
    boolean allDone(Run run);

    /** Whether nobody has worked at the run for {@code silence}. */
    boolean isForsaken(Run run, Duration silence);

    /** Notes that the run is alive and how far it is. @return what was done so far, by all */
    ReviewCounts progress(Run run);

    /** How many agreements a run would take. */
    int size(LocalDate asOf, ReviewMode mode);

    /**
     * Ends the record of a run, unless another did. @param failure null when it went through
     *
     * @return what the run did, by all
     */
    ReviewCounts finish(Run run, String failure);
}
