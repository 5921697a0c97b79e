package cn.dingxiang.review;

import cn.dingxiang.agreement.ExplainedFailure;

/** A setting or file of mail that cannot be used: what is wrong and what to give instead. */
public final class MailProblem extends ExplainedFailure {

    /**
     * @param problem   a key of the bundle {@code mail-problems}
     * @param arguments what the message names, as text
     */
    public MailProblem(String problem, String... arguments) {
        super("cn.dingxiang.review.mail-problems", problem, (Object[]) arguments);
    }
}
