package cn.dingxiang.policy;

import cn.dingxiang.agreement.Bannable;
import cn.dingxiang.agreement.Form;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.Provision;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.agreement.TermLayer;
import cn.dingxiang.agreement.Terms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The forms and regimes, resolved: form, then the province's regime, then the national one. Safe for many threads. */
public final class PolicyBook implements PolicyCatalogue {
    private final RegimeTable regimes;
    private final Map<String, Form> forms = new TreeMap<>();
    private final Map<PolicyCase, Resolution> resolved = new ConcurrentHashMap<>();

    /** What a case resolves to: its layers, the strongest first, the regime rows among them, and the terms of who says nothing himself. */
    private record Resolution(List<TermLayer> layers, List<RegimeRow> rows, Terms terms) { }

    PolicyBook(List<Regime> regimes, List<Form> forms) {
        this.regimes = new RegimeTable(regimes);
        forms.forEach(form -> this.forms.put(form.id(), form));
    }

    /**
     * Reads and checks all regimes and forms.
     *
     * @param config a folder whose {@code regimes} and {@code forms} add to the built-in files; of two files of one name its own is
     *               taken. Null for none
     * @throws PolicyError naming every problem by file and line
     */
    public static PolicyBook load(Path config) {
        return new PolicyLoader(config, true).load();
    }

    @Override
    public List<TermLayer> layers(PolicyCase subject) {
        return resolve(subject).layers();
    }

    @Override
    public Terms termsOf(SignedAgreement agreement) {
        return agreement.ownTerms().values().isEmpty() ? resolve(PolicyCase.of(agreement)).terms() : PolicyCatalogue.super.termsOf(agreement);
    }

    @Override
    public List<String> regimeIds(PolicyCase subject) {
        return resolve(subject).rows().stream().map(RegimeRow::regime).toList();
    }

    @Override
    public String regimeTitle(String id) {
        return regimes.regime(id).title();
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
        return regimes.provisions(province);
    }

    @Override
    public List<Coverage> coverage() {
        return regimes.coverage();
    }

    /** Ids of the regimes. */
    Set<String> regimes() {
        return regimes.ids();
    }

    /** The regimes, with {@code draft} in place of the one of its id, or in addition; null adds none. */
    List<Regime> regimesWith(Regime draft) {
        return regimes.with(draft);
    }

    private Resolution resolve(PolicyCase subject) {
        return resolved.computeIfAbsent(subject, unresolved -> {
            List<TermLayer> layers = new ArrayList<>();
            if (unresolved.form() != null) {
                layers.add(form(unresolved.form()).terms());
            }
            List<RegimeRow> rows = regimes.chain(unresolved);
            rows.forEach(row -> layers.add(row.terms()));
            return new Resolution(List.copyOf(layers), rows, Terms.resolve(layers));
        });
    }

    private Form form(String id) {
        Form form = forms.get(id);
        if (form == null) {
            throw new MalformedInput("agreement.form", "unknown-form", id, String.join("、", forms.keySet()));
        }
        return form;
    }
}
