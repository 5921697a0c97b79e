package cn.dingxiang.policy;

import cn.dingxiang.agreement.CohortRange;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue.Coverage;
import cn.dingxiang.agreement.Provision;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.agreement.Wording;
import cn.dingxiang.obligation.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All regimes, and which of their rows a case rests on. */
final class RegimeTable {
    private final Map<String, Regime> regimes = new TreeMap<>();

    RegimeTable(List<Regime> regimes) {
        regimes.forEach(regime -> this.regimes.put(regime.id(), regime));
    }

    /** @throws MalformedInput when there is none of this id */
    Regime regime(String id) {
        Regime regime = regimes.get(id);
        if (regime == null) {
            throw new MalformedInput("agreement.regime", "unknown-regime", id, String.join("、", regimes.keySet()));
        }
        return regime;
    }

    Set<String> ids() {
        return regimes.keySet();
    }

    /** All of them, with {@code draft} in place of the one of its id, or in addition; null adds none. */
    List<Regime> with(Regime draft) {
        Map<String, Regime> all = new TreeMap<>(regimes);
        if (draft != null) {
            all.put(draft.id(), draft);
        }
        return List.copyOf(all.values());
    }

    /** The province's row, then the national one. @throws MalformedInput when the regime is unknown, or none covers the case */
    List<RegimeRow> chain(PolicyCase subject) {
        if (SignedAgreement.NO_REGIME.equals(subject.regime())) {
            return List.of();
        }
        if (subject.regime() != null) {
            RegimeRow forced = forced(subject);
            return forced.province() == null ? List.of(forced) : Stream.concat(Stream.of(forced), covering(null, subject)).toList();
        }
        List<RegimeRow> rows = Stream.concat(covering(subject.province(), subject), covering(null, subject)).toList();
        if (rows.isEmpty()) {
            throw new MalformedInput("agreement.cohort", "uncovered", String.valueOf(subject.cohort()), said(subject.track()),
                    subject.province());
        }
        return rows;
    }

    /** See {@code PolicyCatalogue}. */
    List<Coverage> coverage() {
        List<Coverage> coverage = new ArrayList<>();
        regimes.values().stream().map(Regime::province).distinct()
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder())).forEach(province -> {
                    for (Track track : Track.values()) {
                        coverage.addAll(coverage(province, track));
                    }
                });
        return coverage;
    }

    /** The province's own, then the national ones. */
    List<Provision> provisions(String province) {
        Stream<Regime> own = regimes.values().stream().filter(regime -> regime.province() != null && regime.province().equals(province));
        return Stream.concat(own, regimes.values().stream().filter(regime -> regime.province() == null))
                .flatMap(regime -> regime.provisions().stream()).toList();
    }

    /** Years fall into stretches at every row's first year and the one after its last. */
    private List<Coverage> coverage(String province, Track track) {
        List<RegimeRow> rows = rows().filter(row -> row.tracks().contains(track))
                .filter(row -> row.province() == null || row.province().equals(province)).toList();
        SortedSet<Integer> starts = new TreeSet<>();
        rows.forEach(row -> {
            starts.add(row.cohorts().from());
            if (row.cohorts().to() != null) {
                starts.add(row.cohorts().to() + 1);
            }
        });
        List<Coverage> coverage = new ArrayList<>();
        for (int start : starts) {
            if (rows.stream().anyMatch(row -> row.cohorts().contains(start))) {
                Integer next = starts.tailSet(start + 1).stream().findFirst().orElse(null);
                coverage.add(new Coverage(province, track, new CohortRange(start, next == null ? null : next - 1)));
            }
        }
        return coverage;
    }

    private Stream<RegimeRow> covering(String province, PolicyCase subject) {
        return rows().filter(row -> Objects.equals(row.province(), province) && row.covers(subject.cohort(), subject.track()));
    }

    /** The forced regime's row of the track: the one of the cohort, or else the nearest in years. */
    private RegimeRow forced(PolicyCase subject) {
        Regime regime = regime(subject.regime());
        return regime.rows().stream().filter(row -> row.tracks().contains(subject.track()))
                .min(Comparator.comparingInt(row -> yearsAway(row.cohorts(), subject.cohort())))
                .orElseThrow(() -> new MalformedInput("agreement.regime", "regime-lacks-track", regime.id(), said(subject.track())));
    }

    private static Wording said(Track track) {
        return locale -> Phrases.in(locale).say(track);
    }

    private static int yearsAway(CohortRange cohorts, int cohort) {
        if (cohorts.contains(cohort)) {
            return 0;
        }
        return cohort < cohorts.from() ? cohorts.from() - cohort : cohort - cohorts.to();
    }

    private Stream<RegimeRow> rows() {
        return regimes.values().stream().flatMap(regime -> regime.rows().stream());
    }
}
