package cn.dingxiang.directory.tokens;

import cn.dingxiang.agreement.ExplainedFailure;

/** A client has called as often as it may for now. Nothing was done. */
public final class TooManyCalls extends ExplainedFailure {
    private final long seconds;

    TooManyCalls(int most, String period, long seconds) {
        super(ApiClients.WORDS, "limit." + period, Integer.toString(most), Long.toString(seconds));
        this.seconds = seconds;
    }

    /** After how many seconds calling makes sense again. */
    public long seconds() {
        return seconds;
    }
}
