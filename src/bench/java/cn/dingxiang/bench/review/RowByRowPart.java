package cn.dingxiang.bench.review;

import cn.dingxiang.bench.Bench;
import cn.dingxiang.bench.Part;
import cn.dingxiang.bench.Results;
import cn.dingxiang.bench.Rounds;
import cn.dingxiang.bench.World;
import cn.dingxiang.review.NightlyReview;
import cn.dingxiang.review.ReviewMode;
import java.util.Map;

/**
 * The full review against the row-by-row job. Where the job would take over ten minutes for all, all rounds together, it does the first so
 * many agreements and the rest is reckoned: {@code rowByRow.sample} says how many it did. Its findings must be those the review stored.
 */
public final class RowByRowPart implements Part {
    private static final int TRIED = 2_000;
    private static final int SAMPLE = 20_000;
    private static final double LONGEST = 600;

    @Override
    public void measure(World world, Results results) throws Exception {
        RowByRow job = world.get(RowByRow.class);
        NightlyReview review = world.get(NightlyReview.class);
        world.execute("DROP TABLE IF EXISTS bench_finding", "CREATE TABLE bench_finding LIKE finding");
        run(world, job, Math.min(TRIED, world.agreements()));
        double each = Rounds.seconds(() -> run(world, job, Math.min(TRIED, world.agreements()))) / Math.min(TRIED, world.agreements());
        int runs = 1 + world.rounds();
        int sample = runs * each * world.agreements() > LONGEST ? Math.min(SAMPLE, world.agreements()) : world.agreements();
        long last = run(world, job, sample);
        same(world, last);
        Map<String, Double> medians = new Rounds()
                .with("rowByRow.seconds", () -> Rounds.seconds(() -> run(world, job, sample)) * world.agreements() / sample)
                .with("rowByRow.full.seconds", () -> Rounds.seconds(() -> review.run(world.asOf(), ReviewMode.FULL)))
                .median(world.rounds());
        same(world, last);
        world.execute("DROP TABLE bench_finding");
        results.putAll(medians);
        results.put("rowByRow.sample", sample);
        if (sample < world.agreements()) {
            Bench.tell("  row by row: %,d agreements done, the rest reckoned", sample);
        }
        results.ratio("rowByRow", medians.get("rowByRow.seconds"), medians.get("rowByRow.full.seconds"), ">= 20 x full");
    }

    /** @return the last key */
    private static long run(World world, RowByRow job, int count) {
        long last = 0;
        for (int done = 0; done < count; ) {
            for (JobAgreement agreement : job.page(last)) {
                if (done++ < count) {
                    job.review(agreement, world.asOf());
                    last = agreement.id();
                }
            }
        }
        return last;
    }

    private static void same(World world, long last) throws Exception {
        World.same("findings of the review and of the row-by-row job", world.findings("finding", last),
                world.findings("bench_finding", last));
    }
}
