package cn.dingxiang.intake.register;

import java.util.Map;

/**
 * What became of a file's rows.
 *
 * @param read      all of them
 * @param fates     how many have each fate; none is missing but {@link Fate#PENDING}
 * @param proposals events proposed
 */
public record RegisterCounts(int read, Map<Fate, Integer> fates, int proposals) {
    public static final RegisterCounts NONE = new RegisterCounts(0, Map.of(), 0);

    public RegisterCounts {
        fates = Map.copyOf(fates);
    }

    /** How many have this fate. */
    public int of(Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    /** Rows of people whose agreement is here. */
    public int matched() {
        return read - of(Fate.UNMATCHED);
    }
}
