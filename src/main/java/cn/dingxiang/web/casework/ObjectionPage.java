package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.confirmation.Objection;
import cn.dingxiang.directory.Role;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/** An objection, and settling it. */
public record ObjectionPage(Viewer viewer, Objection objection, Form form) implements Worded {

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    public boolean maySettle() {
        return objection.settlement() == null && viewer.is(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);
    }

    public List<Option> verdicts() {
        return List.of(new Option("yes", text("objection.upheld")), new Option("no", text("objection.not-upheld")));
    }

    public Badge state() {
        return state(objection, locale());
    }

    static Badge state(Objection objection, Locale locale) {
        if (objection.settlement() == null) {
            return new Badge(Tone.AMBER, CaseWords.WORDS.text(locale, "objections.open"));
        }
        return objection.settlement().upheld() ? new Badge(Tone.GREEN, CaseWords.WORDS.text(locale, "objection.upheld"))
                : new Badge(Tone.GREY, CaseWords.WORDS.text(locale, "objection.not-upheld"));
    }

    public String about() {
        return text("question." + objection.link().question(), objection.link().matter().subject());
    }

    public String raised() {
        return Shown.minute(objection.raisedAt());
    }

    public String settled() {
        return objection.settlement() == null ? "" : Shown.minute(objection.settlement().at());
    }
}
