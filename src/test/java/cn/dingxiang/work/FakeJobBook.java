package cn.dingxiang.work;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Jobs in memory. */
final class FakeJobBook implements JobBook {
    private final List<Kept> jobs = new ArrayList<>();

    private static final class Kept {
        private Job job;
        private Order order;
        private String holder;
        private LocalDateTime aliveAt;
        private final List<JobLine> lines = new ArrayList<>();
        private List<JobFigure> figures = List.of();
    }

    @Override
    public long add(Order order, LocalDateTime at) {
        Kept kept = new Kept();
        kept.order = order;
        kept.job = new Job(jobs.size() + 1, order.kind(), order.place(), order.title(), order.actor().name(), at, null, null, JobState.WAITING,
                null, 0, 0, false, null, null);
        jobs.add(kept);
        return kept.job.id();
    }

    @Override
    public Optional<Job> find(long id) {
        return one(id).map(kept -> kept.job);
    }

    @Override
    public List<Job> list(JobScope scope, JobQuery query, long edge, int limit) {
        return jobs.stream().map(kept -> kept.job).filter(job -> query.oldest() ? job.id() > edge : job.id() < edge)
                .filter(job -> query.kind() == null || job.kind() == query.kind())
                .filter(job -> query.state() == null || job.state() == query.state())
                .filter(job -> query.mine() ? scope.owns(job.startedBy()) : scope.covers(job))
                .sorted(query.oldest() ? Comparator.comparingLong(Job::id) : Comparator.comparingLong(Job::id).reversed()).limit(limit).toList();
    }

    @Override
    public Map<String, String> parameters(long id) {
        return jobs.stream().filter(kept -> kept.job.id() == id).findFirst().map(kept -> kept.order.parameters()).orElse(Map.of());
    }

    @Override
    public int waiting(String place) {
        return (int) in(JobState.WAITING).filter(kept -> kept.job.place().equals(place)).count();
    }

    @Override
    public Optional<Claim> claim(String holder, LocalDateTime at, int running) {
        Optional<Kept> next = in(JobState.WAITING).filter(kept -> in(JobState.RUNNING)
                .filter(other -> other.job.place().equals(kept.job.place())).count() < running).findFirst();
        return next.map(kept -> {
            Job job = kept.job;
            kept.holder = holder;
            kept.aliveAt = at;
            kept.job = new Job(job.id(), job.kind(), job.place(), job.title(), job.startedBy(), job.at(), at, null, JobState.RUNNING, null, 0, 0,
                    false, null, null);
            return new Claim(kept.job, kept.order.actor(), kept.order.parameters());
        });
    }

    @Override
    public Answer progress(long id, String holder, Stand stand, List<JobLine> lines, LocalDateTime at) {
        Optional<Kept> found = running(id, holder);
        found.ifPresent(kept -> {
            Job job = kept.job;
            kept.aliveAt = at;
            kept.lines.addAll(lines);
            kept.job = new Job(id, job.kind(), job.place(), job.title(), job.startedBy(), job.at(), job.begunAt(), null, job.state(),
                    stand.phase(), stand.done(), stand.of(), job.cancelAsked(), null, null);
        });
        return found.map(kept -> kept.job.cancelAsked() ? Answer.CANCEL : Answer.GO_ON).orElse(Answer.LOST);
    }

    @Override
    public void beat(String holder, LocalDateTime at) {
        in(JobState.RUNNING).filter(kept -> kept.holder.equals(holder)).forEach(kept -> kept.aliveAt = at);
    }

    @Override
    public boolean finish(long id, String holder, List<JobLine> lines, Ending ending) {
        Optional<Kept> found = running(id, holder);
        found.ifPresent(kept -> {
            kept.lines.addAll(lines);
            kept.figures = ending.figures();
        });
        return end(found, ending);
    }

    @Override
    public boolean finishWaiting(long id, Ending ending) {
        return end(one(id).filter(kept -> kept.job.state() == JobState.WAITING), ending);
    }

    @Override
    public boolean askCancel(long id) {
        Optional<Kept> found = one(id).filter(kept -> kept.job.state() == JobState.RUNNING);
        found.ifPresent(kept -> {
            Job job = kept.job;
            kept.job = new Job(id, job.kind(), job.place(), job.title(), job.startedBy(), job.at(), job.begunAt(), null, job.state(), job.phase(),
                    job.done(), job.of(), true, null, null);
        });
        return found.isPresent();
    }

    @Override
    public List<Job> silent(LocalDateTime since) {
        return in(JobState.RUNNING).filter(kept -> kept.aliveAt.isBefore(since)).map(kept -> kept.job).toList();
    }

    @Override
    public boolean cutOff(long id, LocalDateTime since, Ending ending) {
        return end(one(id).filter(kept -> kept.job.state() == JobState.RUNNING && kept.aliveAt.isBefore(since)), ending);
    }

    @Override
    public List<JobFigure> figures(long id) {
        return one(id).map(kept -> kept.figures).orElse(List.of()).stream()
                .sorted(Comparator.comparing((JobFigure figure) -> figure.county() == null ? "" : figure.county())
                        .thenComparing(JobFigure::name)).toList();
    }

    @Override
    public List<JobLine> lines(long id, String county, String kind, LineOrder order, int after, int limit) {
        Comparator<JobLine> byNumber = Comparator.comparing(JobLine::number);
        Comparator<JobLine> upwards = order.by() == LineOrder.By.KIND ? Comparator.comparing(JobLine::kind).thenComparing(byNumber) : byNumber;
        Comparator<JobLine> by = order.downwards() ? upwards.reversed() : upwards;
        List<JobLine> all = one(id).map(kept -> kept.lines).orElse(List.of());
        JobLine last = all.stream().filter(line -> line.number() == after).findFirst().orElse(null);
        Predicate<JobLine> asked = line -> (last == null || by.compare(line, last) > 0) && (county == null || county.equals(line.county()))
                && (kind == null || kind.equals(line.kind())
                || kind.equals(PROBLEMS) && (line.kind().equals("ERROR") || line.kind().equals("WARNING")));
        return all.stream().filter(asked).sorted(by).limit(limit).toList();
    }

    @Override
    public void forgetLines(LocalDateTime moment) {
        jobs.stream().filter(kept -> kept.job.endedAt() != null && kept.job.endedAt().isBefore(moment)).forEach(kept -> kept.lines.clear());
    }

    private boolean end(Optional<Kept> found, Ending ending) {
        found.ifPresent(kept -> {
            Job job = kept.job;
            kept.job = new Job(job.id(), job.kind(), job.place(), job.title(), job.startedBy(), job.at(), job.begunAt(), ending.at(),
                    ending.state(), job.phase(), job.done(), job.of(), job.cancelAsked(), ending.message(), ending.result());
        });
        return found.isPresent();
    }

    private Optional<Kept> one(long id) {
        return jobs.stream().filter(kept -> kept.job.id() == id).findFirst();
    }

    private Optional<Kept> running(long id, String holder) {
        return one(id).filter(kept -> kept.job.state() == JobState.RUNNING && kept.holder.equals(holder));
    }

    private Stream<Kept> in(JobState state) {
        return jobs.stream().filter(kept -> kept.job.state() == state);
    }
}
