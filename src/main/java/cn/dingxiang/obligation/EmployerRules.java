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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Findings about what the county and the employer gave and attested. */
final class EmployerRules {

    private EmployerRules() { }

    /** {@code SERVICE_TERM_BELOW_MINIMUM}: agreed for less than the floor. */
    static List<Found> serviceTermBelowMinimum(Situation situation) {
        LocalDate signedOn = situation.agreement().signed().signedOn();
        if (situation.terms().serviceMonths() >= situation.terms().value(Term.MIN_SERVICE_MONTHS)
                || signedOn.isAfter(situation.course().horizon()) || situation.isComplete(signedOn)) {
            return List.of();
        }
        List<Citation> citations = Citation.of(situation.terms(), Term.MIN_SERVICE_MONTHS);
        return List.of(new Found(new Finding(FindingCode.SERVICE_TERM_BELOW_MINIMUM, Party.COUNTY, Standing.ESTABLISHED, signedOn,
                situation.course().endedOn(), Citation.clauses(citations), "", signedOn), citations,
                account -> account.uses(Term.SERVICE_MONTHS).standing(StepKey.STANDING_AGREEMENT).step(signedOn, StepKey.AGREED_BELOW,
                        signedOn, situation.terms().serviceMonths(), situation.terms().value(Term.MIN_SERVICE_MONTHS)), Tale::agreementEnded));
    }

    /** {@code NO_QUOTA_POST}: employed without 编制 where it is owed. */
    static List<Found> noQuotaPost(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.NO_QUOTA_POST);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.EMPLOYED) {
                if (step.event().detail(Detail.Employment.class).quotaPost()) {
                    log.close(step.event());
                } else if (situation.terms().isTrue(Term.QUOTA_POST)) {
                    log.raise(step, Party.COUNTY, false, Citation.of(situation.terms(), Term.QUOTA_POST),
                            account -> account.note(StepKey.QUOTA_OWED));
                }
            }
        }
        return log.findings();
    }

    /** {@code PAY_BELOW_PARITY}: paid less than comparable doctors of the county hospital. */
    static List<Found> payBelowParity(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.PAY_BELOW_PARITY);
        PayParity owed = situation.terms().value(Term.PAY_PARITY);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.PAY_RECORDED && owed != null) {
                Detail.Pay pay = step.event().detail(Detail.Pay.class);
                if (pay.monthly().compareTo(pay.parity()) < 0) {
                    log.raise(step, Party.EMPLOYER, owed == PayParity.ALIGNED, Citation.of(situation.terms(), Term.PAY_PARITY),
                            account -> tellPay(account, pay, owed));
                } else {
                    log.close(step.event());
                }
            }
        }
        return log.findings();
    }

    private static void tellPay(Account account, Detail.Pay pay, PayParity owed) {
        account.note(StepKey.PAY_COMPARED, pay.monthly(), pay.parity(), pay.parity().subtract(pay.monthly()));
        if (owed == PayParity.ALIGNED) {
            account.standing(StepKey.REVIEW_ALIGNED);
        }
    }

    /** {@code NOT_ON_POST}: attested off post for a year with a deployed day in service; always for people. */
    static List<Found> notOnPost(Situation situation) {
        Set<Integer> years = new TreeSet<>();
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.ATTESTED && !step.event().detail(Detail.Attestation.class).onPost()) {
                years.add(step.event().detail(Detail.Attestation.class).year());
            }
        }
        List<Found> findings = new ArrayList<>();
        for (int year : years) {
            LocalDate firstDay = inYear(situation.deployedInService(), year).first();
            if (firstDay != null) {
                findings.addAll(notOnPost(situation, year, firstDay));
            }
        }
        return findings;
    }

    private static List<Found> notOnPost(Situation situation, int year, LocalDate firstDay) {
        FactLog log = new FactLog(situation, FindingCode.NOT_ON_POST);
        String subject = Integer.toString(year);
        for (Step step : situation.steps()) {
            if (step.event().kind() != EventKind.ATTESTED || step.event().detail(Detail.Attestation.class).year() != year) {
                continue;
            }
            if (step.event().detail(Detail.Attestation.class).onPost()) {
                log.close(subject, step.event());
            } else {
                log.raise(subject, step, Party.STUDENT, true, Citation.of(situation.terms(), Term.ATTESTATION_DUE),
                        account -> account.standing(StepKey.REVIEW_ALWAYS).note(StepKey.SERVED_IN_YEAR, year, firstDay));
            }
        }
        return log.findings().stream().map(found -> found.arisingOn(later(found.finding().since(), firstDay))).toList();
    }

    /** {@code CONFLICTING_RECORDS}: attested on post for a year in which another employer had the doctor too. */
    static List<Found> conflictingRecords(Situation situation) {
        DaySet service = situation.course().service(situation.completedOn());
        Map<Integer, Found> findings = new TreeMap<>();
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
        return findings.values().stream().filter(found -> !situation.isComplete(found.finding().since())).toList();
    }

    private static Found conflict(Situation situation, Event attested, ElsewhereSpell elsewhere, int year, LocalDate firstDay) {
        LocalDate since = later(attested.on(), elsewhere.days().from());
        List<Citation> citations = Citation.of(situation.terms(), Term.ATTESTATION_DUE);
        return new Found(new Finding(FindingCode.CONFLICTING_RECORDS, Party.EMPLOYER, Standing.SUSPECTED, since,
                situation.course().endedOn(), Citation.clauses(citations), Integer.toString(year), later(since, firstDay)), citations,
                account -> account.fact(Explanation.Role.RAISES, attested).fact(Explanation.Role.RAISES, elsewhere.startedBy())
                        .standing(StepKey.STANDING_CONFLICT).note(StepKey.ATTESTED_ON_POST, attested.on(), year)
                        .note(StepKey.ELSEWHERE_THAT_YEAR, elsewhere.employer(), elsewhere.days().from(), year)
                        .step(since, StepKey.LATER_OF_BOTH, attested.on(), elsewhere.days().from(), since), Tale::agreementEnded);
    }

    private static Found earlier(Found one, Found other) {
        int order = one.finding().since().compareTo(other.finding().since());
        return order < 0 || order == 0 && !one.finding().arisesOn().isAfter(other.finding().arisesOn()) ? one : other;
    }

    private static DaySet inYear(DaySet days, int year) {
        return year < 1 || year > 9000 ? DaySet.EMPTY : days.intersect(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
