package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseView;
import cn.dingxiang.casework.InstalmentPlan;
import cn.dingxiang.casework.StepTaken;
import cn.dingxiang.casework.Words;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.ProofOfNotice;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Role;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.casework.CaseWords;
import cn.dingxiang.web.casework.Why;
import cn.dingxiang.web.casework.WhyWords;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A case in plain words: where it stands, what the student can do until when, and what remedies there are.
 *
 * @param view   the case as the student may see it
 * @param whys   why its findings stand
 * @param bureau whom to ask
 */
public record OwnCase(Viewer viewer, CaseView view, List<Why> whys, List<Contact> bureau) implements Worded {
    /** What is told with the reason given: what was decided, and what was told to the student. */
    private static final Set<Action> TOLD = EnumSet.of(Action.SERVE_NOTICE, Action.CONFIRM, Action.DISMISS, Action.ACCEPT_COMPLAINT,
            Action.REJECT_COMPLAINT, Action.UPHOLD_COMPLAINT, Action.AGREE_INSTALMENTS, Action.BEGIN_SETTLEMENT, Action.RELEASE,
            Action.RESUME_SERVICE, Action.CLOSE, Action.CURE, Action.CLOSE_AS_GONE, Action.CLOSE_AS_ENDED, Action.ORDER_RECTIFICATION,
            Action.ACCEPT_RECTIFICATION);
    private static final Set<Action> INTERNAL = EnumSet.of(Action.PASS_LIMIT, Action.JOIN_FINDING);

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    /** The words of explanations, which pages share. */
    public Worded whyWords() {
        return new WhyWords(locale());
    }

    public CaseFile file() {
        return view.file();
    }

    public boolean isOwnSide() {
        return file().party() == Party.STUDENT;
    }

    public Badge state() {
        return CaseWords.state(file(), locale());
    }

    public String findings() {
        return CaseWords.findings(file(), locale());
    }

    public String side() {
        return text("case.side." + file().party());
    }

    /** What the state means for the student. */
    public String now() {
        return text(isOwnSide() ? "case.now." + file().state() : file().state().isEnded() ? "case.now.other.ended" : "case.now.other");
    }

    public String turn() {
        return OwnCases.turn(file(), viewer, this);
    }

    public boolean mayState() {
        return isOffered(Action.HEAR_STATEMENT);
    }

    public boolean mayComplain() {
        return isOffered(Action.LODGE_COMPLAINT);
    }

    private boolean isOffered(Action action) {
        return view.offered().stream().anyMatch(step -> step.step().action() == action);
    }

    public List<IssuedLetter> letters() {
        return view.letters().stream().map(ProofOfNotice::letter).toList();
    }

    /** What was done, the latest first. */
    public List<StepTaken> history() {
        List<StepTaken> steps = new ArrayList<>(file().steps());
        steps.removeIf(step -> INTERNAL.contains(step.action()));
        Collections.reverse(steps);
        return steps;
    }

    public String action(StepTaken step) {
        return step.role() == Role.STUDENT ? text("case.step." + step.action()) : Words.of(step.action(), file().party(), locale());
    }

    public String who(StepTaken step) {
        return CaseWords.WORDS.text(locale(), "role." + (step.role() == null ? "PRODUCT" : step.role().name()));
    }

    /** The reason given, where it was the student's own or was told to them; empty otherwise. */
    public String reason(StepTaken step) {
        return step.role() == Role.STUDENT || TOLD.contains(step.action()) ? step.reason() : "";
    }

    public String money(BigDecimal yuan) {
        return Shown.money(yuan);
    }

    public Badge instalment(InstalmentPlan.Filled filled) {
        return filled.open().signum() == 0 ? new Badge(Tone.GREEN, text("case.paid"))
                : filled.isBehindOn(viewer.today()) ? new Badge(Tone.RED, text("case.behind")) : new Badge(Tone.BLUE, text("case.to-pay"));
    }
}
