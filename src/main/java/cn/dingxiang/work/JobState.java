package cn.dingxiang.work;

/** How a job stands. */
public enum JobState {
    /** In the queue; survives the end of any process. */
    WAITING,
    RUNNING,
    DONE,
    /** Ended by a failure, which its message explains. */
    FAILED,
    /** Its process died; what it was at is undone or, where its matter goes step by step, done up to there. */
    CUT_OFF,
    /** Ended because somebody asked. */
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case DONE, FAILED, CUT_OFF, CANCELLED -> true;
        };
    }
}
