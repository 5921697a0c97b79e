package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.directory.Person;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.remind.Reminding;
import cn.dingxiang.timeline.ServiceClock;
import cn.dingxiang.web.casework.Why;
import cn.dingxiang.web.casework.WhyWords;
import cn.dingxiang.web.lifeline.DutyLine;
import cn.dingxiang.web.lifeline.LifeLineView;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.web.placement.EntitlementsView;
import java.util.List;
import java.util.Locale;

/**
 * A person's page: one agreement, whole.
 *
 * @param file     what is on record
 * @param person   whom it binds
 * @param idNumber masked; empty when none is kept
 * @param county   its name
 * @param form     the standard text's name; empty for none
 * @param known    what the evaluation says; null when the agreement cannot be evaluated
 * @param problem  why it cannot; empty when it can
 * @param cases    its cases, ended ones too
 * @param letters  issued about it
 * @param papers   files attached to it, by officers or by the person, the removed ones too
 * @param reminders what the employer can be reminded of
 * @param entitlements what the documents grant; null while the agreement cannot be evaluated
 */
public record PersonPage(Viewer viewer, AgreementFile file, Person person, String idNumber, String county, String form, Known known,
                         String problem, List<Entry> entries, List<TermLine> terms, List<CaseFile> cases, List<IssuedLetter> letters,
                         List<Attachment> papers, RemindersView reminders, EntitlementsView entitlements) implements Worded {

    /** What the evaluation says, as shown. */
    public record Known(Evaluation evaluation, LifeLineView life, List<Why> whys, List<DutyLine> duties, Why service) { }

    /**
     * A record, as shown.
     *
     * @param entry   by which it can be corrected
     * @param text    what it says; empty when it only voids another
     * @param entered when, by whom and with which import
     * @param stands  whether it still counts
     * @param note    why it voids another, or that it was voided; empty otherwise
     */
    public record Entry(long entry, String on, String text, String source, String entered, boolean stands, String note) { }

    /** A term, as shown. @param value empty while unset */
    public record TermLine(String title, String value, String clause, String confidence) { }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CountyWords.BUNDLE;
    }

    /** The words of explanations, which cases share. */
    public Worded whyWords() {
        return new WhyWords(locale());
    }

    public boolean mayRemind() {
        return Reminding.isFor(viewer.role());
    }

    public boolean mayRecord() {
        return viewer.is(Role.COUNTY_OFFICER);
    }

    public Badge phase() {
        if (known == null) {
            return new Badge(Tone.GREY, text("person.not-evaluated"));
        }
        Tone tone = switch (known.evaluation().phase()) {
            case FULFILLED, DISCHARGED -> Tone.GREEN;
            case RELEASED, DECEASED -> Tone.GREY;
            case ABSENT, STUDY_ENDED -> Tone.AMBER;
            case PAUSED, SECONDED, SERVING, IN_MASTER, TRAINING, EMPLOYED, REPORTED, TRAINED, GRADUATED, STUDY_SUSPENDED, STUDYING,
                    SIGNED -> Tone.BLUE;
        };
        return new Badge(tone, Words.of(known.evaluation().phase(), locale()));
    }

    /** 已服务 2 年 5 个月 / 6 年. */
    public String served() {
        ServiceClock.Reading service = known.evaluation().service();
        return service.start() == null ? text("person.not-begun", Shown.months(locale(), service.requiredMonths()))
                : text("person.served", Shown.months(locale(), service.servedMonths()), Shown.months(locale(), service.requiredMonths()));
    }

    /** When service ends; empty while nothing can be said. */
    public String end() {
        ServiceClock.Reading service = known.evaluation().service();
        if (service.completedOn() != null) {
            return text("person.completed", Shown.day(locale(), service.completedOn()));
        }
        return service.expectedEnd() == null ? ""
                : text(service.provisional() ? "person.end.provisional" : "person.end", Shown.day(locale(), service.expectedEnd()));
    }

    /** How many findings are open. */
    public long open() {
        return known.whys().stream().filter(why -> why.closedOn().isEmpty()).count();
    }

    public Badge state(CaseFile file) {
        return new Badge(file.state().isEnded() ? Tone.GREY : Tone.AMBER,
                cn.dingxiang.casework.Words.of(file.state(), file.party(), locale()));
    }

    /** Who brought it: the person themselves, or an officer by name. */
    public String broughtBy(Attachment paper) {
        return paper.addedPerson() == null ? paper.addedBy() : text("party.STUDENT");
    }

    public String side(CaseFile file) {
        return text("party." + file.party());
    }
}
