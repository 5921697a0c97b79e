package cn.dingxiang.bench.rules;

import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The dated events, as the product is given them: the rules derive the rest. Left out, in Drools' favour, are kinds none of them reads. */
final class GivenEvents implements Given {
    /** Kinds that none of these rules looks at. */
    private static final Set<EventKind> IDLE = EnumSet.of(EventKind.ENROLLED, EventKind.STUDY_SUSPENDED, EventKind.STUDY_RESUMED,
            EventKind.PAY_RECORDED, EventKind.TITLE_AWARDED, EventKind.LICENCE_EXAM, EventKind.PRACTICE_REGISTERED,
            EventKind.EMPLOYED_ELSEWHERE, EventKind.ELSEWHERE_ENDED, EventKind.PAYMENT);
    private static final long A_DAYS_EVENTS = 1_000_000;

    @Override
    public List<String> rules() {
        return List.of("inforce.drl", "training.drl", "service.drl", "clock.drl", "duties.drl", "exams.drl");
    }

    @Override
    public void give(Facts facts, LocalDate day, Consumer<Object> session) {
        int place = 0;
        for (Event event : facts.events()) {
            if (!event.on().isAfter(day) && !IDLE.contains(event.kind())) {
                session.accept(fact(event, event.on().toEpochDay() * A_DAYS_EVENTS + place));
            }
            place++;
        }
        session.accept(Dated.OPEN_END);
    }

    private static Happening fact(Event event, long order) {
        return switch (event.kind()) {
            case ATTESTED -> new Attested(order, event.detail(Detail.Attestation.class).year(), event.on());
            case DEFERRED -> new Deferred(order, event.on(), event.detail(Detail.Deferral.class));
            case EXAM_APPLIED -> new Applied(order, event.on(), event.detail(Detail.Application.class).exam(), false);
            case EXAM_WITHDRAWN -> new Applied(order, event.on(), event.detail(Detail.Application.class).exam(), true);
            default -> new Dated(order, event.on(), event.kind().name(), event.detail());
        };
    }
}
