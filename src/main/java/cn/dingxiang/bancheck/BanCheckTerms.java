package cn.dingxiang.bancheck;

/**
 * Limits, from the configuration; all at least 1.
 *
 * @param list      people in one list
 * @param perMinute people a client may ask about in a minute
 * @param perDay    and in a day
 */
public record BanCheckTerms(int list, int perMinute, int perDay) {
    public BanCheckTerms {
        if (list < 1 || perMinute < list || perDay < perMinute) {
            throw new IllegalArgumentException("dingxiang.ban-check: list ≤ per-minute ≤ per-day, each at least 1");
        }
    }
}
