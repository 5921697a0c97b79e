package cn.dingxiang.bench.rules;

import cn.dingxiang.bench.Part;
import cn.dingxiang.bench.Results;
import cn.dingxiang.bench.Rounds;
import cn.dingxiang.bench.World;
import cn.dingxiang.obligation.Evaluator;
import java.util.List;
import java.util.Map;

/** Evaluations a second, in one thread. */
public final class RulesPart implements Part {
    private static final int LIVES = 2_000;
    private static final double SECONDS = 3;

    @Override
    public void measure(World world, Results results) throws Exception {
        List<Facts> facts = Facts.first(world, Math.min(LIVES, world.agreements()));
        perSecond(facts, world);
        Map<String, Double> medians = new Rounds().with("rules.perSecond", () -> perSecond(facts, world)).median(world.rounds());
        results.putAll(medians);
    }

    private static double perSecond(List<Facts> facts, World world) {
        long start = System.nanoTime();
        long done = 0;
        long found = 0;
        do {
            for (Facts one : facts) {
                found += Evaluator.evaluate(one.agreement(), one.events(), world.asOf()).findings().size();
            }
            done += facts.size();
        } while (System.nanoTime() - start < SECONDS * 1e9);
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }
}
