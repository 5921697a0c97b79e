package cn.dingxiang.intake.register;

import cn.dingxiang.obligation.Preview;
import java.util.List;
import java.util.Objects;

/**
 * What accepting proposals would change of one agreement.
 *
 * @param proposals those selected, by day
 * @param preview   findings and end of service without and with them; null when the agreement's terms cannot be resolved at present
 */
public record Foreseen(Matched match, List<Proposal> proposals, Preview preview) {
    public Foreseen {
        Objects.requireNonNull(match, "match");
        proposals = List.copyOf(proposals);
    }
}
