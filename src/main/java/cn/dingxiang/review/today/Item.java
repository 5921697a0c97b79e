package cn.dingxiang.review.today;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A line of a list: whom it is about, what, since when.
 *
 * @param key       where the list goes on after it
 * @param id        key of the case, objection, proposal, request, link or batch; null when it is a finding, duty, agreement or contact
 * @param agreement key of the agreement; null for contacts and batches
 * @param number    协议编号; null likewise
 * @param name      the signer; for a contact whom mail does not reach, for a batch its file
 * @param county    six digits; null for a batch of no county
 * @param code      the finding or duty; null when it is about none
 * @param party     whose; null likewise
 * @param standing  how firm; null unless a finding
 * @param detail    what distinguishes it: the subject, unit, state, term or what was stated; empty when nothing does
 * @param since     the day it dates from
 * @param due       last good day; null when it has none
 */
public record Item(String key, Long id, Long agreement, String number, String name, String county, FindingCode code, Party party,
                   Standing standing, String detail, LocalDate since, LocalDate due) {
    public Item {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(detail, "detail");
    }
}
