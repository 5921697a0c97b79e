package cn.dingxiang.web.casework;

import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseLetters;
import cn.dingxiang.casework.CaseView;
import cn.dingxiang.casework.OfferedStep;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the page of a step shows. */
@Singleton
final class StepForms {
    private static final int EVENTS = 60;

    private final CasePages pages;
    private final CaseLetters letters;
    private final Evidence evidence;
    private final Units units;

    StepForms(CasePages pages, CaseLetters letters, Evidence evidence, Units units) {
        this.pages = pages;
        this.letters = letters;
        this.evidence = evidence;
        this.units = units;
    }

    /** The step, where it is offered to the viewer now. */
    static OfferedStep offered(CaseView view, Action action) {
        return view.offered().stream().filter(step -> step.step().action() == action).findFirst().orElse(null);
    }

    CaseView open(Viewer viewer, long id) {
        return pages.open(viewer, id);
    }

    /** @param form as typed; null: filled in from the records */
    StepPage page(Viewer viewer, CaseView view, OfferedStep step, Form form, List<String> ticked) {
        CaseFile file = view.file();
        Form shown = form == null ? filled(viewer, file, step) : form;
        List<Option> papers = evidence.ofAgreement(viewer.actor(), file.about().id()).stream().filter(paper -> paper.removal() == null)
                .map(paper -> new Option(paper.key(), label(paper))).toList();
        List<Option> issued = view.letters().stream().map(proof -> new Option(proof.letter().key(), StepPage.label(proof.letter()))).toList();
        List<Option> events = pages.events(file, viewer.locale()).stream().limit(EVENTS)
                .map(event -> new Option(event.address(), event.label())).toList();
        LetterForm letter = step.letter() == null || !step.mayIssue() ? null : letter(viewer, file, step.letter(), shown);
        String owed = step.asksInstalments() && view.account() != null ? Shown.money(view.account().outstanding()) : "";
        return new StepPage(viewer, file, step, shown, ticked, papers, issued, events, letter, owed);
    }

    /** The fields of a letter of this kind. */
    LetterForm letter(Viewer viewer, CaseFile file, LetterKind kind, Form form) {
        List<Option> to = kind.addressee() != Party.EMPLOYER && file.party() != Party.EMPLOYER ? List.of()
                : units.all().stream().filter(unit -> unit.county().equals(file.about().county()))
                .map(unit -> new Option(Long.toString(unit.id()), unit.name())).toList();
        return new LetterForm(viewer.locale(), kind, form, to);
    }

    /** What the records suggest for a letter. */
    Form suggested(Viewer viewer, CaseFile file, LetterKind kind) {
        Map<String, String> values = new LinkedHashMap<>(LetterForm.suggested(letters.suggested(viewer.actor(), file.id(), kind)));
        employer(file).ifPresent(unit -> values.put("letter-unit", Long.toString(unit.id())));
        return Form.filled(values);
    }

    private Optional<Unit> employer(CaseFile file) {
        return file.party() == Party.EMPLOYER ? units.byName(file.about().county(), file.subject()) : Optional.empty();
    }

    private Form filled(Viewer viewer, CaseFile file, OfferedStep step) {
        Map<String, String> values = new LinkedHashMap<>();
        if (step.letter() != null && step.mayIssue()) {
            values.putAll(suggested(viewer, file, step.letter()).values());
        }
        if (step.asksRelease()) {
            values.put("releasedOn", viewer.today().toString());
            values.put("ground", Detail.Release.Ground.SETTLED.name());
        }
        return Form.filled(values);
    }

    private static String label(Attachment paper) {
        return paper.shows() + " · " + paper.fileName() + " · " + paper.addedBy() + " " + Shown.day(paper.addedAt().toLocalDate());
    }
}
