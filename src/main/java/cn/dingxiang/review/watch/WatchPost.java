package cn.dingxiang.review.watch;

import java.util.List;

/** Port: the watch's own way to the province. */
@FunctionalInterface
public interface WatchPost {

    /** @return whether a mail server took it for anybody */
    boolean send(WatchReport report, List<String> addressees);
}
