package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.bench.Part;
import cn.dingxiang.bench.Results;
import cn.dingxiang.bench.Rounds;
import cn.dingxiang.bench.World;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Evaluations a second, in one thread: all rules of the product, and Drools with the overdue and banned-exam rules only. Both are given
 * the same facts, the agreement and its dated events, and derive the rest. {@code drools} begins a session for each evaluation, as it is
 * commonly written; {@code droolsPooled} takes it from a pool, the cheapest way Drools has; {@code droolsHanded} does so too, and is
 * given what our core derived from the events: who was where from when to when, and the service clock.
 */
public final class RulesPart implements Part {
    private static final int LIVES = 2_000;
    /** Short turns, and many: what else a machine does for a while then slows all of them alike. */
    private static final double SECONDS = 0.3;
    private static final int TURNS_A_ROUND = 10;
    /** How often that, unmeasured, until ours are compiled as in a server that has been up. */
    private static final int TO_WARM = 30;
    static final Comparator<Told> ORDER = Comparator.comparing(Told::code).thenComparing(Told::subject).thenComparing(Told::since)
            .thenComparing(told -> String.valueOf(told.closedOn()));

    @Override
    public void measure(World world, Results results) throws Exception {
        List<Facts> facts = Facts.of(world.get(Divisions.class), world.get(Policy.class), world.asOf(), LIVES);
        ToIntFunction<Facts> own = one -> Evaluator.evaluate(one.agreement(), one.events(), world.asOf()).findings().size();
        try (DroolsRules drools = new DroolsRules(new GivenEvents(), false); DroolsRules pooled = new DroolsRules(new GivenEvents(), true);
             DroolsRules handed = new DroolsRules(new GivenCourse(), true)) {
            for (DroolsRules theirs : List.of(drools, pooled, handed)) {
                results.put("drools.findingsCompared", compare(theirs, facts, world.asOf()));
                for (int time = 0; time < TURNS_A_ROUND; time++) {
                    perSecond(facts, in(theirs, world));
                }
            }
            for (int time = 0; time < TO_WARM; time++) {
                perSecond(facts, own);
            }
            Map<String, Double> medians = new Rounds().with("rules.perSecond", () -> perSecond(facts, own))
                    .with("drools.perSecond", () -> perSecond(facts, in(drools, world)))
                    .with("droolsPooled.perSecond", () -> perSecond(facts, in(pooled, world)))
                    .with("droolsHanded.perSecond", () -> perSecond(facts, in(handed, world))).median(TURNS_A_ROUND * world.rounds());
            results.putAll(medians);
            results.ratio("rules", medians.get("rules.perSecond"), medians.get("drools.perSecond"), ">= 20 x Drools");
            results.ratio("rulesToPooled", medians.get("rules.perSecond"), medians.get("droolsPooled.perSecond"), "(x Drools from a pool)");
        }
    }

    private static ToIntFunction<Facts> in(DroolsRules rules, World world) {
        return one -> rules.evaluate(one, world.asOf()).size();
    }

    /** How many findings were compared. @throws IllegalStateException when ours and those of the rules in DRL differ */
    private static int compare(DroolsRules drools, List<Facts> facts, LocalDate asOf) {
        int compared = 0;
        for (Facts one : facts) {
            List<Told> ours = ours(one, asOf);
            World.same("findings of our rules and of Drools, agreement " + one.number(), ours,
                    drools.evaluate(one, asOf).stream().sorted(ORDER).toList());
            compared += ours.size();
        }
        return compared;
    }

    /** What the product finds of the kinds that the rules in DRL find too. */
    static List<Told> ours(Facts facts, LocalDate asOf) {
        return Evaluator.evaluate(facts.agreement(), facts.events(), asOf).findings().stream()
                .filter(finding -> finding.standing() == Standing.OVERDUE || finding.code() == FindingCode.BANNED_EXAM)
                .map(Told::of).sorted(ORDER).toList();
    }

    private static double perSecond(List<Facts> facts, ToIntFunction<Facts> evaluation) {
        long start = System.nanoTime();
        long done = 0;
        long found = 0;
        do {
            for (Facts one : facts) {
                found += evaluation.applyAsInt(one);
                done++;
            }
        } while (System.nanoTime() - start < SECONDS * 1e9);
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }
}
