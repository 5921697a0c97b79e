package cn.dingxiang.intake.register;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.IntakeStore;
import cn.dingxiang.intake.KnownAgreement;
import cn.dingxiang.obligation.Preview;
import cn.dingxiang.timeline.Event;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Tells what proposals would change, by evaluating their agreements without and with them. */
@Singleton
final class Foresight {
    private final IntakeStore store;
    private final Policy policy;

    Foresight(IntakeStore store, Policy policy) {
        this.store = store;
        this.policy = policy;
    }

    List<Foreseen> of(List<Map.Entry<Matched, List<Proposal>>> selected, LocalDate today) {
        Map<String, KnownAgreement> known = store.agreements(selected.stream().map(of -> of.getKey().number()).toList(), null);
        return selected.stream().map(of -> new Foreseen(of.getKey(), of.getValue(),
                preview(known.get(of.getKey().number()), of.getValue(), today))).toList();
    }

    private Preview preview(KnownAgreement known, List<Proposal> proposals, LocalDate today) {
        try {
            Agreement agreement = Agreement.of(SignedAgreement.read(Fields.of(known.inForce().document(), "agreement")), policy);
            List<Event> events = known.events().stream().filter(KnownAgreement.Recorded::stands)
                    .map(event -> EventTrees.read(event.tree(), "event")).toList();
            return Preview.of(agreement, events, proposals.stream().map(proposal -> EventTrees.read(proposal.tree(), "event")).toList(), today);
        } catch (MalformedInput unresolvable) {
            return null;
        }
    }
}
