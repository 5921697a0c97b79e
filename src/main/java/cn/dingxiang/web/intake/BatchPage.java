package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.ImportBatch;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.Locale;

/** An import on record. @param form with what was refused */
public record BatchPage(Viewer viewer, ImportBatch batch, Divisions divisions, Form form) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return IntakeWords.WORDS;
    }

    public Badge state() {
        return ImportsPage.state(batch, locale());
    }

    public String kind() {
        return text("kind." + batch.kind());
    }

    public String county() {
        return batch.county() == null ? text("place.several") : divisions.name(batch.county());
    }

    /** Only agreements wait to be started. */
    public boolean mayStart() {
        return !batch.live() && viewer.is(Role.COUNTY_OFFICER, Role.PROVINCE);
    }

    public boolean isOfAgreements() {
        return batch.kind() == ImportKind.AGREEMENTS || batch.kind() == ImportKind.SCENARIOS;
    }

    public String importedAt() {
        return Shown.minute(batch.importedAt());
    }

    public String startedAt() {
        return Shown.minute(batch.startedAt());
    }
}
