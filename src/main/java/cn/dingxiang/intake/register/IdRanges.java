package cn.dingxiang.intake.register;

import java.util.Collection;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Ids as a person lists them: {@code 3-7 9 12-15}. */
final class IdRanges {

    private IdRanges() { }

    static String of(Collection<Long> ids) {
        StringJoiner ranges = new StringJoiner(" ");
        Long first = null;
        Long last = null;
        for (Long id : new TreeSet<>(ids)) {
            if (last == null || id != last + 1) {
                add(ranges, first, last);
                first = id;
            }
            last = id;
        }
        add(ranges, first, last);
        return ranges.toString();
    }

    private static void add(StringJoiner ranges, Long first, Long last) {
        if (first != null) {
            ranges.add(first.equals(last) ? first.toString() : first + "-" + last);
        }
    }
}
