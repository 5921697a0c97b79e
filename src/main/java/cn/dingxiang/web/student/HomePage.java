package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.ServiceClock;
import cn.dingxiang.web.casework.Why;
import cn.dingxiang.web.casework.WhyWords;
import cn.dingxiang.web.lifeline.LifeLineView;
import cn.dingxiang.web.page.Badge;
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
 * @param all        their agreements
 * @param file       the one shown; null when there is none
 * @param evaluation null when there is none, or its terms cannot be resolved
 * @param bureau     whom to ask
 * @param entitlements what the documents grant; null without an evaluation
 */
public record HomePage(Viewer viewer, List<AgreementLine> all, AgreementFile file, Evaluation evaluation, LifeLineView life, List<Why> whys,
                       List<Contact> bureau, EntitlementsView entitlements) implements Worded {
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
        return text(service.provisional() ? "sentence.provisional" : evaluation.clockRuns() ? "sentence.running" : "sentence.still", left,
                Shown.day(locale(), service.expectedEnd()));
    }

    /** The student's next duty still open, the earliest due first. */
    public Optional<DutyStatus> next() {
        return open(Party.STUDENT).stream().filter(duty -> duty.dueOn() != null).min(Comparator.comparing(DutyStatus::dueOn));
    }

    private List<DutyStatus> open(Party party) {
        return evaluation.duties().stream().filter(duty -> duty.party() == party && duty.doneOn() == null && !duty.waived()).toList();
    }

    /** The duties of the student, or of the other side. */
    public List<DutyStatus> duties(boolean own) {
        return evaluation.duties().stream().filter(duty -> (duty.party() == Party.STUDENT) == own)
                .sorted(Comparator.comparing((DutyStatus duty) -> duty.doneOn() != null)).toList();
    }

    public String name(DutyStatus duty) {
        return Words.duty(duty.code(), locale()) + (duty.subject() == null ? "" : " " + duty.subject());
    }

    public String whose(DutyStatus duty) {
        return text("party." + duty.party());
    }

    public Badge state(DutyStatus duty) {
        if (duty.doneOn() != null) {
            return new Badge(Tone.GREEN, text("duty.done", duty.doneOn()));
        }
        if (duty.waived()) {
            return new Badge(Tone.GREY, text("duty.waived"));
        }
        if (duty.dueOn() == null) {
            return new Badge(Tone.AMBER, text("duty.unset"));
        }
        return duty.dueOn().isBefore(viewer.today()) ? new Badge(Tone.RED, text("duty.overdue", duty.dueOn()))
                : new Badge(Tone.BLUE, text("duty.coming", duty.dueOn()));
    }

    public List<Why> openWhys() {
        return whys.stream().filter(why -> why.closedOn().isEmpty()).toList();
    }
}
