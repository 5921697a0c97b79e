package cn.dingxiang.review;

import java.util.Collection;
import java.util.Map;

/** Port: links by which a unit answers, from its mail and without an account, what it is reminded of. */
public interface AnswerLinks {

    /** Stops reminders that have not left about what their recipient has answered. */
    void stopAnswered();

    /** Where the recipients can answer, by reminder; nothing for what cannot be answered so. The same while a link is fresh. */
    Map<Long, String> addresses(Collection<Notice> notices);
}
