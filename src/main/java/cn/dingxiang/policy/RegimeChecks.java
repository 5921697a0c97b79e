package cn.dingxiang.policy;

import cn.dingxiang.agreement.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What only shows when the regimes are seen together: for a province and programme each entrance year has one row, none is left out. */
final class RegimeChecks {
    private static final Comparator<RegimeRow> BY_YEARS = Comparator.<RegimeRow>comparingInt(row -> row.cohorts().from())
            .thenComparing(row -> row.place().file()).thenComparing(row -> row.place().line());

    private RegimeChecks() { }

    /** Overlaps and gaps among {@code regimes}. */
    static List<Problem> problems(List<Regime> regimes) {
        List<Problem> problems = new ArrayList<>();
        regimes.stream().map(Regime::province).distinct().forEach(province -> Stream.of(Track.values()).forEach(track ->
                problems.addAll(problems(regimes.stream().flatMap(regime -> regime.rows().stream())
                        .filter(row -> Objects.equals(row.province(), province) && row.tracks().contains(track))
                        .sorted(BY_YEARS).toList(), track))));
        return problems;
    }

    private static List<Problem> problems(List<RegimeRow> rows, Track track) {
        List<Problem> problems = new ArrayList<>();
        RegimeRow last = null;
        for (RegimeRow row : rows) {
            if (last != null) {
                if (last.cohorts().overlaps(row.cohorts())) {
                    problems.add(problem("overlapping-cohorts", row, last, track, row.cohorts().toString(), last.cohorts().toString()));
                } else if (row.cohorts().from() > last.cohorts().to() + 1) {
                    problems.add(problem("gap-between-cohorts", row, last, track, row.cohorts().from().toString(),
                            last.cohorts().to().toString()));
                }
            }
            last = last == null || reachesFurther(row, last) ? row : last;
        }
        return problems;
    }

    private static boolean reachesFurther(RegimeRow row, RegimeRow last) {
        return last.cohorts().to() != null && (row.cohorts().to() == null || row.cohorts().to() > last.cohorts().to());
    }

    private static Problem problem(String key, RegimeRow row, RegimeRow last, Track track, String years, String lastYears) {
        return new Problem(row.place().file(), row.place().line(), "", locale -> Problem.words(locale, key, years, last.place().file(),
                String.valueOf(last.place().line()), lastYears, track.name(), row.province() == null
                        ? Problem.words(locale, "national") : Problem.words(locale, "province", row.province())));
    }
}
