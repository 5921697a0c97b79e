package cn.dingxiang.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures variants in rounds, one after the other within each round, so that noise hits all of them; the median of each counts. */
public final class Rounds {
    private final Map<String, Measure> variants = new LinkedHashMap<>();

    /** Work that says how much it came to: seconds, or a rate. */
    @FunctionalInterface
    public interface Measure {
        double take() throws Exception;
    }

    /** Work to be timed. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Adds a variant. */
    public Rounds with(String name, Measure measure) {
        variants.put(name, measure);
        return this;
    }

    /** Runs them {@code rounds} times. @return the median of each */
    public Map<String, Double> median(int rounds) throws Exception {
        Map<String, double[]> taken = new LinkedHashMap<>();
        variants.keySet().forEach(name -> taken.put(name, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Measure> variant : variants.entrySet()) {
                double value = variant.getValue().take();
                taken.get(variant.getKey())[round] = value;
                Bench.tell("  %s %d/%d: %.4g", variant.getKey(), round + 1, rounds, value);
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        taken.forEach((name, values) -> medians.put(name, median(values)));
        return medians;
    }

    /** How long {@code work} takes, seconds. */
    public static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value below which {@code share} of them lie, such as 0.99. */
    public static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
