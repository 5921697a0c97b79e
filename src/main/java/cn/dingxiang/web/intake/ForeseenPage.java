package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.intake.register.Foreseen;
import cn.dingxiang.intake.register.Proposal;
import cn.dingxiang.obligation.DifferenceWords;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/** What accepting the chosen proposals would change, an agreement at a time. @param form the reason, and what was refused */
public record ForeseenPage(Viewer viewer, List<Foreseen> foreseen, Form form) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return IntakeWords.WORDS;
    }

    public List<Proposal> proposals() {
        return foreseen.stream().flatMap(one -> one.proposals().stream()).toList();
    }

    public String event(Proposal proposal) {
        return ProposalsPage.told(proposal, locale());
    }

    public String headline(Foreseen one) {
        return one.preview() == null ? text("foreseen.unknown") : one.preview().changesNothing() ? text("foreseen.nothing")
                : one.preview().headline(locale());
    }

    public List<DifferenceWords.Line> changes(Foreseen one) {
        return one.preview() == null ? List.of() : DifferenceWords.in(locale()).lines(one.preview().difference());
    }

    public List<String> warnings(Foreseen one) {
        return one.preview() == null ? List.of() : one.preview().warnings(locale());
    }
}
