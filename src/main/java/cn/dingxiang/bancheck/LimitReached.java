package cn.dingxiang.bancheck;

import cn.dingxiang.agreement.ExplainedFailure;

/** A client has asked about as many people as it may for now. Nothing was looked up. */
public final class LimitReached extends ExplainedFailure {
    private final long seconds;

    LimitReached(int most, String period, long seconds) {
        super("cn.dingxiang.bancheck.words", "limit." + period, Integer.toString(most), Long.toString(seconds));
        this.seconds = seconds;
    }

    /** After how many seconds asking makes sense again. */
    public long seconds() {
        return seconds;
    }
}
