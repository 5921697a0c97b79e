package cn.dingxiang.timeline;

import cn.dingxiang.agreement.Agreement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks the events once, in order, and sorts out what each did (domain rules, section 3). Events out of place change nothing. */
final class CourseBuilder {
    private final Agreement agreement;
    private final List<Event> events;
    private final LocalDate graduation;

    private final List<Step> steps = new ArrayList<>();
    private final List<Stint> stints = new ArrayList<>();
    private final List<EmploymentSpell> spells = new ArrayList<>();
    private final List<OpenPosting> postings = new ArrayList<>();
    private final List<ServicePause> pauses = new ArrayList<>();
    private final List<DateSpan> secondments = new ArrayList<>();
    private final Map<String, Event> elsewhereOpen = new LinkedHashMap<>();
    private final List<ElsewhereSpell> elsewhere = new ArrayList<>();
    private final List<Event> approvals = new ArrayList<>();

    private boolean enrolled;
    private boolean suspended;
    private boolean graduated;
    private LocalDate studyEndedOn;
    private LocalDate reportedOn;
    private boolean left;
    private boolean trained;
    private String employer;
    private String base;
    private String designatedUnit;
    private LocalDate designatedOn;
    private OpenStint training;
    private OpenStint master;
    private int lastTraining = -1;
    private LocalDate spellFrom;
    private LocalDate spellDeployedOn;
    private Event posting;
    private OpenPause pause;
    private Event secondment;
    private Event ending;
    private BigDecimal payments = BigDecimal.ZERO;

    CourseBuilder(Agreement agreement, List<Event> given) {
        this.agreement = agreement;
        List<Event> ordered = new ArrayList<>(given);
        ordered.sort(Comparator.comparing(Event::on));
        this.events = ordered;
        this.graduation = firstGraduation(ordered);
        this.designatedUnit = agreement.signed().designatedUnit();
        this.designatedOn = agreement.signed().designatedUnit() == null ? null : LocalDate.MIN;
    }

    Course build() {
        InForce before = InForce.NOTHING.withDesignatedUnit(designatedUnit);
        for (Event event : events) {
            if (event.kind() == EventKind.PAYMENT) {
                payments = payments.add(event.detail(Detail.Payment.class).amount());
            }
            if (ending == null) {
                boolean taken = take(event);
                InForce after = taken ? inForce() : before;
                steps.add(new Step(event, taken, before, after));
                before = after;
            }
        }
        LocalDate end = ending == null ? DateSpan.FOREVER : ending.on();
        closeWhatIsOpen(end);
        return new Course(agreement, List.copyOf(steps), graduated ? graduation : null, studyEndedOn, reportedOn, inOrder(stints),
                List.copyOf(spells), finishedPostings(end), List.copyOf(pauses), List.copyOf(secondments), orderedElsewhere(),
                ending == null ? null : end, ending, payments);
    }

    private static LocalDate firstGraduation(List<Event> ordered) {
        for (Event event : ordered) {
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
            case GRADUATED -> !graduated && (graduated = true);
            case STUDY_ENDED -> endStudy(event);
            case TRAINING_STARTED -> startTraining(event);
            case TRAINING_PAUSED -> training != null && training.pause(event);
            case TRAINING_RESUMED -> training != null && training.resume(event.on());
            case TRAINING_ENDED -> endTraining(event);
            case TRAINING_CERTIFIED -> settleLastTraining(true);
            case TRAINING_FAILED -> settleLastTraining(false);
            case MASTER_STARTED -> startMaster(event);
            case MASTER_ENDED -> endMaster(event);
            case REPORTED -> report(event.on());
            case EMPLOYED -> employ(event);
            case DEPLOYED -> deploy(event);
            case TRANSFER_APPROVED -> approvals.add(event);
            case SERVICE_PAUSED -> startPause(event);
            case PAUSE_EXTENDED -> pause != null && pause.extend(event.on(), event.detail(Detail.Extension.class).until());
            case SERVICE_RESUMED -> endPause(event.on(), true);
            case SECONDED -> startSecondment(event);
            case RETURNED -> endSecondment(event.on());
            case LEFT_POST -> leave(event.on());
            case EMPLOYED_ELSEWHERE -> elsewhereOpen.putIfAbsent(event.detail(Detail.Elsewhere.class).employer(), event) == null;
            case ELSEWHERE_ENDED -> endElsewhere(event);
            case ATTESTED, PAY_RECORDED, TITLE_AWARDED, LICENCE_EXAM, EXAM_APPLIED, EXAM_WITHDRAWN, PRACTICE_REGISTERED, DEFERRED,
                    PAYMENT -> true;
            case RELEASED, DISCHARGED, DECEASED -> {
                ending = event;
                yield true;
            }
        };
    }

    private boolean endStudy(Event event) {
        if (graduated || studyEndedOn != null) {
            return false;
        }
        studyEndedOn = event.on();
        return true;
    }

    private boolean startTraining(Event event) {
        if (training != null) {
            return false;
        }
        training = new OpenStint(event, true);
        base = event.detail(Detail.Training.class).base();
        return true;
    }

    private boolean endTraining(Event event) {
        if (training == null) {
            return false;
        }
        TrainingOutcome outcome = event.detail(Detail.TrainingEnd.class).outcome();
        lastTraining = stints.size();
        stints.add(training.end(event.on(), true, outcome == TrainingOutcome.CERTIFIED, outcome == TrainingOutcome.PENDING));
        training = null;
        trained = true;
        return true;
    }

    /** A certificate or failure that came later belongs to the training that ended last, whatever its outcome was. */
    private boolean settleLastTraining(boolean certified) {
        if (lastTraining < 0) {
            return false;
        }
        Stint last = stints.get(lastTraining);
        stints.set(lastTraining, new Stint(false, true, last.days(), true, certified, false, last.pauses()));
        return true;
    }

    private boolean startMaster(Event event) {
        if (master != null) {
            return false;
        }
        master = new OpenStint(event, Course.permitsMaster(agreement, graduation, event));
        Detail.Master detail = event.detail(Detail.Master.class);
        base = detail.base() == null ? base : detail.base();
        return true;
    }

    private boolean endMaster(Event event) {
        if (master == null) {
            return false;
        }
        stints.add(master.end(event.on(), true, event.detail(Detail.MasterEnd.class).withDegree(), false));
        trained |= master.permitted;
        master = null;
        return true;
    }

    private boolean report(LocalDate on) {
        if (reportedOn != null) {
            return false;
        }
        reportedOn = on;
        return true;
    }

    private boolean employ(Event event) {
        takeOntoBooks(event.on());
        employer = event.detail(Detail.Employment.class).employer();
        return true;
    }

    private void takeOntoBooks(LocalDate on) {
        report(on);
        left = false;
        if (spellFrom == null) {
            spellFrom = on;
        }
    }

    private boolean deploy(Event event) {
        takeOntoBooks(event.on());
        endPosting(event.on(), true);
        posting = event;
        if (spellDeployedOn == null) {
            spellDeployedOn = event.on();
        }
        Detail.Deployment order = event.detail(Detail.Deployment.class);
        if (designatedUnit == null && order.county().equals(agreement.signed().county())) {
            designatedUnit = order.unit();
            designatedOn = event.on();
        }
        return true;
    }

    private void endPosting(LocalDate on, boolean itself) {
        endPause(on, itself);
        endSecondment(on);
        if (posting != null) {
            postings.add(new OpenPosting(posting, on));
            posting = null;
        }
    }

    private boolean startPause(Event event) {
        if (posting == null || pause != null) {
            return false;
        }
        pause = new OpenPause(event);
        return true;
    }

    private boolean endPause(LocalDate on, boolean itself) {
        if (pause == null) {
            return false;
        }
        pauses.add(pause.end(on, itself));
        pause = null;
        return true;
    }

    private boolean startSecondment(Event event) {
        if (posting == null || secondment != null) {
            return false;
        }
        secondment = event;
        return true;
    }

    private boolean endSecondment(LocalDate on) {
        if (secondment == null) {
            return false;
        }
        secondments.add(new DateSpan(secondment.on(), on));
        secondment = null;
        return true;
    }

    private boolean leave(LocalDate on) {
        if (spellFrom == null) {
            return false;
        }
        endPosting(on, true);
        endSpell(on, true);
        left = true;
        return true;
    }

    private void endSpell(LocalDate on, boolean itself) {
        spells.add(new EmploymentSpell(new DateSpan(spellFrom, on), spellDeployedOn, itself));
        spellFrom = null;
        spellDeployedOn = null;
    }

    private boolean endElsewhere(Event event) {
        String where = event.detail(Detail.Elsewhere.class).employer();
        Event start = elsewhereOpen.remove(where);
        if (start == null) {
            return false;
        }
        elsewhere.add(new ElsewhereSpell(new DateSpan(start.on(), event.on()), where));
        return true;
    }

    private void closeWhatIsOpen(LocalDate end) {
        endPosting(end, false);
        if (spellFrom != null) {
            endSpell(end, false);
        }
        if (training != null) {
            stints.add(training.end(end, false, false, true));
        }
        if (master != null) {
            stints.add(master.end(end, false, false, true));
        }
        elsewhereOpen.forEach((where, start) -> elsewhere.add(new ElsewhereSpell(new DateSpan(start.on(), end), where)));
    }

    private InForce inForce() {
        return new InForce(enrolled, suspended, graduated, studyEndedOn != null, reportedOn != null, spellFrom != null, left,
                training == null ? null : training.start, master == null ? null : master.start, master != null && master.permitted,
                trained, posting, pause == null ? null : pause.start, secondment, employer, base, designatedUnit,
                ending == null ? null : ending.kind());
    }

    private List<Posting> finishedPostings(LocalDate end) {
        Coverage coverage = new Coverage(agreement, approvals, designatedUnit, designatedOn);
        return postings.stream().map(open -> {
            Detail.Deployment order = open.start.detail(Detail.Deployment.class);
            return new Posting(new DateSpan(open.start.on(), open.end), order, open.start, coverage.from(open.start.on(), order));
        }).toList();
    }

    private List<ElsewhereSpell> orderedElsewhere() {
        return elsewhere.stream().sorted(Comparator.comparing(spell -> spell.days().from())).toList();
    }

    private static List<Stint> inOrder(List<Stint> stints) {
        return stints.stream().sorted(Comparator.comparing(Stint::start)).toList();
    }

    private record OpenPosting(Event start, LocalDate end) { }

    /** Training or a master's under way. */
    private static final class OpenStint {
        private final Event start;
        private final boolean permitted;
        private final List<Stint.TrainingBreak> pauses = new ArrayList<>();
        private Event pausedBy;

        OpenStint(Event start, boolean permitted) {
            this.start = start;
            this.permitted = permitted;
        }

        boolean pause(Event event) {
            if (pausedBy != null) {
                return false;
            }
            pausedBy = event;
            return true;
        }

        boolean resume(LocalDate on) {
            if (pausedBy == null) {
                return false;
            }
            pauses.add(new Stint.TrainingBreak(new DateSpan(pausedBy.on(), on), pausedBy.detail(Detail.TrainingPause.class).ground()));
            pausedBy = null;
            return true;
        }

        Stint end(LocalDate on, boolean itself, boolean certified, boolean provisional) {
            resume(on);
            return new Stint(start.kind() == EventKind.MASTER_STARTED, permitted, new DateSpan(start.on(), on), itself, certified,
                    provisional, pauses);
        }
    }

    /** A service pause under way. */
    private static final class OpenPause {
        private final Event start;
        private final List<DateSpan> overstayed = new ArrayList<>();
        private LocalDate until;

        OpenPause(Event start) {
            this.start = start;
            this.until = start.detail(Detail.Pause.class).until();
        }

        /** A later {@code until} replaces the pause's own; the days between the old one and a late extension stay overstayed. */
        boolean extend(LocalDate on, LocalDate newUntil) {
            if (until == null || !newUntil.isAfter(until)) {
                return false;
            }
            overstayTo(on);
            until = newUntil;
            return true;
        }

        ServicePause end(LocalDate on, boolean itself) {
            overstayTo(on);
            return new ServicePause(new DateSpan(start.on(), on), start.detail(Detail.Pause.class), until, itself, overstayed);
        }

        private void overstayTo(LocalDate on) {
            if (until != null && on.isAfter(until)) {
                overstayed.add(new DateSpan(until, on));
            }
        }
    }
}
