package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.ImportReport;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobBook;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.JobState;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.WorkWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A job: how far it is, or how it ended.
 *
 * @param list       where its lines stand
 * @param figures    what it counted
 * @param lines      what it found or did; none while it runs
 * @param files      what came of it
 * @param parameters what its work read
 * @param form       with what was refused
 */
public record JobPage(Viewer viewer, Listing list, Job job, JobFigures figures, List<JobLine> lines, List<KeptFile> files,
                      Map<String, String> parameters, Divisions divisions, Form form) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return IntakeWords.WORDS;
    }

    public String title() {
        return WorkWords.of(job.kind(), locale());
    }

    public Badge state() {
        return IntakeWords.badge(job, locale());
    }

    public boolean isRunning() {
        return !job.state().ended();
    }

    /** What it is at: "检查 1,200 / 3,000". */
    public String stage() {
        if (job.state() == JobState.WAITING) {
            return text("job.waits");
        }
        String phase = WorkWords.phase(job.phase(), locale());
        return job.of() > 0 ? phase + " " + Shown.number(job.done()) + " / " + Shown.number(job.of())
                : job.done() > 0 ? phase + " " + Shown.number(job.done()) : phase;
    }

    public String message() {
        return job.message() == null ? "" : job.message().in(locale());
    }

    public String place() {
        return job.place().isEmpty() ? text("place.all") : divisions.name(job.place());
    }

    public String county(String code) {
        return divisions.name(code);
    }

    /** Of what kinds lines can be shown alone: those there are, and of rows all with problems. */
    public List<Option> lineKinds() {
        if (job.kind() != JobKind.IMPORT_CHECK && job.kind() != JobKind.IMPORT) {
            return List.of();
        }
        List<Option> kinds = new ArrayList<>();
        kinds.add(new Option(JobBook.PROBLEMS, text("line.PROBLEMS")));
        figures.whole().stream().filter(figure -> figure.number() > 0).map(JobFigures::lines).filter(lines -> lines != null)
                .forEach(lines -> kinds.add(new Option(lines, text("line." + lines))));
        return kinds;
    }

    /** That not all rows of the kind shown stand here; empty when they do. */
    public String firstOnly() {
        int most = ImportReport.MOST_GOOD;
        boolean more = job.kind() != JobKind.IMPORT_CHECK && figures.whole().stream().filter(figure -> figure.number() > most)
                .anyMatch(figure -> Objects.requireNonNullElse(JobFigures.lines(figure), "").equals(list.value("line")));
        return more ? text("job.lines.first", most) : "";
    }

    public String lineKind(JobLine line) {
        return textOr("line." + line.kind(), line.kind());
    }

    public String size(KeptFile file) {
        return file.size() < 1 << 20 ? Math.max(1, file.size() >> 10) + " KB" : (file.size() >> 20) + " MB";
    }

    /** Whether the viewer may stop it. */
    public boolean mayCancel() {
        return isRunning() && !job.cancelAsked() && (job.startedBy().equals(viewer.actor().name())
                || !viewer.is(Role.AUDITOR) && job.kind().starters().contains(viewer.role()));
    }

    /** Whether it is a dry run whose rows can be written now, by the one who brought the file. */
    public boolean mayCommit() {
        return isOwnCheck() && figures.number("fresh") + figures.number("added") > 0;
    }

    /** A dry run that ended, of the viewer's own file: it can be read otherwise, or another one brought. */
    public boolean isOwnCheck() {
        return job.kind() == JobKind.IMPORT_CHECK && job.state() == JobState.DONE && viewer.is(Role.COUNTY_OFFICER, Role.PROVINCE)
                && job.startedBy().equals(viewer.actor().name());
    }

    public boolean hasErrors() {
        return figures.number("refused") > 0;
    }

    public long good() {
        return figures.number("fresh") + figures.number("added");
    }

    /** Where the columns of the file are said. */
    public String columnsAddress() {
        return "/imports/files/" + parameters.get("upload") + "?kind=" + URLEncoder.encode(parameters.getOrDefault("kind", ""),
                StandardCharsets.UTF_8) + "&scope=" + job.place();
    }

    public String minute(java.time.LocalDateTime at) {
        return Shown.minute(at);
    }
}
