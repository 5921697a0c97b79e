package cn.dingxiang.work;

import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Starts jobs, shows how they stand, and stops them. What an actor may not see is answered as if it were not there. */
@Singleton
public class Jobs {
    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_TITLE = 160;

    private final JobBook book;
    private final JobRules rules;
    private final JobPool pool;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final CivilTime time;

    public Jobs(JobBook book, JobRules rules, JobPool pool, Transactions transactions, AuditTrail audit, CivilTime time) {
        this.book = book;
        this.rules = rules;
        this.pool = pool;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Puts a job in the queue; it runs as soon as there is room.
     *
     * @param place      the division it is about; null for all the actor sees
     * @param title      what of, for people; never an ID number
     * @param parameters what its {@link Work} reads; never an ID number
     * @return its id
     * @throws cn.dingxiang.directory.Refused when the actor may not, or too many wait
     */
    public long start(JobKind kind, Actor actor, String place, String title, Map<String, String> parameters) {
        if (actor.role() == null || !kind.starters().contains(actor.role())) {
            throw WorkWords.refused("role");
        }
        String within = JobScope.within(actor, place);
        String shown = new Said(title, title).chinese();
        JobBook.Order order = new JobBook.Order(kind, within, shown.length() > LONGEST_TITLE ? shown.substring(0, LONGEST_TITLE) : shown,
                actor, parameters);
        long started = transactions.inOne(() -> {
            if (book.waiting(within) >= rules.waiting()) {
                throw WorkWords.refused("queue-full", rules.waiting());
            }
            long id = book.add(order, now());
            audit.record(new AuditEntry(actor, "job.start", "job:" + id, county(within), null, kind + " " + order.title(), null));
            return id;
        });
        pool.wake();
        return started;
    }

    /** @throws cn.dingxiang.directory.Refused when there is none the actor may see */
    public Job find(Actor actor, long id) {
        JobScope scope = JobScope.of(actor);
        return book.find(id).filter(scope::covers).orElseThrow(() -> WorkWords.refused("job-unknown", id));
    }

    /** What the work of a job reads, so that it can be asked for again. @throws cn.dingxiang.directory.Refused as {@link #find} does */
    public Map<String, String> parameters(Actor actor, long id) {
        return book.parameters(find(actor, id).id());
    }

    /** A page. @param before key to go on from; null for the first page */
    public Page<Job> list(Actor actor, JobQuery query, String before, int limit) {
        long from = before != null ? key(before) : query.oldest() ? 0 : Long.MAX_VALUE;
        return Page.of(book.list(JobScope.of(actor), query, from, page(limit) + 1), limit, Job::id);
    }

    /** The numbers a job came to. */
    public List<JobFigure> figures(Actor actor, long id) {
        return book.figures(find(actor, id).id());
    }

    /**
     * The lines of a job, a page at a time.
     *
     * @param county null for any
     * @param kind   null for any; {@link JobBook#PROBLEMS} for errors and warnings
     * @param after  key to go on from; null for the first page
     */
    public Page<JobLine> lines(Actor actor, long id, String county, String kind, String after, int limit) {
        return lines(actor, id, county, kind, LineOrder.WRITTEN, after, limit);
    }

    /** The same, in this order. */
    public Page<JobLine> lines(Actor actor, long id, String county, String kind, LineOrder order, String after, int limit) {
        Job job = find(actor, id);
        if (!job.kind().shared() && !job.startedBy().equals(actor.name())) {
            throw WorkWords.refused("job-unknown", id);
        }
        return Page.of(book.lines(id, county, kind, order, after == null ? 0 : (int) key(after), page(limit) + 1), limit, JobLine::number);
    }

    /**
     * Asks a job to stop: one that waits ends at once, one that runs where it can undo or leave off.
     *
     * @throws cn.dingxiang.directory.Refused when the actor may not, or it has ended
     */
    public void cancel(Actor actor, long id) {
        Job job = find(actor, id);
        if (!job.startedBy().equals(actor.name()) && (actor.role() == Role.AUDITOR || !job.kind().starters().contains(actor.role()))) {
            throw WorkWords.refused("role");
        }
        transactions.inOne(() -> {
            boolean stopped = book.finishWaiting(id, new JobBook.Ending(JobState.CANCELLED, Said.of("cancelled.waiting"), null, List.of(), now()));
            if (!stopped && !book.askCancel(id)) {
                throw WorkWords.refused("job-ended", id);
            }
            audit.record(new AuditEntry(actor, "job.cancel", job.key(), job.county(), job.state().name(), null, null));
            return null;
        });
    }

    static String county(String place) {
        return place.length() == 6 ? place : null;
    }

    private static long key(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noKey) {
            throw WorkWords.refused("page-key");
        }
    }

    private static int page(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw WorkWords.refused("page-size", LONGEST_PAGE);
        }
        return limit;
    }

    private LocalDateTime now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
