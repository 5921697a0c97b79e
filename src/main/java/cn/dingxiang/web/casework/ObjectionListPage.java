package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.confirmation.Objection;
import cn.dingxiang.directory.Page;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/** What employers object. */
public record ObjectionListPage(Viewer viewer, Listing list, Page<Objection> rows) implements Worded {

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    public List<Option> states() {
        return List.of(new Option("settled", text("objections.settled")), new Option("all", text("objections.all")));
    }

    public Badge state(Objection objection) {
        return ObjectionPage.state(objection, locale());
    }

    public String about(Objection objection) {
        return text("question." + objection.link().question(), objection.link().matter().subject());
    }

    public String at(Objection objection) {
        return Shown.minute(objection.raisedAt());
    }
}
