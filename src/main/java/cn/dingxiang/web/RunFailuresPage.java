package cn.dingxiang.web;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.review.RunFailures.SetAside;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/** The agreements a review could not evaluate, each with what stands in the way. Nobody is named. */
public record RunFailuresPage(Viewer viewer, Listing list, Divisions divisions, List<SetAside> rows) implements Worded {
    public RunFailuresPage {
        rows = List.copyOf(rows);
    }

    /** Where the page of a run is. @param run its key */
    public static String address(long run) {
        return AddressParts.of("/status/failures").with("run", Long.toString(run)).text();
    }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return Bundle.named("cn.dingxiang.web.words");
    }

    public String county(SetAside row) {
        return divisions.fullName(row.county());
    }

    /** The agreement's page; null for who may not look at persons. */
    public String opens(SetAside row) {
        return viewer.is(Role.ADMINISTRATOR) ? null : "/agreements/" + row.agreement();
    }
}
