package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EmploymentSpell;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Step;
import cn.dingxiang.timeline.Stint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the county owes under 县管乡用: a post, then deployment to the township, then the certificate. */
final class CountyDuties {

    private CountyDuties() { }

    /** {@code EMPLOYMENT_NOT_PROVIDED}: within {@code employ.withinDays} of reporting. */
    static List<Duty> employment(Course course) {
        if (course.reportedOn() == null) {
            return List.of();
        }
        Event done = course.spells().isEmpty() ? null : course.spells().get(0).startedBy();
        List<DutyTrack.Move> moves = deferrals(course, Detail.Deferral.Duty.EMPLOY, LocalDate.MIN);
        addTraining(course, true, moves);
        return List.of(DutyTrack.follow(FindingCode.EMPLOYMENT_NOT_PROVIDED, Party.COUNTY, Term.EMPLOY_WITHIN_DAYS, course.reportedOn(),
                within(course.agreement().terms(), Term.EMPLOY_WITHIN_DAYS), done, moves,
                account -> countsFrom(account, course.reportedBy())));
    }

    /** {@code DEPLOYMENT_NOT_PROVIDED}: within {@code deploy.withinDays} of employment, or of the end of training; one a spell. */
    static List<Duty> deployment(Course course) {
        List<Duty> duties = new ArrayList<>(course.spells().size());
        for (EmploymentSpell spell : course.spells()) {
            LocalDate trigger = afterTraining(course, spell.days().from());
            if (trigger != null) {
                List<DutyTrack.Move> moves = deferrals(course, Detail.Deferral.Duty.DEPLOY, spell.days().from());
                addTraining(course, false, moves);
                duties.add(DutyTrack.follow(FindingCode.DEPLOYMENT_NOT_PROVIDED, Party.COUNTY, Term.DEPLOY_WITHIN_DAYS, trigger,
                        within(course.agreement().terms(), Term.DEPLOY_WITHIN_DAYS), spell.settledBy(), moves,
                        account -> countsAfterTraining(account, spell.startedBy())));
            }
        }
        return duties;
    }

    /** {@code DISCHARGE_NOT_ISSUED}: within {@code discharge.withinDays} of completion. */
    static List<Duty> discharge(Situation situation) {
        Course course = situation.course();
        LocalDate completedOn = situation.completedOn();
        if (completedOn == null || completedOn.isAfter(course.horizon())) {
            return List.of();
        }
        boolean discharged = course.ending() != null && course.ending().kind() == EventKind.DISCHARGED;
        return List.of(DutyTrack.follow(FindingCode.DISCHARGE_NOT_ISSUED, Party.COUNTY, Term.DISCHARGE_WITHIN_DAYS, completedOn,
                within(situation.terms(), Term.DISCHARGE_WITHIN_DAYS), discharged ? course.ending() : null, List.of(),
                account -> ServiceTale.completion(account, completedOn)));
    }

    /** {@code day}, or the end of training where the agreement asks for it, whichever is later; null while training has not ended. */
    static LocalDate afterTraining(Course course, LocalDate day) {
        if (!course.agreement().asksForTraining()) {
            return day;
        }
        LocalDate end = course.firstTrainingEnd();
        return end == null ? null : end.isAfter(day) ? end : day;
    }

    /** Tells that the time runs from {@code event}. */
    static void countsFrom(Account account, Event event) {
        account.fact(Explanation.Role.STARTS, event).step(event.on(), StepKey.COUNTS_FROM, event);
    }

    /** Tells what {@link #afterTraining} says of the day of {@code event}. */
    static void countsAfterTraining(Account account, Event event) {
        Course course = account.situation().course();
        countsFrom(account, event);
        if (course.agreement().asksForTraining()) {
            Event ended = course.firstTrained().endedBy();
            account.uses(Term.TRAINING).fact(Explanation.Role.STARTS, ended);
            LocalDate later = ended.on().isAfter(event.on()) ? ended.on() : event.on();
            account.step(later, StepKey.COUNTS_FROM_TRAINING, ended, later);
        }
    }

    static UnaryOperator<LocalDate> within(Terms terms, Term<Integer> term) {
        Integer days = terms.value(term);
        return days == null ? null : trigger -> trigger.plusDays(days);
    }

    /** Deferrals of {@code duty} from {@code first} on. The county does not defer its own duties. */
    static List<DutyTrack.Move> deferrals(Course course, Detail.Deferral.Duty duty, LocalDate first) {
        boolean countysOwn = duty == Detail.Deferral.Duty.EMPLOY || duty == Detail.Deferral.Duty.DEPLOY;
        List<DutyTrack.Move> moves = new ArrayList<>(0);
        if (!course.kinds().contains(EventKind.DEFERRED)) {
            return moves;
        }
        for (Step step : course.steps()) {
            if (step.takes(EventKind.DEFERRED) && !step.event().on().isBefore(first)) {
                Detail.Deferral deferral = step.event().detail(Detail.Deferral.class);
                boolean valid = !countysOwn || deferral.grantedBy() == Detail.Deferral.GrantedBy.PROVINCE;
                if (deferral.duty() == duty && valid) {
                    moves.add(new DutyTrack.Move(step.event().on(), deferral.until(), false, step.event(), null));
                }
            }
        }
        return moves;
    }

    /** Adds training in between: permitted master's, and unless {@code mastersOnly} any stint of training. */
    static void addTraining(Course course, boolean mastersOnly, List<DutyTrack.Move> moves) {
        for (Stint stint : course.stints()) {
            if (stint.permitted() && (stint.master() || !mastersOnly)) {
                moves.add(new DutyTrack.Move(stint.start(), stint.endedOn(), true, stint.startedBy(), stint.endedBy()));
            }
        }
    }
}
