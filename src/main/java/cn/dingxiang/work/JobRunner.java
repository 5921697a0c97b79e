package cn.dingxiang.work;

import cn.dingxiang.agreement.Explained;
import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.IdNumber;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes jobs from the queue and runs them to their end, whatever that is. */
@Singleton
public class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobBook book;
    private final KeptFiles files;
    private final JobRules rules;
    private final Map<JobKind, Work> works = new EnumMap<>(JobKind.class);
    private final Transactions transactions;
    private final AuditTrail audit;
    private final CivilTime time;
    private final String holder = UUID.randomUUID().toString();

    public JobRunner(JobBook book, KeptFiles files, JobRules rules, Collection<Work> works, Transactions transactions, AuditTrail audit,
                     CivilTime time) {
        this.book = book;
        this.files = files;
        this.rules = rules;
        works.forEach(work -> this.works.put(work.kind(), work));
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** Runs, in this thread, what may run now. @return how many jobs */
    public int runWaiting() {
        int run = 0;
        while (runNext()) {
            run++;
        }
        return run;
    }

    /** Runs one job in this thread. @return false when none may run now */
    boolean runNext() {
        Optional<JobBook.Claim> claim = book.claim(holder, now(), rules.running());
        claim.ifPresent(this::run);
        return claim.isPresent();
    }

    /** Says that this process is alive, and marks the jobs of those that are not. */
    public void beat() {
        book.beat(holder, now());
        LocalDateTime since = now().minus(rules.lease());
        for (Job job : book.silent(since)) {
            JobBook.Ending ending = new JobBook.Ending(JobState.CUT_OFF, Said.of("cut-off." + job.kind()), null, List.of(), now());
            transactions.inOne(() -> {
                if (book.cutOff(job.id(), since, ending)) {
                    audit.record(new AuditEntry(Actor.system("jobs"), "job.end", job.key(), job.county(), null, JobState.CUT_OFF.name(), null));
                }
                return null;
            });
        }
    }

    private void run(JobBook.Claim claim) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("dingxiang-job");
            run(new Task(claim, holder, folder, book, files, rules, time));
        } catch (IOException | RuntimeException failure) {
            // the job's own failure has been told; what is left is the disk or the database, and the lease will run out
            LOG.error("job {} could not be ended: {}", claim.job().reference(), masked(failure));
        } finally {
            delete(folder);
        }
    }

    private void run(Task task) throws IOException {
        Job job = task.claim().job();
        try {
            Work work = works.get(job.kind());
            if (work == null) {
                throw new IllegalStateException("nothing does " + job.kind());
            }
            work.run(task);
            end(task, JobState.DONE, task.message());
        } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
            if (task.stopped() == null) {
                end(task, JobState.FAILED, Said.of("failed", why(job, failure), job.reference()));
            } else if (task.stopped().why() == JobBook.Answer.CANCEL) {
                end(task, JobState.CANCELLED, Said.of("cancelled." + job.kind(), task.stand().done(), task.stand().of()));
            } else {
                LOG.warn("job {} was silent too long and is no longer ours", job.reference());
            }
        }
    }

    /** The log carries the job's reference, with whatever people are not told. */
    private static Said why(Job job, Throwable failure) {
        if (failure instanceof Explained explained) {
            Said why = Said.of(explained);
            LOG.info("job {} ({}) failed: {}", job.reference(), job.kind(), why.chinese());
            return why;
        }
        LOG.error("job {} ({}) failed: {}", job.reference(), job.kind(), masked(failure));
        return Said.of("failed.unforeseen");
    }

    /** Files, lines, figures and the job's end together, or nothing of them. */
    private void end(Task task, JobState state, Said message) {
        Job job = task.claim().job();
        List<JobLine> lines = task.unwritten();
        JobBook.Ending ending = new JobBook.Ending(state, message, task.result(), task.figures(), now());
        transactions.inOne(() -> {
            if (book.finish(job.id(), holder, lines, ending)) {
                for (Task.Outcome outcome : task.outcomes()) {
                    keep(task, outcome);
                }
                audit.record(new AuditEntry(task.actor(), "job.end", job.key(), job.county(), null,
                        state + (task.result() == null ? "" : " " + task.result()), null));
            } else {
                LOG.warn("job {} had ended for others before it did", job.reference());
            }
            return null;
        });
    }

    private void keep(Task task, Task.Outcome outcome) {
        try {
            files.keepOutcome(task.claim(), outcome.name(), outcome.file());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nothing a failure says brings an ID number into the log. */
    private static String masked(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return IdNumber.maskedIn(text.toString());
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException failure) {
            LOG.warn("{} could not be removed", folder, failure);
        }
    }

    private LocalDateTime now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
