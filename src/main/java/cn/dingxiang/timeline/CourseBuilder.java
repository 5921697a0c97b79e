package cn.dingxiang.timeline;

import cn.dingxiang.agreement.Agreement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Walks the events once, in order, and sorts out what each did (domain rules, section 3). Events out of place change nothing. */
final class CourseBuilder {
    /** Kinds that leave what is in force as it was. */
    static final EventKinds BESIDES = EventKinds.of(EventKind.TRAINING_PAUSED, EventKind.TRAINING_RESUMED,
            EventKind.TRAINING_CERTIFIED, EventKind.TRAINING_FAILED, EventKind.TRANSFER_APPROVED, EventKind.PAUSE_EXTENDED,
            EventKind.EMPLOYED_ELSEWHERE, EventKind.ELSEWHERE_ENDED, EventKind.ATTESTED, EventKind.PAY_RECORDED, EventKind.TITLE_AWARDED,
            EventKind.LICENCE_EXAM, EventKind.EXAM_APPLIED, EventKind.EXAM_WITHDRAWN, EventKind.PRACTICE_REGISTERED, EventKind.DEFERRED,
            EventKind.PAYMENT);

    private final Agreement agreement;
    private final List<Event> events;

    private final List<Step> steps;
    private final TrainingCourse training = new TrainingCourse();
    private final ServiceCourse service;
    private final List<Event> elsewhereOpen = new ArrayList<>(0);
    private final List<ElsewhereSpell> elsewhere = new ArrayList<>(0);
    private final List<Event> approvals = new ArrayList<>(0);

    private boolean enrolled;
    private boolean suspended;
    private LocalDate graduatedOn;
    private LocalDate studyEndedOn;
    private Event ending;
    private BigDecimal payments = BigDecimal.ZERO;

    CourseBuilder(Agreement agreement, List<Event> given) {
        this.agreement = agreement;
        this.events = inOrder(given);
        this.steps = new ArrayList<>(events.size());
        this.service = new ServiceCourse(agreement.signed());
    }

    Course build() {
        InForce before = inForce();
        for (Event event : events) {
            if (event.kind() == EventKind.PAYMENT) {
                payments = payments.add(event.detail(Detail.Payment.class).amount());
            }
            if (ending == null) {
                boolean taken = take(event);
                InForce after = taken && !BESIDES.contains(event.kind()) ? inForce() : before;
                steps.add(new Step(event, taken, before, after));
                before = after;
            }
        }
        return finished(ending == null ? DateSpan.FOREVER : ending.on());
    }

    private static List<Event> inOrder(List<Event> given) {
        LocalDate last = LocalDate.MIN;
        for (Event event : given) {
            if (event.on().isBefore(last)) {
                List<Event> ordered = new ArrayList<>(given);
                ordered.sort((one, other) -> one.on().compareTo(other.on()));
                return ordered;
            }
            last = event.on();
        }
        return given;
    }

    /** Also one that is still to come: a master's is permitted by the year of it. */
    private LocalDate firstGraduation() {
        for (Event event : events) {
            if (event.kind().endsAgreement()) {
                return null;
            }
            if (event.kind() == EventKind.GRADUATED) {
                return event.on();
            }
        }
        return null;
    }

    /** Applies the event; false when it is out of place. */
    private boolean take(Event event) {
        return switch (event.kind()) {
            case ENROLLED -> !enrolled && (enrolled = true);
            case STUDY_SUSPENDED -> !suspended && (suspended = true);
            case STUDY_RESUMED -> suspended && !(suspended = false);
            case GRADUATED -> graduate(event);
            case STUDY_ENDED -> endStudy(event);
            case TRAINING_STARTED -> training.start(event);
            case TRAINING_PAUSED -> training.pause(event);
            case TRAINING_RESUMED -> training.resume(event.on());
            case TRAINING_ENDED -> training.end(event);
            case TRAINING_CERTIFIED -> training.settleLast(true);
            case TRAINING_FAILED -> training.settleLast(false);
            case MASTER_STARTED -> training.startMaster(event, Course.permitsMaster(agreement, firstGraduation(), event));
            case MASTER_ENDED -> training.endMaster(event);
            case REPORTED -> service.report(event);
            case EMPLOYED -> service.employ(event);
            case DEPLOYED -> service.deploy(event);
            case TRANSFER_APPROVED -> approvals.add(event);
            case SERVICE_PAUSED -> service.startPause(event);
            case PAUSE_EXTENDED -> service.extendPause(event);
            case SERVICE_RESUMED -> service.endPause(event);
            case SECONDED -> service.startSecondment(event);
            case RETURNED -> service.endSecondment(event.on());
            case LEFT_POST -> service.leave(event);
            case EMPLOYED_ELSEWHERE -> startElsewhere(event);
            case ELSEWHERE_ENDED -> endElsewhere(event);
            case ATTESTED, PAY_RECORDED, TITLE_AWARDED, LICENCE_EXAM, EXAM_APPLIED, EXAM_WITHDRAWN, PRACTICE_REGISTERED, DEFERRED,
                    PAYMENT -> true;
            case RELEASED, DISCHARGED, DECEASED -> {
                ending = event;
                yield true;
            }
        };
    }

    private boolean graduate(Event event) {
        if (graduatedOn != null) {
            return false;
        }
        graduatedOn = event.on();
        return true;
    }

    private boolean endStudy(Event event) {
        if (graduatedOn != null || studyEndedOn != null) {
            return false;
        }
        studyEndedOn = event.on();
        return true;
    }

    private boolean startElsewhere(Event event) {
        return openElsewhere(event) == null && elsewhereOpen.add(event);
    }

    private boolean endElsewhere(Event event) {
        Event start = openElsewhere(event);
        if (start == null) {
            return false;
        }
        elsewhereOpen.remove(start);
        elsewhere.add(new ElsewhereSpell(new DateSpan(start.on(), event.on()), employer(start), start));
        return true;
    }

    /** What began the employment at the employer of {@code event}, if it is open; null otherwise. */
    private Event openElsewhere(Event event) {
        for (Event start : elsewhereOpen) {
            if (employer(start).equals(employer(event))) {
                return start;
            }
        }
        return null;
    }

    private static String employer(Event elsewhere) {
        return elsewhere.detail(Detail.Elsewhere.class).employer();
    }

    private InForce inForce() {
        return new InForce(enrolled, suspended, graduatedOn != null, studyEndedOn != null, service.reportedBy() != null, service.employed(),
                service.left(), training.open(), training.openMaster(), training.openMasterPermitted(), training.trained(),
                service.posting(), service.pause(), service.secondment(), service.employer(), training.base(), service.designatedUnit(),
                ending == null ? null : ending.kind());
    }

    /** The course, with what is still open closed on {@code end}. */
    private Course finished(LocalDate end) {
        service.close(end);
        elsewhereOpen.forEach(start -> elsewhere.add(new ElsewhereSpell(new DateSpan(start.on(), end), employer(start), start)));
        elsewhere.sort((one, other) -> one.days().from().compareTo(other.days().from()));
        Coverage coverage = new Coverage(agreement, approvals, service.designatedUnit(), service.designatedBy());
        return new Course(agreement, steps, EventKinds.of(steps), graduatedOn, studyEndedOn,
                service.reportedBy(), training.finished(end), service.spells(), service.postings(coverage), service.pauses(),
                service.secondments(), elsewhere, ending == null ? null : end, ending, payments);
    }
}
