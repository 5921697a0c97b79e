package cn.dingxiang.review;

import java.util.Objects;

/**
 * A part of a run that somebody has taken: the agreements with keys above {@code after} up to {@code until}.
 *
 * @param runId  the run
 * @param number its place among the run's slices
 * @param after  done so far
 * @param until  its end
 * @param owner  whoever took it this time; no other has the same
 */
public record Slice(long runId, int number, long after, long until, String owner) {
    public Slice {
        Objects.requireNonNull(owner, "owner");
    }

    /** The lease ran out and another has the slice: nothing is written. */
    public static final class Lost extends RuntimeException {
        public Lost(Slice slice) {
            super("slice " + slice.number + " of review " + slice.runId + " is no longer ours");
        }
    }
}
