package cn.dingxiang.policy;

import cn.dingxiang.agreement.Bannable;
import cn.dingxiang.agreement.CohortRange;
import cn.dingxiang.agreement.Form;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.Provision;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.agreement.TermLayer;
import cn.dingxiang.agreement.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The forms and regimes, resolved: form, then the province's regime, then the national one. Safe for many threads. */
public final class PolicyBook implements PolicyCatalogue {
    private final Map<String, Regime> regimes = new TreeMap<>();
    private final Map<String, Form> forms = new TreeMap<>();
    private final Map<PolicyCase, Resolution> resolved = new ConcurrentHashMap<>();

    /** What a case resolves to: its layers, the strongest first, and the regime rows among them. */
    private record Resolution(List<TermLayer> layers, List<RegimeRow> rows) { }

    PolicyBook(List<Regime> regimes, List<Form> forms) {
        regimes.forEach(regime -> this.regimes.put(regime.id(), regime));
        forms.forEach(form -> this.forms.put(form.id(), form));
    }

    /**
     * Reads and checks all regimes and forms.
     *
     * @param config a folder whose {@code regimes} and {@code forms}, each where it exists, replace the built-in ones; null for none
     * @throws PolicyError naming every problem by file and line
     */
    public static PolicyBook load(Path config) {
        return new PolicyLoader(config).load();
    }

    @Override
    public List<TermLayer> layers(PolicyCase subject) {
        return resolve(subject).layers();
    }

    @Override
    public List<String> regimeIds(PolicyCase subject) {
        return resolve(subject).rows().stream().map(RegimeRow::regime).toList();
    }

    @Override
    public String regimeTitle(String id) {
        return regime(id).title();
    }

    @Override
    public List<Bannable> bannable(PolicyCase subject) {
        return resolve(subject).rows().stream().flatMap(row -> row.bannable().stream()).toList();
    }

    @Override
    public List<Form> forms() {
        return List.copyOf(forms.values());
    }

    @Override
    public List<Provision> provisions(String province) {
        Stream<Regime> own = regimes.values().stream().filter(regime -> regime.province() != null && regime.province().equals(province));
        return Stream.concat(own, regimes.values().stream().filter(regime -> regime.province() == null))
                .flatMap(regime -> regime.provisions().stream()).toList();
    }

    @Override
    public List<Coverage> coverage() {
        List<Coverage> coverage = new ArrayList<>();
        regimes.values().stream().map(Regime::province).distinct()
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder())).forEach(province -> {
                    for (Track track : Track.values()) {
                        coverage.addAll(coverage(province, track));
                    }
                });
        return coverage;
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

    private Resolution resolve(PolicyCase subject) {
        return resolved.computeIfAbsent(subject, unresolved -> {
            List<TermLayer> layers = new ArrayList<>();
            if (unresolved.form() != null) {
                layers.add(form(unresolved.form()).terms());
            }
            List<RegimeRow> rows = chain(unresolved);
            rows.forEach(row -> layers.add(row.terms()));
            return new Resolution(List.copyOf(layers), rows);
        });
    }

    private Form form(String id) {
        Form form = forms.get(id);
        if (form == null) {
            throw new MalformedInput("agreement.form", "unknown-form", id, String.join("、", forms.keySet()));
        }
        return form;
    }

    /** The province's row, then the national one. */
    private List<RegimeRow> chain(PolicyCase subject) {
        if (SignedAgreement.NO_REGIME.equals(subject.regime())) {
            return List.of();
        }
        if (subject.regime() != null) {
            RegimeRow forced = forced(subject);
            return forced.province() == null ? List.of(forced) : Stream.concat(Stream.of(forced), covering(null, subject)).toList();
        }
        List<RegimeRow> rows = Stream.concat(covering(subject.province(), subject), covering(null, subject)).toList();
        if (rows.isEmpty()) {
            throw new MalformedInput("agreement.cohort", "uncovered", String.valueOf(subject.cohort()), subject.track().name(),
                    subject.province());
        }
        return rows;
    }

    private Stream<RegimeRow> covering(String province, PolicyCase subject) {
        return rows().filter(row -> Objects.equals(row.province(), province) && row.covers(subject.cohort(), subject.track()));
    }

    /** The forced regime's row of the track: the one of the cohort, or else the nearest in years. */
    private RegimeRow forced(PolicyCase subject) {
        Regime regime = regime(subject.regime());
        return regime.rows().stream().filter(row -> row.tracks().contains(subject.track()))
                .min(Comparator.comparingInt(row -> yearsAway(row.cohorts(), subject.cohort())))
                .orElseThrow(() -> new MalformedInput("agreement.regime", "regime-lacks-track", regime.id(), subject.track().name()));
    }

    private Regime regime(String id) {
        Regime regime = regimes.get(id);
        if (regime == null) {
            throw new MalformedInput("agreement.regime", "unknown-regime", id, String.join("、", regimes.keySet()));
        }
        return regime;
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
