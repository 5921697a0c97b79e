package cn.dingxiang.directory;

import cn.dingxiang.agreement.ExplainedFailure;

/** Something an actor may not do, or not now: what, why, and what to do instead. Nothing was changed. */
public final class Refused extends ExplainedFailure {

    /**
     * @param bundle    base name of the message bundle, such as {@code cn.dingxiang.casework.refusals}
     * @param problem   its key
     * @param arguments what the message names, as text or {@link cn.dingxiang.agreement.Wording}; never an ID number
     */
    public Refused(String bundle, String problem, Object... arguments) {
        super(bundle, problem, arguments);
    }
}
