package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.Looks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Requests on their way: lists of them, and every step but the first and the carrying out. */
@Singleton
@Transactional
public class RequestDesk {
    private final Requests requests;
    private final AuditTrail audit;
    private final CivilTime time;

    public RequestDesk(Requests requests, AuditTrail audit, CivilTime time) {
        this.requests = requests;
        this.audit = audit;
        this.time = time;
    }

    public Page<PlacementRequest> list(Actor actor, ListQuery query) {
        return list(actor, null, null, query);
    }

    /** @param workflow only what is requested so; null for any @param state only what stands there; null for any */
    public Page<PlacementRequest> list(Actor actor, Workflow workflow, RequestState state, ListQuery query) {
        if (actor.role() == Role.STUDENT && actor.person() != null) {
            audit.record(Looks.What.LIST.entry(actor, "person:" + actor.person(), actor.county(), null));
            return requests.list(new RequestFilter("", null, actor.person(), workflow, state), query);
        }
        String scope = Reach.scope(actor, query.within());
        audit.record(Looks.What.LIST.entry(actor, "placements:" + scope, actor.county(), query.search()));
        boolean institution = actor.role() == Role.HOSPITAL || actor.role() == Role.TOWNSHIP_UNIT;
        return requests.list(new RequestFilter(scope, institution ? actor.unit() : null, null, workflow, state), query);
    }

    /** One request. @throws cn.dingxiang.directory.Refused when there is none that {@code actor} may see */
    public PlacementRequest find(Actor actor, long id) {
        return requests.find(id).filter(request -> maySee(actor, request)).orElseThrow(() -> Reach.refused("request.unknown"));
    }

    /** The steps this actor can take now. */
    public Set<RequestStep.Kind> offered(Actor actor, long id) {
        return StepRule.offered(actor, find(actor, id));
    }

    /** Consents in every name the actor holds that is still missing. */
    public void consent(Actor actor, long id, String reason) {
        PlacementRequest request = allowed(actor, id, RequestStep.Kind.CONSENT, reason);
        for (Approver approver : request.missing()) {
            if (approver.isHeldBy(actor, request)) {
                boolean last = request.missing().size() == 1;
                advance(actor, request, last ? RequestState.CONSENTED : RequestState.ASKED, RequestStep.Kind.CONSENT, approver, reason);
                request = find(actor, id);
            }
        }
    }

    public void approve(Actor actor, long id, String reason) {
        take(actor, id, RequestStep.Kind.APPROVE, RequestState.APPROVED, reason);
    }

    public void refuse(Actor actor, long id, String reason) {
        take(actor, id, RequestStep.Kind.REFUSE, RequestState.REFUSED, reason);
    }

    /** Whoever asked takes it back. */
    public void withdraw(Actor actor, long id, String reason) {
        take(actor, id, RequestStep.Kind.WITHDRAW, RequestState.WITHDRAWN, reason);
    }

    void take(Actor actor, long id, RequestStep.Kind kind, RequestState to, String reason) {
        advance(actor, allowed(actor, id, kind, reason), to, kind, null, reason);
    }

    PlacementRequest allowed(Actor actor, long id, RequestStep.Kind kind, String reason) {
        PlacementRequest request = find(actor, id);
        StepRule rule = StepRule.of(kind);
        if (!rule.allows(actor, request)) {
            throw Reach.refused("request.not-offered." + kind);
        }
        if (rule.reasoned()) {
            Reach.requireReason(reason);
        }
        Reach.limitReason(reason);
        return request;
    }

    private void advance(Actor actor, PlacementRequest request, RequestState to, RequestStep.Kind kind, Approver approver, String reason) {
        if (!requests.advance(request, to, RequestStep.by(actor, kind, approver, time.now(), reason))) {
            throw Reach.refused("request.changed");
        }
        audit.record(new AuditEntry(actor, "placement." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "placement:" + request.id(), request.state().name(), approver == null ? to.name() : to + " " + approver, reason));
    }

    private static boolean maySee(Actor actor, PlacementRequest request) {
        if (actor.role() == Role.STUDENT) {
            return actor.person() != null && actor.person() == request.doctor().person();
        }
        if (actor.role() == Role.HOSPITAL || actor.role() == Role.TOWNSHIP_UNIT) {
            return actor.unit() != null && (actor.unit().equals(request.route().employer()) || actor.unit().equals(request.wish().unit())
                    || actor.name().equals(request.askedBy()));
        }
        return Reach.reads(actor, request.county()) || Reach.reads(actor, request.route().fromCounty())
                || Reach.reads(actor, request.route().toCounty());
    }
}
