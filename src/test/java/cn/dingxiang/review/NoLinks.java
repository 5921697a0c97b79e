package cn.dingxiang.review;

import java.util.Collection;
import java.util.Map;

/** Mails without links. */
public final class NoLinks implements AnswerLinks {
    @Override
    public void stopAnswered() { }

    @Override
    public Map<Long, String> addresses(Collection<Notice> notices) {
        return Map.of();
    }
}
