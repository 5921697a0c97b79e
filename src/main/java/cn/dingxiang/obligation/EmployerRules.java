package cn.dingxiang.obligation;

import cn.dingxiang.agreement.PayParity;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.DaySet;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.ElsewhereSpell;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings about what the county and the employer gave and attested. */
final class EmployerRules {

    private EmployerRules() { }

    /** {@code SERVICE_TERM_BELOW_MINIMUM}: agreed for less than the floor. */
    static List<Finding> serviceTermBelowMinimum(Situation situation) {
        LocalDate signedOn = situation.agreement().signed().signedOn();
        if (situation.terms().serviceMonths() >= situation.terms().value(Term.MIN_SERVICE_MONTHS)
                || signedOn.isAfter(situation.course().horizon()) || situation.isComplete(signedOn)) {
            return List.of();
        }
        return List.of(new Finding(FindingCode.SERVICE_TERM_BELOW_MINIMUM, Party.COUNTY, Standing.ESTABLISHED, signedOn,
                situation.course().endedOn(), situation.terms().clauses(Term.MIN_SERVICE_MONTHS), "", signedOn));
    }

    /** {@code NO_QUOTA_POST}: employed without 编制 where it is owed. */
    static List<Finding> noQuotaPost(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.NO_QUOTA_POST);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.EMPLOYED) {
                if (step.event().detail(Detail.Employment.class).quotaPost()) {
                    log.close(step.event().on());
                } else if (situation.terms().isTrue(Term.QUOTA_POST)) {
                    log.raise(step, Party.COUNTY, false, situation.terms().clauses(Term.QUOTA_POST));
                }
            }
        }
        return log.findings();
    }

    /** {@code PAY_BELOW_PARITY}: paid less than comparable doctors of the county hospital. */
    static List<Finding> payBelowParity(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.PAY_BELOW_PARITY);
        PayParity owed = situation.terms().value(Term.PAY_PARITY);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.PAY_RECORDED && owed != null) {
                Detail.Pay pay = step.event().detail(Detail.Pay.class);
                if (pay.monthly().compareTo(pay.parity()) < 0) {
                    log.raise(step, Party.EMPLOYER, owed == PayParity.ALIGNED, situation.terms().clauses(Term.PAY_PARITY));
                } else {
                    log.close(step.event().on());
                }
            }
        }
        return log.findings();
    }

    /** {@code NOT_ON_POST}: attested off post for a year with a deployed day in service; always for people. */
    static List<Finding> notOnPost(Situation situation) {
        DaySet deployed = situation.deployedInService();
        Map<Integer, List<Step>> years = new TreeMap<>();
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.ATTESTED) {
                years.computeIfAbsent(step.event().detail(Detail.Attestation.class).year(), unseen -> new ArrayList<>()).add(step);
            }
        }
        List<Finding> findings = new ArrayList<>();
        years.forEach((year, steps) -> {
            LocalDate firstDay = inYear(deployed, year).first();
            if (firstDay != null) {
                findings.addAll(notOnPost(situation, year, steps, firstDay));
            }
        });
        return findings;
    }

    private static List<Finding> notOnPost(Situation situation, int year, List<Step> steps, LocalDate firstDay) {
        FactLog log = new FactLog(situation, FindingCode.NOT_ON_POST);
        String subject = Integer.toString(year);
        for (Step step : steps) {
            if (step.event().detail(Detail.Attestation.class).onPost()) {
                log.close(subject, step.event().on());
            } else {
                log.raise(subject, step, Party.STUDENT, true, situation.terms().clauses(Term.ATTESTATION_DUE));
            }
        }
        return log.findings().stream().map(finding -> new Finding(finding.code(), finding.party(), finding.standing(), finding.since(),
                finding.closedOn(), finding.clauses(), subject, later(finding.since(), firstDay))).toList();
    }

    /** {@code CONFLICTING_RECORDS}: attested on post for a year in which another employer had the doctor too. */
    static List<Finding> conflictingRecords(Situation situation) {
        DaySet service = situation.course().service(situation.completedOn());
        Map<Integer, Finding> findings = new TreeMap<>();
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.ATTESTED && step.event().detail(Detail.Attestation.class).onPost()) {
                int year = step.event().detail(Detail.Attestation.class).year();
                for (ElsewhereSpell elsewhere : situation.course().elsewhere()) {
                    LocalDate firstDay = inYear(service, year).intersect(elsewhere.days().from(), elsewhere.days().to()).first();
                    if (firstDay != null) {
                        findings.merge(year, conflict(situation, step.event(), elsewhere, year, firstDay), EmployerRules::earlier);
                    }
                }
            }
        }
        return findings.values().stream().filter(finding -> !situation.isComplete(finding.since())).toList();
    }

    private static Finding conflict(Situation situation, Event attested, ElsewhereSpell elsewhere, int year, LocalDate firstDay) {
        LocalDate since = later(attested.on(), elsewhere.days().from());
        return new Finding(FindingCode.CONFLICTING_RECORDS, Party.EMPLOYER, Standing.SUSPECTED, since, situation.course().endedOn(),
                situation.terms().clauses(Term.ATTESTATION_DUE), Integer.toString(year), later(since, firstDay));
    }

    private static Finding earlier(Finding one, Finding other) {
        int order = one.since().compareTo(other.since());
        return order < 0 || order == 0 && !one.arisesOn().isAfter(other.arisesOn()) ? one : other;
    }

    private static DaySet inYear(DaySet days, int year) {
        return year < 1 || year > 9000 ? DaySet.EMPTY : days.intersect(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
