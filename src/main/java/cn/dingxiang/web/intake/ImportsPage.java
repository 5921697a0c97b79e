package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.ImportBatch;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.work.Job;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Imports: bring a file, and the batches there are. @param checks the viewer's latest dry runs */
public record ImportsPage(Viewer viewer, Listing list, List<ImportBatch> batches, List<Job> checks, Divisions divisions, Form form)
        implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return IntakeWords.WORDS;
    }

    public boolean mayImport() {
        return viewer.is(Role.COUNTY_OFFICER, Role.PROVINCE);
    }

    public List<Option> kinds() {
        return Arrays.stream(ImportKind.values()).map(kind -> new Option(kind.name(), text("kind." + kind))).toList();
    }

    /** Kinds with a workbook to fill in. */
    public List<Option> templates() {
        return kinds().stream().filter(kind -> !kind.value().equals(ImportKind.SCENARIOS.name())).toList();
    }

    /** Counties to choose one of; none for somebody of one county. */
    public List<Option> scopes() {
        return scopes(viewer, divisions);
    }

    static List<Option> scopes(Viewer viewer, Divisions divisions) {
        return viewer.actor().county() != null || viewer.actor().province() == null ? List.of()
                : divisions.counties(viewer.actor().province()).stream()
                .filter(county -> viewer.actor().prefecture() == null || county.code().startsWith(viewer.actor().prefecture()))
                .map(county -> new Option(county.code(), divisions.name(county.code()))).toList();
    }

    public String kind(ImportBatch batch) {
        return text("kind." + batch.kind());
    }

    public String county(ImportBatch batch) {
        return batch.county() == null ? text("place.several") : divisions.name(batch.county());
    }

    public Badge state(ImportBatch batch) {
        return state(batch, locale());
    }

    static Badge state(ImportBatch batch, Locale locale) {
        return batch.live() ? new Badge(Tone.GREEN, IntakeWords.WORDS.text(locale, "batch.live"))
                : new Badge(Tone.AMBER, IntakeWords.WORDS.text(locale, "batch.waiting"));
    }

    public String at(ImportBatch batch) {
        return Shown.minute(batch.importedAt());
    }

    public Badge state(Job job) {
        return IntakeWords.badge(job, locale());
    }

    public String at(Job job) {
        return Shown.minute(job.at());
    }
}
