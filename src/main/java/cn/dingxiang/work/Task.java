package cn.dingxiang.work;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.CivilTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A running job as its work sees it: what was asked, a folder of its own, and where to say how far it is and what came of it. */
public final class Task {
    private final JobBook.Claim claim;
    private final String holder;
    private final Path folder;
    private final JobBook book;
    private final KeptFiles files;
    private final JobRules rules;
    private final CivilTime time;
    private final List<JobLine> unwritten = new ArrayList<>();
    private final Map<List<String>, Long> figures = new LinkedHashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private JobBook.Stand stand = new JobBook.Stand(null, 0, 0);
    private LocalDateTime written;
    private int lines;
    private Said message = Said.of("done");
    private String result;
    private Stopped stopped;

    Task(JobBook.Claim claim, String holder, Path folder, JobBook book, KeptFiles files, JobRules rules, CivilTime time) {
        this.claim = claim;
        this.holder = holder;
        this.folder = folder;
        this.book = book;
        this.files = files;
        this.rules = rules;
        this.time = time;
    }

    /** A file that came out. */
    record Outcome(Path file, String name) { }

    public long job() {
        return claim.job().id();
    }

    public String place() {
        return claim.job().place();
    }

    /** Who asked for it; the work does nothing they might not. */
    public Actor actor() {
        return claim.actor();
    }

    /** A parameter; null when it was not given. */
    public String text(String name) {
        return claim.parameters().get(name);
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    public long number(String name) {
        return Long.parseLong(Objects.requireNonNull(text(name), name));
    }

    /** The parameters whose names begin with {@code prefix}, without it. */
    public Map<String, String> texts(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        claim.parameters().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** A copy of a kept file, under its own name. @throws cn.dingxiang.directory.Refused when it has gone or is not theirs */
    public Path file(long kept) throws IOException {
        return files.copy(actor(), kept, folder);
    }

    /** Where the work may write a file of this name; gone when the job ends. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /**
     * Says how far it is; written seldom enough to cost nothing.
     *
     * @param phase a name that has words in {@code phase.…}
     * @param of    0 when nobody knows
     */
    public void at(String phase, long done, long of) {
        LocalDateTime now = time.now();
        boolean due = written == null || !phase.equals(stand.phase()) || !now.isBefore(written.plus(rules.every()));
        stand = new JobBook.Stand(phase, done, of);
        if (due) {
            written = now;
            JobBook.Answer answer = book.progress(job(), holder, stand, unwritten(), now);
            if (answer != JobBook.Answer.GO_ON) {
                stopped = new Stopped(answer);
                throw stopped;
            }
        }
    }

    /** Adds a line; beyond the most that are kept of most kinds, it is only counted by figures. */
    public void line(JobLine line) {
        if (lines < rules.lines() || claim.job().kind().keepsEveryLine()) {
            unwritten.add(line.numbered(++lines));
        }
    }

    /** Adds to a number. @param county null for the whole */
    public void count(String county, String name, long more) {
        figures.merge(List.of(county == null ? "" : county, name), more, Long::sum);
    }

    /** Keeps a file when the job ends, for those who may see what came of it. */
    public void keep(Path file, String name) {
        outcomes.add(new Outcome(file, name));
    }

    /** Says how it went, and the key of what came of it. @param key may be null */
    public void result(Said how, String key) {
        message = Objects.requireNonNull(how, "how");
        result = key;
    }

    JobBook.Claim claim() {
        return claim;
    }

    Stopped stopped() {
        return stopped;
    }

    Said message() {
        return message;
    }

    String result() {
        return result;
    }

    JobBook.Stand stand() {
        return stand;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<JobFigure> figures() {
        return figures.entrySet().stream().map(figure -> new JobFigure(figure.getKey().get(0).isEmpty() ? null : figure.getKey().get(0),
                figure.getKey().get(1), figure.getValue())).toList();
    }

    /** Lines not written yet; they count as written now. */
    List<JobLine> unwritten() {
        List<JobLine> now = List.copyOf(unwritten);
        unwritten.clear();
        return now;
    }
}
