package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseRecords;
import cn.dingxiang.casework.CaseView;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a decision was frozen with, read from what is stored alone.
 *
 * @param viewer who looks
 * @param name   the signer's, as it was
 * @param number of the agreement
 * @param form   the standard text signed; empty when none
 * @param regimes the regimes it was read by
 * @param frozen when, and by which hash it is known
 * @param steps  the history up to the decision
 * @param whys   why each finding of the case stood
 * @param events every event recorded by then
 * @param sheet  what was owed that day; empty of lines while a term was unset
 */
public record DossierPage(Viewer viewer, String name, String number, String form, String regimes, CaseRecords.Frozen frozen,
                          List<Step> steps, List<Why> whys, List<Recorded> events, Sheet sheet) implements Worded {

    /** A step of the history. */
    public record Step(String at, String action, String by, String reason) { }

    /** An event as it was recorded. @param voided whether it no longer counted */
    public record Recorded(String text, String at, String by, boolean voided) { }

    static DossierPage of(Viewer viewer, CaseView view) {
        Locale locale = viewer.locale();
        CaseRecords.Frozen frozen = view.dossier();
        Told told = Told.of(frozen.document(), locale);
        Told agreement = told.at("agreement");
        List<String> ours = told.at("case").all("findings").stream().map(finding -> finding.text("code") + finding.text("since")).toList();
        return new DossierPage(viewer, agreement.text("student"), agreement.text("number"), agreement.text("form"),
                String.join("、", agreement.texts("regimes")), frozen,
                told.at("case").all("steps").stream().map(step -> new Step(step.text("at").replace('T', ' '),
                        CaseWords.action(Action.valueOf(step.text("action")), view.file(), locale), step.text("by"), step.text("reason"))).toList(),
                told.at("explanation").all("findings").stream().filter(finding -> ours.contains(finding.at("finding").text("code")
                        + finding.at("finding").text("since"))).map(finding -> Why.of(finding.tree(), locale)).toList(),
                told.all("events").stream().map(event -> recorded(event, locale)).toList(),
                Sheet.of(told.at("settlement").tree(), locale));
    }

    @SuppressWarnings("unchecked")
    private static Recorded recorded(Told event, Locale locale) {
        String text = event.has("event") ? event.at("event").text("on") + " "
                + CaseWords.event((Map<String, Object>) event.at("event").tree(), locale) : CaseWords.WORDS.text(locale, "event.voiding");
        return new Recorded(text, event.text("recordedAt").replace('T', ' '), event.text("recordedBy"), event.has("voidedBy"));
    }

    /** When it was decided. */
    public String decided() {
        return Shown.minute(frozen.at());
    }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }
}
