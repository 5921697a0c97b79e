package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.demo.DemoAgreement;
import cn.dingxiang.demo.DemoProvince;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.List;

/**
 * A life of the demo generator in memory, ready to be evaluated.
 *
 * @param number    协议编号
 * @param agreement as signed, its terms resolved
 * @param events    every event
 */
public record Facts(String number, Agreement agreement, List<Event> events) {
    private static final long SEED = 5;

    /** The first {@code count} lives. */
    static List<Facts> of(Divisions divisions, Policy policy, LocalDate asOf, int count) {
        return new DemoProvince(divisions, asOf).agreements(SEED, count).map(life -> of(life, policy)).toList();
    }

    private static Facts of(DemoAgreement life, Policy policy) {
        SignedAgreement signed = SignedAgreement.read(Fields.of(life.agreement(), "agreement"));
        return new Facts(life.number(), Agreement.of(signed, policy),
                life.events().stream().map(tree -> EventTrees.read(tree, "event")).toList());
    }
}
