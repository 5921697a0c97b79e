package cn.dingxiang.casework;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.TermLayer;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.settlement.Worksheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The worksheet a case is settled by. The evaluator reads an unset term of the service clock as not crediting; here no number may rest
 * on that. So each such term is tried at its most generous: where the outcome would be another, the term is asked for.
 */
final class Owed {
    private final Background background;
    private final Terms terms;

    private Owed(Background background) {
        this.background = background;
        this.terms = background.agreement().terms();
    }

    /** The worksheet as of today; with unset terms it asks for them and holds no number. */
    static Worksheet of(Background background) {
        return new Owed(background).worksheet();
    }

    private Worksheet worksheet() {
        Worksheet worksheet = background.evaluator().worksheet();
        if (!worksheet.isComplete()) {
            return worksheet;
        }
        Map<Term<?>, Object> generous = new LinkedHashMap<>(generous());
        generous.keySet().removeIf(term -> terms.value(term) != null);
        if (generous.isEmpty() || isSame(worksheet, generous)) {
            return worksheet;
        }
        List<Term<?>> resting = new ArrayList<>();
        generous.forEach((term, value) -> {
            if (!isSame(worksheet, Map.of(term, value))) {
                resting.add(term);
            }
        });
        return worksheet.asking(resting.isEmpty() ? List.copyOf(generous.keySet()) : resting);
    }

    private boolean isSame(Worksheet worksheet, Map<Term<?>, Object> supposed) {
        SignedAgreement signed = background.file().signed();
        List<TermLayer> layers = new ArrayList<>(List.of(signed.ownTerms()));
        layers.addAll(background.policy().layersBelow(signed));
        layers.add(TermLayer.read(Fields.of(tree(supposed), "supposed"), "supposed", TermLayer.Provenance.AGREEMENT));
        Agreement agreement = new Agreement(signed, Terms.resolve(layers));
        return Evaluator.of(agreement, background.file().events(), background.asOf()).settlement().equals(worksheet.settlement());
    }

    private static Map<Term<?>, Object> generous() {
        Map<Term<?>, Object> generous = new LinkedHashMap<>();
        generous.put(Term.TRAINING_CREDIT, "FULL");
        generous.put(Term.CLOCK_WHILE_AWAITING_POST, true);
        for (PauseGround ground : PauseGround.values()) {
            generous.put(ground.term(), true);
        }
        generous.put(Term.PAUSES_SECONDMENT, true);
        generous.put(Term.TRANSFER_WITHIN_COUNTY, List.of());
        generous.put(Term.TRANSFER_CROSS_COUNTY, List.of());
        return generous;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Map<Term<?>, Object> values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        values.forEach((term, value) -> {
            int dot = term.name().indexOf('.');
            if (dot < 0) {
                tree.put(term.name(), value);
            } else {
                ((Map<String, Object>) tree.computeIfAbsent(term.name().substring(0, dot), group -> new LinkedHashMap<String, Object>()))
                        .put(term.name().substring(dot + 1), value);
            }
        });
        return tree;
    }
}
