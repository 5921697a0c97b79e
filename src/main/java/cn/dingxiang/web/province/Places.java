package cn.dingxiang.web.province;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.County;
import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Viewer;
import jakarta.inject.Singleton;
import java.util.List;

/** The places somebody who looks over counties can narrow a page to. */
@Singleton
final class Places {
    private final Divisions divisions;
    private final Counties counties;

    Places(Divisions divisions, Counties counties) {
        this.divisions = divisions;
        this.counties = counties;
    }

    String name(String code) {
        return divisions.name(code);
    }

    /** The counties kept that the viewer sees. */
    List<County> counties(Viewer viewer) {
        return counties.all().stream().filter(county -> viewer.actor().sees(county.code())).toList();
    }

    List<Option> countyOptions(Viewer viewer) {
        return counties(viewer).stream().map(county -> new Option(county.code(), county.name())).toList();
    }

    /** The prefectures among them; none where a province has none, and for a prefecture itself. */
    List<Option> prefectures(Viewer viewer) {
        Account account = viewer.account();
        if (account.prefecture() != null || account.county() != null) {
            return List.of();
        }
        return counties(viewer).stream().map(county -> county.code().substring(0, 4)).distinct()
                .flatMap(code -> divisions.find(code).stream()).filter(division -> division.level() == Division.Level.PREFECTURE)
                .map(division -> new Option(division.code(), division.name())).toList();
    }

    /** What the address narrows to, checked; null for all. @throws NotThere when that is none of theirs */
    String within(Viewer viewer) {
        String within = AddressParts.of(viewer.address()).first("within");
        if (within.isEmpty()) {
            return null;
        }
        boolean known = counties(viewer).stream().anyMatch(county -> county.code().startsWith(within));
        if (!known || !within.matches("\\d{2}|\\d{4}|\\d{6}")) {
            throw new NotThere();
        }
        return within;
    }

    void chip(Listing list) {
        list.chip("within", name(list.value("within")));
    }
}
