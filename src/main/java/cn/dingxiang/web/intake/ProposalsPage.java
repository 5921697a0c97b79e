package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.register.Proposal;
import cn.dingxiang.intake.register.ProposalState;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.Words;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The list of events that registers propose.
 *
 * @param open how many of the list are open, shown when they can be decided together
 * @param form with what was refused
 */
public record ProposalsPage(Viewer viewer, Listing list, List<Proposal> proposals, int open, Form form) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return IntakeWords.WORDS;
    }

    public boolean mayDecide() {
        return viewer.is(Role.COUNTY_OFFICER, Role.PREFECTURE, Role.PROVINCE);
    }

    public List<Option> kinds() {
        return Arrays.stream(RegisterKind.values()).map(kind -> new Option(kind.name(), Words.of(kind, locale()))).toList();
    }

    public List<Option> states() {
        return List.of(ProposalState.ACCEPTED, ProposalState.REJECTED).stream()
                .map(state -> new Option(state.name(), Words.of(state, locale())))
                .toList();
    }

    public String openWord() {
        return Words.of(ProposalState.OPEN, locale());
    }

    public boolean isOpen(Proposal proposal) {
        return proposal.state() == ProposalState.OPEN;
    }

    /** The event in words. */
    public String event(Proposal proposal) {
        return told(proposal, locale());
    }

    static String told(Proposal proposal, Locale locale) {
        return Phrases.in(locale).event(EventTrees.read(proposal.tree(), "event"));
    }

    public Badge state(Proposal proposal) {
        Tone tone = switch (proposal.state()) {
            case OPEN -> Tone.AMBER;
            case ACCEPTED -> Tone.GREEN;
            case REJECTED -> Tone.GREY;
        };
        return new Badge(tone, Words.of(proposal.state(), locale()));
    }

    /** Who decided when, and why not. */
    public String decision(Proposal proposal) {
        Proposal.Decision decision = proposal.decision();
        return decision == null ? "" : Shown.minute(decision.at()) + " · " + decision.by()
                + (decision.reason() == null ? "" : " · " + decision.reason());
    }
}
