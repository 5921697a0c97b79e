package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.casework.Casework;
import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.casework.letter.LetterArchive;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.People;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.obligation.Explanation;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.placement.Benefits;
import cn.dingxiang.review.ExplainedAgreement;
import cn.dingxiang.review.Explanations;
import cn.dingxiang.review.WholeAgreement;
import cn.dingxiang.review.remind.Remindable;
import cn.dingxiang.review.remind.Reminding;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.web.casework.Why;
import cn.dingxiang.web.lifeline.DutyLine;
import cn.dingxiang.web.lifeline.LifeLines;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.placement.EntitlementsView;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Puts together a person's page: a handful of reads, whatever the agreement holds. */
@Singleton
class PersonPages {
    private final Explanations explanations;
    private final PolicyCatalogue policy;
    private final People people;
    private final Casework casework;
    private final LetterArchive letters;
    private final Evidence evidence;
    private final Benefits benefits;
    private final Divisions divisions;
    private final Reminding reminding;

    PersonPages(Explanations explanations, PolicyCatalogue policy, People people, Casework casework,
                LetterArchive letters, Evidence evidence, Benefits benefits, Divisions divisions, Reminding reminding) {
        this.explanations = explanations;
        this.policy = policy;
        this.people = people;
        this.casework = casework;
        this.letters = letters;
        this.evidence = evidence;
        this.benefits = benefits;
        this.divisions = divisions;
        this.reminding = reminding;
    }

    @Transactional
    PersonPage of(Viewer viewer, WholeAgreement whole) {
        AgreementFile file = whole.file();
        PersonPage.Known known = null;
        String problem = "";
        EntitlementsView entitlements = null;
        List<PersonPage.TermLine> terms = List.of();
        try {
            Agreement agreement = Agreement.of(file.signed(), policy);
            known = known(viewer, agreement, explanations.explain(viewer.actor(), whole, viewer.today()).orElseThrow());
            terms = terms(agreement.terms(), viewer.locale());
            entitlements = new EntitlementsView(benefits.of(viewer.actor(), file), viewer.locale());
        } catch (MalformedInput unresolved) {
            problem = unresolved.told(viewer.locale());
        }
        People.Known signer = people.known(file.person()).orElseThrow();
        AgreementKey key = new AgreementKey(file.id(), file.number(), file.signed().county(), file.person());
        return new PersonPage(viewer, file, signer.person(), signer.idNumber() == null ? "—" : signer.idNumber().masked(),
                divisions.fullName(file.signed().county()), form(file, viewer.locale()), known, problem, entries(whole, viewer.locale()),
                terms, casework.of(viewer.actor(), file.id()), letters.ofAgreement(viewer.actor(), key),
                evidence.ofAgreement(viewer.actor(), key), reminders(viewer, file), entitlements);
    }

    private RemindersView reminders(Viewer viewer, AgreementFile file) {
        List<Remindable> matters = reminding.of(file.id());
        return RemindersView.of(matters, reminding.addressed(matters), viewer.locale(), viewer.today());
    }

    private String form(AgreementFile file, Locale locale) {
        return file.form() == null ? "—" : policy.forms().stream().filter(form -> form.id().equals(file.form())).findFirst()
                .map(form -> form.title()).orElse(file.form());
    }

    private static PersonPage.Known known(Viewer viewer, Agreement agreement, ExplainedAgreement explained) {
        Locale locale = viewer.locale();
        List<Why> whys = IntStream.range(0, explained.findings().size()).boxed()
                .sorted((one, other) -> Boolean.compare(explained.evaluation().findings().get(other).isOpen(),
                        explained.evaluation().findings().get(one).isOpen()))
                .map(place -> Why.of(explained.finding(place), locale)).toList();
        return new PersonPage.Known(explained.evaluation(), LifeLines.of(agreement, explained, locale), whys,
                DutyLine.all(explained.evaluation(), viewer.today(), locale), null);
    }

    /** Every record, the latest day first; what was voided stays to be seen. */
    private static List<PersonPage.Entry> entries(WholeAgreement whole, Locale locale) {
        Phrases phrases = Phrases.in(locale);
        List<AgreementHistory.EventEntry> history = whole.history().events();
        return history.stream().filter(entry -> entry.event() != null)
                .sorted((one, other) -> other.event().get("on").toString().compareTo(one.event().get("on").toString()))
                .map(entry -> entry(entry, history, phrases, locale)).toList();
    }

    private static PersonPage.Entry entry(AgreementHistory.EventEntry entry, List<AgreementHistory.EventEntry> history, Phrases phrases,
                                          Locale locale) {
        Event event = EventTrees.read(entry.event(), "event");
        String note = history.stream().filter(other -> entry.voidedBy() != null && other.id() == entry.voidedBy()).findFirst()
                .map(other -> CountyWords.say(locale, "person.event.void", other.reason() + "（" + other.recordedBy() + " "
                        + Shown.minute(other.recordedAt()) + "）")).orElse(entry.reason() == null ? "" : entry.reason());
        String entered = Shown.minute(entry.recordedAt()) + " " + entry.recordedBy() + (entry.batchId() == null ? "" : " #" + entry.batchId());
        return new PersonPage.Entry(entry.id(), event.on().toString(), phrases.event(event), phrases.say(event.source()), entered,
                entry.stands(), note);
    }

    private static List<PersonPage.TermLine> terms(Terms terms, Locale locale) {
        return Term.ALL.stream().map(term -> term(term, terms.sourced(term), locale)).toList();
    }

    private static PersonPage.TermLine term(Term<?> term, Sourced<?> sourced, Locale locale) {
        Explanation.TermUsed used = new Explanation.TermUsed(term, null, sourced, sourced == null ? null : sourced.clause(), true);
        return new PersonPage.TermLine(term.title(locale), sourced == null ? "" : Phrases.in(locale).value(used),
                sourced == null || sourced.clause() == null ? "—" : sourced.clause(),
                sourced == null ? "—" : CountyWords.say(locale, "confidence." + sourced.confidence()));
    }
}
