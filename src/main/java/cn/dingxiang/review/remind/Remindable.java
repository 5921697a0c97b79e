package cn.dingxiang.review.remind;

import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Matter;
import cn.dingxiang.timeline.Party;
import java.util.Objects;

/**
 * A matter that stands and that an employer can be reminded of.
 *
 * @param key       tells it apart, opaque
 * @param agreement key of the agreement
 * @param number    its number
 * @param person    the signer
 * @param county    the agreement's, six digits
 * @param matter    what it is about
 * @param duty      whether the matter's day is the last good day of a duty
 * @param party     whose it is; null for what a unit was asked by mail
 * @param standing  how firm; null unless a finding
 * @param unit      the unit that was asked; null when the ladders say who is
 */
public record Remindable(String key, long agreement, String number, String person, String county, Matter matter, boolean duty, Party party,
                         Standing standing, Long unit) {
    public Remindable {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(matter, "matter");
    }
}
