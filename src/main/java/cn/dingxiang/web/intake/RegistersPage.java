package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.register.RegisterFile;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.RegisterSource;
import cn.dingxiang.intake.register.Words;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Registers: bring a file, and the files there are. @param sources names used before */
public record RegistersPage(Viewer viewer, Listing list, List<RegisterFile> files, List<RegisterSource> sources, Divisions divisions, Form form)
        implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return IntakeWords.WORDS;
    }

    public boolean mayTake() {
        return viewer.is(Role.COUNTY_OFFICER, Role.PREFECTURE, Role.PROVINCE);
    }

    public List<Option> kinds() {
        return Arrays.stream(RegisterKind.values()).map(kind -> new Option(kind.name(), Words.of(kind, locale()))).toList();
    }

    public List<Option> scopes() {
        return ImportsPage.scopes(viewer, divisions);
    }

    public String kind(RegisterFile file) {
        return Words.of(file.source().kind(), locale());
    }

    public String at(RegisterFile file) {
        return Shown.minute(file.takenAt());
    }
}
