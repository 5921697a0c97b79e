package cn.dingxiang.bench.review;

import cn.dingxiang.bench.HeapPeak;
import cn.dingxiang.bench.Part;
import cn.dingxiang.bench.Results;
import cn.dingxiang.bench.Rounds;
import cn.dingxiang.bench.World;
import cn.dingxiang.review.NightlyReview;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import java.util.Map;

/**
 * Raw reading; the full review with nothing changed, and with 2 % changed; the nightly review with 0.5 % due, with about 500 due however
 * many there are, and with none due; and what a full review holds in memory. No review of nothing new may change anything, and what was
 * found is compared. First there are unmeasured nights in which others are due, as in a server that has been up: the evaluation is
 * compiled, and the database holds what nights ask for; and again before nights are measured, for a night follows nights, and not the
 * reading of everything.
 */
public final class ReviewPart implements Part {
    private static final int FIXED = 500;
    /** Agreements reviewed each time before something is measured: each but those measured about once, or in a small world twenty times. */
    private static final int TO_WARM = 1_000_000;
    private static final int TIMES_TO_WARM = 20;
    private static final int ROUNDS_OF_NIGHTS = 9;

    @Override
    public void measure(World world, Results results) throws Exception {
        NightlyReview review = world.get(NightlyReview.class);
        RawReading raw = new RawReading(world);
        Changes changes = new Changes(world);
        String findings = world.findings();
        warm(world, review, changes);
        long[] rows = new long[1];
        Map<String, Double> medians = new Rounds()
                .with("raw.seconds", () -> Rounds.seconds(() -> rows[0] = raw.read()))
                .with("full.seconds", () -> Rounds.seconds(() -> full(world, review)))
                // more rounds than elsewhere: much is read from the disk, at whatever pace it has
                .median(world.manyRounds());
        results.put("full.heapMegabytes", HeapPeak.megabytes(() -> full(world, review)));
        warm(world, review, changes);
        medians.putAll(nights(world, results, review, changes));
        World.same("findings after full and nightly reviews of nothing new", findings, world.findings());
        medians.putAll(changed(world, results, review, changes, findings));
        results.putAll(medians);
        results.put("raw.rows", rows[0]);
        results.ratio("full", medians.get("full.seconds"), medians.get("raw.seconds"), "<= 2 x raw");
        results.ratio("full2", medians.get("full2.seconds"), medians.get("raw.seconds"), "(x raw)");
        results.ratio("nightly", medians.get("nightly.seconds"), medians.get("full.seconds"), "<= 0.02 x full at 1,000,000");
        results.ratio("nightlyNone", medians.get("nightlyNone.seconds"), medians.get("full.seconds"), "<= 0.002 x full at 1,000,000");
    }

    /** In many rounds: a night is so short that whatever else the machine does shows. */
    private static Map<String, Double> nights(World world, Results results, NightlyReview review, Changes changes) throws Exception {
        return new Rounds()
                .with("nightly.seconds", () -> {
                    long due = changes.makeDue();
                    results.put("nightly.due", due);
                    return Rounds.seconds(() -> unchanged(review.run(world.asOf(), ReviewMode.DUE), due));
                })
                .with("nightlyFixed.seconds", () -> {
                    long due = changes.makeDue(FIXED);
                    results.put("nightlyFixed.due", due);
                    return Rounds.seconds(() -> unchanged(review.run(world.asOf(), ReviewMode.DUE), due));
                })
                .with("nightlyNone.seconds", () -> Rounds.seconds(() -> unchanged(review.run(world.asOf(), ReviewMode.DUE), 0)))
                .median(ROUNDS_OF_NIGHTS);
    }

    /** By itself, for the server is busy for a while with what was changed and taken back. */
    private static Map<String, Double> changed(World world, Results results, NightlyReview review, Changes changes, String findings)
            throws Exception {
        return new Rounds().with("full2.seconds", () -> {
            long changed = changes.apply();
            ReviewCounts[] counts = new ReviewCounts[1];
            double seconds = Rounds.seconds(() -> counts[0] = review.run(world.asOf(), ReviewMode.FULL));
            results.put("full2.changed", changed);
            results.put("full2.findingsNew", counts[0].findingsNew());
            String all = world.findings();
            takeBack(world, review, changes, findings);
            changes.apply();
            review.run(world.asOf(), ReviewMode.DUE);
            World.same("findings of a full and of a nightly review", all, world.findings());
            takeBack(world, review, changes, findings);
            return seconds;
        }).median(world.rounds());
    }

    private static void warm(World world, NightlyReview review, Changes changes) throws Exception {
        long wanted = Math.min(TO_WARM, (long) TIMES_TO_WARM * world.agreements());
        for (long done = 0; done < wanted; ) {
            long due = changes.makeOthersDue();
            unchanged(review.run(world.asOf(), ReviewMode.DUE), due);
            done += due;
        }
    }

    private static void full(World world, NightlyReview review) {
        unchanged(review.run(world.asOf(), ReviewMode.FULL), world.agreements());
    }

    private static void takeBack(World world, NightlyReview review, Changes changes, String findings) throws Exception {
        changes.takeBack();
        review.run(world.asOf(), ReviewMode.DUE);
        World.same("findings once the change was taken back", findings, world.findings());
    }

    private static void unchanged(ReviewCounts counts, long taken) {
        World.same("agreements taken, and nothing to change",
                new ReviewCounts((int) taken, (int) taken, 0, 0, 0, 0, 0), counts);
    }
}
