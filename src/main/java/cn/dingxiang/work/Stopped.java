package cn.dingxiang.work;

/** Thrown through a job's work to end it. */
final class Stopped extends RuntimeException {
    private final JobBook.Answer why;

    Stopped(JobBook.Answer why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    JobBook.Answer why() {
        return why;
    }
}
