package cn.dingxiang.bench.review;

import cn.dingxiang.bench.Part;
import cn.dingxiang.bench.Results;
import cn.dingxiang.bench.Rounds;
import cn.dingxiang.bench.World;
import cn.dingxiang.review.NightlyReview;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import java.time.Duration;
import java.util.Map;

/** A full review by one instance of the product, and by two on the same machine: the other is a process of its own that helps. */
public final class InstancesPart implements Part {

    @Override
    public void measure(World world, Results results) throws Exception {
        NightlyReview review = world.get(NightlyReview.class);
        String findings = world.findings();
        try (SecondInstance second = SecondInstance.start(world)) {
            second.help();
            full(world, review);
            second.rest();
            Duration[] taken = {Duration.ZERO};
            Map<String, Double> medians = new Rounds()
                    .with("instances.one.seconds", () -> Rounds.seconds(() -> full(world, review)))
                    .with("instances.two.seconds", () -> {
                        second.help();
                        Duration before = second.processorTime();
                        double seconds = Rounds.seconds(() -> full(world, review));
                        taken[0] = taken[0].plus(second.processorTime().minus(before));
                        second.rest();
                        return seconds;
                    })
                    .median(world.rounds());
            World.same("findings after reviews by two instances", findings, world.findings());
            results.putAll(medians);
            results.put("instances.second.processorSeconds", taken[0].toMillis() / 1000.0 / world.rounds());
            results.ratio("instances", medians.get("instances.two.seconds"), medians.get("instances.one.seconds"), "<= 1.15 x one");
        }
    }

    private static void full(World world, NightlyReview review) {
        World.same("agreements taken by whichever instance, and nothing to change",
                new ReviewCounts(world.agreements(), world.agreements(), 0, 0, 0, 0, 0), review.run(world.asOf(), ReviewMode.FULL));
    }
}
