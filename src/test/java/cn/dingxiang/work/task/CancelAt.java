package cn.dingxiang.work.task;

import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobBook;
import cn.dingxiang.work.JobFigure;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.JobQuery;
import cn.dingxiang.work.JobScope;
import cn.dingxiang.work.LineOrder;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record of jobs in which somebody asks a job to stop just as it comes to a phase. */
final class CancelAt implements JobBook {
    private final String phase;
    private final JobBook book;

    CancelAt(String phase, JobBook book) {
        this.phase = phase;
        this.book = book;
    }

    @Override
    public Answer progress(long id, String holder, Stand stand, List<JobLine> lines, LocalDateTime at) {
        if (stand.phase().equals(phase)) {
            Thread other = new Thread(() -> book.askCancel(id));
            other.start();
            try {
                other.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return book.progress(id, holder, stand, lines, at);
    }

    @Override
    public long add(Order order, LocalDateTime at) {
        return book.add(order, at);
    }

    @Override
    public Optional<Job> find(long id) {
        return book.find(id);
    }

    @Override
    public List<Job> list(JobScope scope, JobQuery query, long before, int limit) {
        return book.list(scope, query, before, limit);
    }

    @Override
    public Map<String, String> parameters(long id) {
        return book.parameters(id);
    }

    @Override
    public int waiting(String place) {
        return book.waiting(place);
    }

    @Override
    public Optional<Claim> claim(String holder, LocalDateTime at, int running) {
        return book.claim(holder, at, running);
    }

    @Override
    public void beat(String holder, LocalDateTime at) {
        book.beat(holder, at);
    }

    @Override
    public boolean finish(long id, String holder, List<JobLine> lines, Ending ending) {
        return book.finish(id, holder, lines, ending);
    }

    @Override
    public boolean finishWaiting(long id, Ending ending) {
        return book.finishWaiting(id, ending);
    }

    @Override
    public boolean askCancel(long id) {
        return book.askCancel(id);
    }

    @Override
    public List<Job> silent(LocalDateTime since) {
        return book.silent(since);
    }

    @Override
    public boolean cutOff(long id, LocalDateTime since, Ending ending) {
        return book.cutOff(id, since, ending);
    }

    @Override
    public List<JobFigure> figures(long id) {
        return book.figures(id);
    }

    @Override
    public List<JobLine> lines(long id, String county, String kind, LineOrder order, int after, int limit) {
        return book.lines(id, county, kind, order, after, limit);
    }

    @Override
    public void forgetLines(LocalDateTime moment) {
        book.forgetLines(moment);
    }
}
