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
 * the same facts, the agreement and its dated events, and derive the rest; a second figure, {@code droolsHanded}, is Drools given what
 * our core derived from them: who was where from when to when, and the service clock.
 */
public final class RulesPart implements Part {
    private static final int LIVES = 2_000;
    private static final double SECONDS = 3;
    static final Comparator<Told> ORDER = Comparator.comparing(Told::code).thenComparing(Told::subject).thenComparing(Told::since)
            .thenComparing(told -> String.valueOf(told.closedOn()));

    @Override
    public void measure(World world, Results results) throws Exception {
        List<Facts> facts = Facts.of(world.get(Divisions.class), world.get(Policy.class), world.asOf(), LIVES);
        ToIntFunction<Facts> own = one -> Evaluator.evaluate(one.agreement(), one.events(), world.asOf()).findings().size();
        try (DroolsRules drools = new DroolsRules(new GivenEvents()); DroolsRules handed = new DroolsRules(new GivenCourse())) {
            results.put("drools.findingsCompared", compare(drools, facts, world.asOf()));
            compare(handed, facts, world.asOf());
            ToIntFunction<Facts> theirs = one -> drools.evaluate(one, world.asOf()).size();
            ToIntFunction<Facts> fromHand = one -> handed.evaluate(one, world.asOf()).size();
            for (ToIntFunction<Facts> warmedUp : List.of(own, theirs, fromHand)) {
                perSecond(facts, warmedUp);
            }
            Map<String, Double> medians = new Rounds().with("rules.perSecond", () -> perSecond(facts, own))
                    .with("drools.perSecond", () -> perSecond(facts, theirs))
                    .with("droolsHanded.perSecond", () -> perSecond(facts, fromHand)).median(world.rounds());
            results.putAll(medians);
            results.ratio("rules", medians.get("rules.perSecond"), medians.get("drools.perSecond"), ">= 20 x Drools");
        }
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
