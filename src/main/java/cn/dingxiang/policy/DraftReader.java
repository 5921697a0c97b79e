package cn.dingxiang.policy;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.Form;
import cn.dingxiang.review.PolicyDraft;
import cn.dingxiang.review.PolicyDrafts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads drafts, and holds them to the same checks as the files of {@code config}, together with what is in force. */
@Singleton
final class DraftReader implements PolicyDrafts {
    private static final int LONGEST = 500_000;

    private final PolicyBook inForce;

    DraftReader(PolicyBook inForce) {
        this.inForce = inForce;
    }

    @Override
    public PolicyDraft read(String file, String content) {
        List<Problem> problems = new ArrayList<>();
        if (content.length() > LONGEST) {
            problems.add(Problem.of(file, 0, "", "too-long", String.valueOf(LONGEST)));
            throw new PolicyError(problems);
        }
        PolicyFile draft = new PolicyFile(YamlDocument.parse(file, content, problems), problems);
        Fields root = draft.root();
        PolicyDraft read = null;
        if (root != null && root.has("rows")) {
            read = regime(draft, problems);
        } else if (root != null && root.has("articles")) {
            read = form(draft);
        } else if (root != null) {
            draft.note("", "neither-regime-nor-form");
        }
        if (!problems.isEmpty() || read == null) {
            throw new PolicyError(problems.stream().sorted(Comparator.comparing(Problem::line)).toList());
        }
        return read;
    }

    /** Years that overlap or are left out only show beside the regimes in force. */
    private PolicyDraft regime(PolicyFile draft, List<Problem> problems) {
        Regime regime = new RegimeReader(draft).read();
        if (regime == null) {
            return null;
        }
        List<Regime> regimes = inForce.regimesWith(regime);
        problems.addAll(RegimeChecks.problems(regimes));
        return new PolicyDraft(PolicyDraft.Kind.REGIME, regime.id(), regime.title(), inForce.regimes().contains(regime.id()),
                new PolicyBook(regimes, inForce.forms()));
    }

    private PolicyDraft form(PolicyFile draft) {
        Form form = new FormReader(draft).read();
        if (form == null) {
            return null;
        }
        List<Form> forms = new ArrayList<>(inForce.forms());
        boolean replaces = forms.removeIf(other -> other.id().equals(form.id()));
        forms.add(form);
        return new PolicyDraft(PolicyDraft.Kind.FORM, form.id(), form.title(), replaces, new PolicyBook(inForce.regimesWith(null), forms));
    }
}
