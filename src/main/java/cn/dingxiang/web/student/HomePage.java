package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.ServiceClock;
import cn.dingxiang.web.casework.Why;
import cn.dingxiang.web.casework.WhyWords;
import cn.dingxiang.web.lifeline.DutyLine;
import cn.dingxiang.web.lifeline.LifeLineView;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.web.placement.EntitlementsView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The student's home.
 *
 * @param mine       their agreements and the one shown
 * @param evaluation null when there is none, or its terms cannot be resolved
 * @param bureau     whom to ask
 * @param entitlements what the documents grant; null without an evaluation
 * @param cases      under way about the agreement shown
 */
public record HomePage(Viewer viewer, Mine mine, Evaluation evaluation, LifeLineView life, List<Why> whys,
                       List<Contact> bureau, EntitlementsView entitlements, List<CaseFile> cases) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    /** The words of explanations, which cases share. */
    public Worded whyWords() {
        return new WhyWords(locale());
    }

    public Badge phase() {
        return new Badge(Tone.BLUE, Words.of(evaluation.phase(), locale()));
    }

    /** 还需服务 3 年 72 天 · 预计 2031-09-01 期满. */
    public String sentence() {
        ServiceClock.Reading service = evaluation.service();
        LocalDate today = viewer.today();
        if (service.completedOn() != null) {
            return text("sentence.completed", Shown.day(locale(), service.completedOn()));
        }
        if (evaluation.phase().name().equals("RELEASED") || evaluation.phase().name().equals("DECEASED")) {
            return text("sentence.ended");
        }
        if (service.start() == null || service.expectedEnd() == null) {
            return text("sentence.before", Shown.months(locale(), service.requiredMonths()));
        }
        String left = Shown.span(locale(), today, service.expectedEnd());
        // a clock that stands still says so before anything else: the day below moves on with every day that passes
        String how = !evaluation.clockRuns() ? "sentence.still" : service.provisional() ? "sentence.provisional" : "sentence.running";
        return text(how, left, Shown.day(locale(), service.expectedEnd()));
    }

    private List<DutyLine> lines() {
        return DutyLine.all(evaluation, viewer.today(), locale());
    }

    /** The student's next duty still open, the earliest due first. */
    public Optional<DutyLine> next() {
        return lines().stream().filter(duty -> duty.party() == Party.STUDENT && duty.open() && duty.dueOn() != null)
                .min(Comparator.comparing(DutyLine::dueOn));
    }

    /** The duties of the student, or of the other side; what is done comes last. */
    public List<DutyLine> duties(boolean own) {
        return lines().stream().filter(duty -> (duty.party() == Party.STUDENT) == own)
                .sorted(Comparator.comparing((DutyLine duty) -> duty.doneOn() != null)).toList();
    }

    public String whose(DutyLine duty) {
        return text("party." + duty.party());
    }

    /** When it was done, or must be; empty while its term is unset. */
    public String when(DutyLine duty) {
        return duty.doneOn() != null ? Shown.day(duty.doneOn()) : duty.dueOn() == null ? "" : text("next.due", Shown.day(duty.dueOn()));
    }

    /** The case that waits for the student's answer, the nearest limit first. */
    public Optional<CaseFile> toAnswer() {
        return cases.stream().filter(file -> !underWay().turn(file).isEmpty()).min(Comparator.comparing(CaseFile::periodUntil));
    }

    /** The cases under way, as the list of cases shows them. */
    public OwnCases underWay() {
        return new OwnCases(viewer, Listing.of(viewer.address(), ""), cases);
    }

    public List<Why> openWhys() {
        return whys.stream().filter(why -> why.closedOn().isEmpty()).toList();
    }
}
