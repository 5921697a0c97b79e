package cn.dingxiang.review.watch;

import java.time.Duration;

/**
 * How the watch watches; set in {@code dingxiang.watch}.
 *
 * @param patience how long a trouble lasts before the province is told
 * @param again    how long until it is told again while the trouble lasts
 */
public record WatchRules(Duration patience, Duration again) { }
