package cn.dingxiang.policy;

import cn.dingxiang.agreement.Form;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and checks every regime and form, so that all problems are told at once. */
final class PolicyLoader {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file).thenComparing(Problem::line);

    private final Path config;
    private final boolean carried;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, PolicyFile> byId = new HashMap<>();

    /**
     * @param config  see {@link PolicyBook#load}
     * @param carried whether the files the product carries are read too
     */
    PolicyLoader(Path config, boolean carried) {
        this.config = config;
        this.carried = carried;
    }

    /** @throws PolicyError when anything is wrong */
    PolicyBook load() {
        List<Regime> regimes = new ArrayList<>();
        for (PolicyFile file : new PolicyFolder("regimes", config, carried).files(problems)) {
            Regime regime = new RegimeReader(file).read();
            if (regime != null && isNew("regime:" + regime.id(), regime.id(), file)) {
                regimes.add(regime);
            }
        }
        problems.addAll(RegimeChecks.problems(regimes));
        List<Form> forms = new ArrayList<>();
        for (PolicyFile file : new PolicyFolder("forms", config, carried).files(problems)) {
            Form form = new FormReader(file).read();
            if (form != null && isNew("form:" + form.id(), form.id(), file)) {
                forms.add(form);
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyError(problems.stream().sorted(BY_PLACE).toList());
        }
        return new PolicyBook(regimes, forms);
    }

    private boolean isNew(String origin, String id, PolicyFile file) {
        PolicyFile first = byId.putIfAbsent(origin, file);
        if (first != null) {
            file.note("id", "duplicate-id", id, first.name(), String.valueOf(first.line("id")));
        }
        return first == null;
    }
}
