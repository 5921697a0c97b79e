package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Role;
import cn.dingxiang.web.RunFailuresPage;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobFigure;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.WorkWords;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a job counted, and what each number opens.
 *
 * @param list where the job's lines stand
 * @param all  as a whole and by county
 */
public record JobFigures(Viewer viewer, Listing list, Job job, List<JobFigure> all) implements Worded {
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

    public JobFigures {
        all = List.copyOf(all);
    }

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return IntakeWords.WORDS;
    }

    /** The kind of lines a figure counts; null where lines do not tell it. */
    static String lines(JobFigure figure) {
        return LINES.get(figure.name());
    }

    public List<JobFigure> whole() {
        return all.stream().filter(figure -> figure.county() == null).sorted(Comparator.comparingInt((JobFigure figure) ->
                ORDER.contains(figure.name()) ? ORDER.indexOf(figure.name()) : ORDER.size()).thenComparing(JobFigure::name)).toList();
    }

    public List<JobFigure> byCounty() {
        return all.stream().filter(figure -> figure.county() != null).toList();
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

    /** Number of {@code name} as a whole. */
    public long number(String name) {
        return whole().stream().filter(figure -> figure.name().equals(name)).mapToLong(JobFigure::number).findFirst().orElse(0);
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
}
