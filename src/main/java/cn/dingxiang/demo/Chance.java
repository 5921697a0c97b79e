package cn.dingxiang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Chance that comes out the same every time: {@link Random}, whose algorithm the JDK fixes, seeded by seed and serial number. */
final class Chance {
    private final Random random;

    /** The chance of one agreement: another serial number gives unrelated numbers. */
    Chance(long seed, long serial) {
        random = new Random(scrambled(seed * 0x9E3779B97F4A7C15L + serial));
    }

    /** A whole number from {@code first} to {@code last}, both possible. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** True in {@code percent} of a hundred cases. */
    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** {@code day} put off by {@code fewest} to {@code most} days. */
    LocalDate after(LocalDate day, int fewest, int most) {
        return day.plusDays(between(fewest, most));
    }

    /** {@code fewest} to {@code most} days before {@code day}. */
    LocalDate before(LocalDate day, int fewest, int most) {
        return day.minusDays(between(fewest, most));
    }

    /** Neighbouring seeds must not give neighbouring numbers (the finalizer of SplitMix64). */
    private static long scrambled(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
