package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.casework.CaseDesk;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseView;
import cn.dingxiang.casework.Casework;
import cn.dingxiang.casework.StepTaken;
import cn.dingxiang.casework.Words;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.letter.ProofOfNotice;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.review.ExplainedAgreement;
import cn.dingxiang.review.Explanations;
import cn.dingxiang.settlement.WorksheetTree;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers what the page of a case shows. */
@Singleton
final class CasePages {
    private final CaseDesk desk;
    private final Casework casework;
    private final Explanations explanations;
    private final AgreementRecords records;
    private final Divisions divisions;

    CasePages(CaseDesk desk, Casework casework, Explanations explanations, AgreementRecords records, Divisions divisions) {
        this.desk = desk;
        this.casework = casework;
        this.explanations = explanations;
        this.records = records;
        this.divisions = divisions;
    }

    /** A case as the viewer may see it. @throws NotThere when there is none */
    CaseView open(Viewer viewer, long id) {
        try {
            return desk.open(viewer.actor(), id);
        } catch (Refused elsewhere) {
            throw new NotThere();
        }
    }

    /** @param then the past day asked for; empty for none @param form what came back with problems */
    CasePage page(Viewer viewer, long id, String then, Form form) {
        CaseView view = open(viewer, id);
        CaseFile file = view.file();
        Locale locale = viewer.locale();
        return new CasePage(viewer, view, divisions.fullName(file.about().county()), whys(viewer, file),
                casework.withheld(viewer.actor(), file).stream().map(one -> new CasePage.Withheld(
                        CaseWords.action(one.action(), file, locale), one.because().explain(locale))).distinct().toList(),
                steps(view, locale), view.letters().stream().map(proof -> LetterLine.of(proof, locale)).toList(), sheet(view, locale),
                knowledge(viewer, file, then), then, form);
    }

    /** Every event of a case's agreement that stands, the latest first: its reference and what it says. */
    List<StepLine.Pointer> events(CaseFile file, Locale locale) {
        List<StepLine.Pointer> events = new ArrayList<>();
        records.history(file.about().number()).orElseThrow().events().stream().filter(EventEntry::stands)
                .sorted((one, other) -> other.event().get("on").toString().compareTo(one.event().get("on").toString()))
                .forEach(entry -> events.add(new StepLine.Pointer(entry.event().get("on") + " " + CaseWords.event(entry.event(), locale)
                        + " · " + entry.recordedBy() + " " + Shown.day(entry.recordedAt().toLocalDate()), "event:" + entry.id())));
        return events;
    }

    private List<Why> whys(Viewer viewer, CaseFile file) {
        try {
            return explanations.explain(viewer.actor(), file.about().number(), viewer.today(), null)
                    .map(explained -> whys(explained, file, viewer.locale())).orElse(List.of());
        } catch (MalformedInput formsAreGone) {
            return List.of();
        }
    }

    private static List<Why> whys(ExplainedAgreement explained, CaseFile file, Locale locale) {
        List<Why> whys = new ArrayList<>();
        List<Finding> findings = explained.evaluation().findings();
        for (int place = 0; place < findings.size(); place++) {
            Finding finding = findings.get(place);
            boolean ours = finding.party() == file.party() && finding.subject().startsWith(file.subject())
                    && file.subject().isEmpty() == finding.subject().isEmpty() && file.findings().stream()
                    .anyMatch(known -> known.code() == finding.code() && known.since().equals(finding.since()));
            if (ours) {
                whys.add(Why.of(explained.finding(place), locale));
            }
        }
        return whys;
    }

    private static Sheet sheet(CaseView view, Locale locale) {
        if (view.file().party() != Party.STUDENT || view.file().isUndecided()) {
            return null;
        }
        if (view.account() != null) {
            return Sheet.of(view.account().worksheet().tree(), locale);
        }
        return view.worksheet() == null || view.file().state().isEnded() ? null : Sheet.of(WorksheetTree.write(view.worksheet()), locale);
    }

    private Knowledge knowledge(Viewer viewer, CaseFile file, String then) {
        if (then.isEmpty()) {
            return null;
        }
        try {
            return explanations.compare(viewer.actor(), file.about().number(), viewer.today(), LocalDate.parse(then), null)
                    .map(comparison -> Knowledge.of(comparison, viewer.locale())).orElse(null);
        } catch (DateTimeParseException | MalformedInput unreadable) {
            return null;
        }
    }

    private List<StepLine> steps(CaseView view, Locale locale) {
        Map<String, StepLine.Pointer> pointers = new HashMap<>();
        CaseFile file = view.file();
        for (Attachment paper : view.evidence()) {
            pointers.put(paper.key(), new StepLine.Pointer(paper.shows() + " (" + paper.fileName() + ")",
                    "/cases/" + file.id() + "/attachments/" + paper.id()));
        }
        for (ProofOfNotice proof : view.letters()) {
            pointers.put(proof.letter().key(), new StepLine.Pointer(proof.letter().title(), "/letters/" + proof.letter().id()));
        }
        for (EventEntry entry : records.history(file.about().number()).orElseThrow().events()) {
            String text = entry.event() == null ? CaseWords.WORDS.text(locale, "event.voiding")
                    : entry.event().get("on") + " " + CaseWords.event(entry.event(), locale);
            pointers.put("event:" + entry.id(), new StepLine.Pointer(text, "/agreements/" + file.about().id()));
        }
        List<StepLine> lines = new ArrayList<>();
        for (StepTaken step : file.steps()) {
            boolean stays = step.from() == step.to();
            lines.add(0, new StepLine(step.number(), Shown.minute(step.at()), CaseWords.action(step.action(), file, locale),
                    stays ? "" : Words.of(step.to(), file.party(), locale),
                    step.role() == null ? CaseWords.role(null, locale) : step.by() + " · " + CaseWords.role(step.role(), locale),
                    step.reason(), step.evidence().stream().map(reference -> pointer(pointers, reference, file)).toList(),
                    step.role() == null));
        }
        return lines;
    }

    /** What was attached to the agreement and not to the case is pointed at by its number. */
    private static StepLine.Pointer pointer(Map<String, StepLine.Pointer> known, String reference, CaseFile file) {
        StepLine.Pointer pointer = known.get(reference);
        if (pointer != null) {
            return pointer;
        }
        String number = reference.substring(reference.indexOf(':') + 1);
        return new StepLine.Pointer(reference, reference.startsWith("letter:") ? "/letters/" + number
                : reference.startsWith("attachment:") ? "/cases/" + file.id() + "/attachments/" + number : null);
    }
}
