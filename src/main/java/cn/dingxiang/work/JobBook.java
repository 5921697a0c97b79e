package cn.dingxiang.work;

import cn.dingxiang.directory.Actor;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Port: the record of jobs. What says “at once” is done in a transaction of its own, whatever transaction the caller is in. */
public interface JobBook {

    /** A job asked for. */
    record Order(JobKind kind, String place, String title, Actor actor, Map<String, String> parameters) {
        public Order {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(actor, "actor");
            parameters = Map.copyOf(parameters);
        }
    }

    /** A job taken from the queue, with who asked for it and how. */
    record Claim(Job job, Actor actor, Map<String, String> parameters) {
        public Claim {
            Objects.requireNonNull(job, "job");
            Objects.requireNonNull(actor, "actor");
            parameters = Map.copyOf(parameters);
        }
    }

    /** How far a running job is. */
    record Stand(String phase, long done, long of) { }

    /** What a running job is told when it says how far it is. */
    enum Answer {
        GO_ON,
        /** Somebody asked it to stop. */
        CANCEL,
        /** It is no longer this process's: it was silent too long. */
        LOST
    }

    /** How a job ended. @param result may be null */
    record Ending(JobState state, Said message, String result, List<JobFigure> figures, LocalDateTime at) {
        public Ending {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(at, "at");
            figures = List.copyOf(figures);
        }
    }

    /** Puts a job in the queue. @return its id */
    long add(Order order, LocalDateTime at);

    Optional<Job> find(long id);

    /** What the work of a job reads; empty for a job that is not there. */
    Map<String, String> parameters(long id);

    /** In the order asked for, from below, or above, {@code edge}. */
    List<Job> list(JobScope scope, JobQuery query, long edge, int limit);

    /** How many jobs of exactly this place wait. */
    int waiting(String place);

    /**
     * Takes, at once, the oldest waiting job whose place has fewer than {@code running} jobs running. No two processes take one.
     *
     * @param holder by which the process is known
     */
    Optional<Claim> claim(String holder, LocalDateTime at, int running);

    /** Notes at once how far a job is, and adds lines to it. */
    Answer progress(long id, String holder, Stand stand, List<JobLine> lines, LocalDateTime at);

    /** Notes at once that a process and all its jobs are alive. */
    void beat(String holder, LocalDateTime at);

    /** Ends a job this process holds. @return false when it is no longer running there; nothing is changed then */
    boolean finish(long id, String holder, List<JobLine> lines, Ending ending);

    /** Ends a job that still waits. @return false when it does not; nothing is changed then */
    boolean finishWaiting(long id, Ending ending);

    /** Asks a running job to stop. @return false when it does not run */
    boolean askCancel(long id);

    /** Of the running jobs whose process has been silent since before {@code since}, oldest first. */
    List<Job> silent(LocalDateTime since);

    /** Ends a running job whose process is still silent since before {@code since}. @return false when it is not; nothing is changed then */
    boolean cutOff(long id, LocalDateTime since, Ending ending);

    /** The numbers a job came to, the whole first, then by county. */
    List<JobFigure> figures(long id);

    /** Asks for lines of {@code ERROR} and {@code WARNING}. */
    String PROBLEMS = "PROBLEMS";

    /** @param county null for any @param kind null for any, or {@link #PROBLEMS} @param after number of the last line of the page before; 0 for the first */
    List<JobLine> lines(long id, String county, String kind, LineOrder order, int after, int limit);

    /** Forgets the lines of jobs that ended before {@code moment}. */
    void forgetLines(LocalDateTime moment);
}
