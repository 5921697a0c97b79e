package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.DaySet;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Step;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** What the employer owes: each year's service attested. */
final class EmployerDuties {

    private EmployerDuties() { }

    /**
     * {@code ATTESTATION_MISSING}: for each year with a deployed day in service, by {@code attestationDue} of the next. Of years still to
     * come only those up to the first that nobody has attested yet: what changes next is no later than that.
     */
    static List<Duty> attestationMissing(Situation situation) {
        MonthDay attestationDue = situation.terms().value(Term.ATTESTATION_DUE);
        DaySet deployed = situation.deployedInService();
        if (attestationDue == null || deployed.isEmpty()) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        List<Event> attestations = attestations(situation);
        int lastYear = Math.min(deployed.end().getYear(), situation.farthest().getYear());
        boolean nextSeen = false;
        for (int year = deployed.first().getYear(); year <= lastYear && !nextSeen; year++) {
            LocalDate firstDay = deployed.firstFrom(LocalDate.of(year, 1, 1));
            if (firstDay != null && firstDay.getYear() == year) {
                Event done = attested(attestations, year);
                duties.add(attestation(year, firstDay, attestationDue.atYear(year + 1), done));
                nextSeen = done == null && firstDay.isAfter(situation.asOf());
            }
        }
        return duties;
    }

    private static List<Event> attestations(Situation situation) {
        List<Event> attestations = new ArrayList<>();
        for (Step step : situation.steps()) {
            if (step.takes(EventKind.ATTESTED)) {
                attestations.add(step.event());
            }
        }
        return attestations;
    }

    /** The first attestation of {@code year}; null when there is none. */
    private static Event attested(List<Event> attestations, int year) {
        for (Event attestation : attestations) {
            if (attestation.detail(Detail.Attestation.class).year() == year) {
                return attestation;
            }
        }
        return null;
    }

    private static Duty attestation(int year, LocalDate firstDay, LocalDate dueOn, Event done) {
        LocalDate doneOn = done == null ? null : done.on();
        LocalDate end = doneOn == null ? DateSpan.FOREVER : doneOn;
        List<DateSpan> overdue = end.isAfter(dueOn) ? List.of(new DateSpan(dueOn.plusDays(1), end)) : List.of();
        return new Duty(FindingCode.ATTESTATION_MISSING, Party.EMPLOYER, year, Term.ATTESTATION_DUE, firstDay, dueOn, doneOn, true, false,
                overdue, List.of(), new AttestationTale(year, firstDay, dueOn, done));
    }
}
