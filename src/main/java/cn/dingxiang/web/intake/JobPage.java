package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.ImportReport;
import cn.dingxiang.web.RunFailuresPage;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobBook;
import cn.dingxiang.work.JobFigure;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.JobState;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.WorkWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A job: how far it is, or how it ended.
 *
 * @param list       where its lines stand
 * @param lines      what it found or did; none while it runs
 * @param files      what came of it
 * @param parameters what its work read
 * @param form       with what was refused
 */
public record JobPage(Viewer viewer, Listing list, Job job, List<JobFigure> figures, List<JobLine> lines, List<KeptFile> files,
                      Map<String, String> parameters, Divisions divisions, Form form) implements Worded {
    /** Figures in the order in which people ask. */
    private static final List<String> ORDER = List.of("read", "fresh", "added", "unchanged", "refused", "warned", "left-out", "matched",
            "unmatched", "proposals", "started", "selected", "evaluated", "findings-new", "findings-changed", "findings-gone", "reminders",
            "failures", "issued", "REMINDED", "REMINDED_AGAIN", "NO_ADDRESS", "ACCEPTED", "NOT_ACCEPTED", "REFUSED", "rows");
    /** The kinds of lines behind figures. */
    private static final Map<String, String> LINES = Map.ofEntries(Map.entry("fresh", "FRESH"), Map.entry("added", "ADDED"),
            Map.entry("unchanged", "UNCHANGED"), Map.entry("refused", "ERROR"), Map.entry("warned", "WARNING"),
                    Map.entry("issued", "ISSUED"));
    private static final Set<String> OWN_LINES = Set.of("ERROR", "WARNING", "NOTE", "ISSUED", "REFUSED", "REMINDED", "REMINDED_AGAIN",
            "NO_ADDRESS", "ACCEPTED", "NOT_ACCEPTED");
    private static final String ALL = "read";

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

    public List<JobFigure> wholeFigures() {
        return figures.stream().filter(figure -> figure.county() == null).sorted(Comparator.comparingInt((JobFigure figure) ->
                ORDER.contains(figure.name()) ? ORDER.indexOf(figure.name()) : ORDER.size()).thenComparing(JobFigure::name)).toList();
    }

    public List<JobFigure> countyFigures() {
        return figures.stream().filter(figure -> figure.county() != null).toList();
    }

    public String county(String code) {
        return divisions.name(code);
    }

    public String word(JobFigure figure) {
        return WorkWords.figure(figure.name(), locale());
    }

    /** Where a figure opens: the list it counts, or what it is made of in words. */
    public String opens(JobFigure figure) {
        String list = behind(figure);
        return list == null ? "#figures-mean" : list;
    }

    /** What a figure counts, in words. */
    public String means(JobFigure figure) {
        return textOr("figure-means." + figure.name(), text("figure-means"));
    }

    /** Where what a figure counted stands now; null for none, or where the viewer may not see it. */
    public String now(JobFigure figure) {
        if (job.kind() != JobKind.REVIEW) {
            return null;
        }
        boolean counts = viewer.is(Role.ADMINISTRATOR, Role.PROVINCE, Role.AUDITOR);
        return switch (figure.name()) {
            case "findings-new", "findings-changed" -> counts ? "/status/parts?of=OPEN" : null;
            case "failures" -> counts ? "/status/parts?of=SET_ASIDE" : null;
            case "reminders" -> counts ? "/status/parts?of=PLANNED" : null;
            case "selected", "evaluated" -> counts ? "/status/parts?of=AGREEMENTS" : null;
            default -> null;
        };
    }

    /** The list a figure counts; null where it is in the result file only, or where the lines of the job are forgotten. */
    public String behind(JobFigure figure) {
        if (figure.number() == 0) {
            return null;
        }
        String elsewhere = job.kind() == JobKind.REVIEW ? behindOfReview(figure) : behindOfRegister(figure);
        if (elsewhere != null) {
            return elsewhere;
        }
        boolean ofRows = job.kind() == JobKind.IMPORT_CHECK || job.kind() == JobKind.IMPORT;
        if (figure.name().equals(ALL)) {
            return ofRows ? list.with("line", "") + "#lines" : null;
        }
        String kind = LINES.getOrDefault(figure.name(), OWN_LINES.contains(figure.name()) ? figure.name() : null);
        return kind == null ? null : list.with("line", kind) + "#lines";
    }

    /** Whom a review set aside is on record with its run; what else it counted is not. */
    private String behindOfReview(JobFigure figure) {
        boolean listed = figure.name().equals("failures") && job.result() != null && job.result().startsWith(Job.REVIEW_RUN)
                && viewer.is(Role.ADMINISTRATOR, Role.PROVINCE, Role.AUDITOR);
        return listed ? RunFailuresPage.address(Long.parseLong(job.result().substring(Job.REVIEW_RUN.length()))) : null;
    }

    /** What a register came to stands on its own pages. */
    private String behindOfRegister(JobFigure figure) {
        if (job.kind() != JobKind.REGISTER || resultAddress() == null) {
            return null;
        }
        return switch (figure.name()) {
            case "read" -> resultAddress();
            case "unmatched" -> resultAddress() + "?fate=UNMATCHED";
            case "proposals" -> "/registers/proposals?state=ALL&register=" + job.result().substring("register-file:".length());
            default -> null;
        };
    }

    /** Of what kinds lines can be shown alone: those there are, and of rows all with problems. */
    public List<Option> lineKinds() {
        if (job.kind() != JobKind.IMPORT_CHECK && job.kind() != JobKind.IMPORT) {
            return List.of();
        }
        List<Option> kinds = new ArrayList<>();
        kinds.add(new Option(JobBook.PROBLEMS, text("line.PROBLEMS")));
        wholeFigures().stream().filter(figure -> figure.number() > 0 && LINES.containsKey(figure.name()))
                .forEach(figure -> kinds.add(new Option(LINES.get(figure.name()), text("line." + LINES.get(figure.name())))));
        return kinds;
    }

    /** That not all rows of the kind shown stand here; empty when they do. */
    public String firstOnly() {
        int most = ImportReport.MOST_GOOD;
        return job.kind() == JobKind.IMPORT_CHECK ? "" : wholeFigures().stream().anyMatch(figure -> figure.number() > most && LINES.getOrDefault(figure.name(), "")
                .equals(list.value("line"))) ? text("job.lines.first", most) : "";
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
        return isOwnCheck() && number("fresh") + number("added") > 0;
    }

    /** A dry run that ended, of the viewer's own file: it can be read otherwise, or another one brought. */
    public boolean isOwnCheck() {
        return job.kind() == JobKind.IMPORT_CHECK && job.state() == JobState.DONE && viewer.is(Role.COUNTY_OFFICER, Role.PROVINCE)
                && job.startedBy().equals(viewer.actor().name());
    }

    public boolean hasErrors() {
        return number("refused") > 0;
    }

    public long good() {
        return number("fresh") + number("added");
    }

    /** Number of {@code name} as a whole. */
    public long number(String name) {
        return wholeFigures().stream().filter(figure -> figure.name().equals(name)).mapToLong(JobFigure::number).findFirst().orElse(0);
    }

    /** Where the columns of the file are said. */
    public String columnsAddress() {
        return "/imports/files/" + parameters.get("upload") + "?kind=" + URLEncoder.encode(parameters.getOrDefault("kind", ""),
                StandardCharsets.UTF_8) + "&scope=" + job.place();
    }

    /** The page of what came of it; null for none. */
    public String resultAddress() {
        String result = job.result();
        if (result == null || !viewer.is(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.PROVINCE)) {
            return null;
        }
        return result.startsWith("import:") ? "/imports/" + result.substring("import:".length())
                : result.startsWith("register-file:") ? "/registers/" + result.substring("register-file:".length()) : null;
    }

    public String minute(java.time.LocalDateTime at) {
        return Shown.minute(at);
    }
}
