package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.InForce;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Posting;
import cn.dingxiang.timeline.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Findings about where someone works and serves. */
final class ServiceRules {
    private static final String GRASSROOTS_SENIOR_CLAUSE = "国办发〔2024〕50号（二十二）";

    private ServiceRules() { }

    /** {@code WORKING_ELSEWHERE}: employed by another after graduation; one begun before and still open is raised at graduation. */
    static List<Found> workingElsewhere(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.WORKING_ELSEWHERE);
        Map<String, List<Event>> beforeGraduation = new LinkedHashMap<>();
        for (Step step : situation.steps()) {
            LocalDate on = step.event().on();
            if (step.event().kind() == EventKind.EMPLOYED_ELSEWHERE) {
                String employer = step.event().detail(Detail.Elsewhere.class).employer();
                if (step.before().graduated()) {
                    log.raise(employer, step, Party.STUDENT, isForPeople(situation, on), situation.againstChangingJob(on),
                            account -> tellChangingJob(account, on));
                } else {
                    beforeGraduation.computeIfAbsent(employer, unseen -> new ArrayList<>()).add(step.event());
                }
            } else if (step.takes(EventKind.ELSEWHERE_ENDED)) {
                String employer = step.event().detail(Detail.Elsewhere.class).employer();
                beforeGraduation.remove(employer);
                log.close(employer, step.event());
            } else if (step.takes(EventKind.GRADUATED)) {
                beforeGraduation.forEach((employer, events) -> log.raise(employer, on, events, Party.STUDENT,
                        isForPeople(situation, on), situation.againstChangingJob(on), account -> {
                            account.fact(Explanation.Role.STARTS, step.event());
                            tellChangingJob(account, on);
                            account.step(on, StepKey.BEGUN_BEFORE_GRADUATION, events.get(0), step.event());
                        }));
            }
        }
        return log.findings();
    }

    private static boolean isForPeople(Situation situation, LocalDate on) {
        return situation.countyStoodOverdueOn(on) || wasComplete(situation, on);
    }

    /** Tells the stretches of the day by which bans on changing jobs hold, and why people must judge, where they must. */
    private static void tellChangingJob(Account account, LocalDate on) {
        Situation situation = account.situation();
        account.stretches(on);
        if (situation.countyStoodOverdueOn(on)) {
            situation.countyDutiesOverdueOn(on).forEach(duty -> account.aside(aside -> duty.tale().due(aside, on)));
            account.standing(StepKey.REVIEW_COUNTY_OVERDUE, on);
        }
        tellComplete(account, on);
    }

    private static void tellComplete(Account account, LocalDate on) {
        if (wasComplete(account.situation(), on)) {
            account.standing(StepKey.REVIEW_COMPLETE, on);
        }
    }

    private static boolean wasComplete(Situation situation, LocalDate on) {
        return situation.knownOn(on).clock().isCompleteOn(on);
    }

    /** {@code PRACTICE_MOVED}: registered to practise at none of the places the agreement leads to. */
    static List<Found> practiceMoved(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.PRACTICE_MOVED);
        String registeredAt = null;
        for (Step step : situation.steps()) {
            LocalDate on = step.event().on();
            boolean registers = step.takes(EventKind.PRACTICE_REGISTERED);
            if (registers) {
                registeredAt = step.event().detail(Detail.Registration.class).institution();
            }
            if (!registers && !log.isOpen()) {
                continue;
            }
            if (places(situation, step.after(), on).contains(registeredAt)) {
                log.close(step.event());
            } else if (registers && step.before().graduated()) {
                log.raise(step, Party.STUDENT, wasComplete(situation, on), situation.againstChangingJob(on), account -> {
                    account.stretches(on);
                    account.note(StepKey.PLACES, places(situation, step.after(), on).stream().distinct().map(Object.class::cast).toList());
                    tellComplete(account, on);
                });
            }
        }
        return log.findings();
    }

    private static List<String> places(Situation situation, InForce inForce, LocalDate day) {
        String unit = null;
        if (inForce.posting() != null) {
            Posting posting = situation.course().postingOf(inForce.posting());
            unit = posting.orderedByOthers() || posting.coveredOn(day) ? posting.order().unit() : null;
        }
        List<String> places = new ArrayList<>(Arrays.asList(inForce.designatedUnit(), unit, inForce.employer(), inForce.base()));
        places.removeIf(Objects::isNull);
        return places;
    }

    /** {@code LEFT_POST}: left before completion; a dismissal is for people to judge. */
    static List<Found> leftPost(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.LEFT_POST);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.LEFT_POST) {
                LocalDate on = step.event().on();
                boolean dismissed = step.event().detail(Detail.Leaving.class).reason() == Detail.Leaving.Reason.DISMISSED;
                log.raise(step, Party.STUDENT, dismissed || wasComplete(situation, on),
                        Citation.of(situation.terms(), Term.SERVICE_MONTHS), account -> {
                            account.note(StepKey.SERVICE_AGREED, situation.terms().serviceMonths(), on,
                                    situation.knownOn(on).clock().read(on).servedMonths());
                            if (dismissed) {
                                account.standing(StepKey.REVIEW_DISMISSED);
                            }
                            tellComplete(account, on);
                        });
            } else if (step.takes(EventKind.EMPLOYED) || step.takes(EventKind.DEPLOYED)) {
                log.close(step.event());
            }
        }
        return log.findings();
    }

    /** {@code UNAPPROVED_TRANSFER}: deployed to a unit not covered that day, by whoever ordered it. */
    static List<Found> unapprovedTransfer(Situation situation) {
        List<Found> findings = new ArrayList<>();
        List<Posting> postings = situation.course().postings();
        for (int i = 0; i < postings.size(); i++) {
            Posting posting = postings.get(i);
            LocalDate on = posting.days().from();
            if (posting.coveredOn(on) || situation.isComplete(on)) {
                continue;
            }
            LocalDate closed = posting.coveredFrom();
            Event closing = posting.coveredBy();
            if (i + 1 < postings.size() && postings.get(i + 1).days().from().isBefore(closed)) {
                closing = postings.get(i + 1).event();
                closed = closing.on();
            }
            FactLog log = new FactLog(situation, FindingCode.UNAPPROVED_TRANSFER);
            log.raise("", on, List.of(posting.event()), posting.order().orderedBy(), isUndecided(situation, posting),
                    Citation.of(situation.terms(), situation.course().transferTerm(posting.order())),
                    account -> tellTransfer(account, posting));
            if (closed.isBefore(situation.course().horizon())) {
                log.close("", closing);
            }
            findings.addAll(log.findings());
        }
        return findings;
    }

    /** Whether the list of approvals needed is unset; across provinces none is asked, it is never covered. */
    private static boolean isUndecided(Situation situation, Posting posting) {
        return posting.order().province().equals(situation.agreement().signed().province())
                && situation.terms().value(situation.course().transferTerm(posting.order())) == null;
    }

    private static void tellTransfer(Account account, Posting posting) {
        Situation situation = account.situation();
        Term<Set<String>> term = situation.course().transferTerm(posting.order());
        Set<String> required = situation.terms().value(term);
        if (!posting.order().province().equals(situation.agreement().signed().province())) {
            account.note(StepKey.OTHER_PROVINCE);
        } else if (required == null) {
            account.note(StepKey.APPROVALS_UNSET, term).standing(StepKey.REVIEW_UNSET, term);
        } else {
            account.note(StepKey.APPROVALS_NEEDED, posting.order().unit(), required.stream().sorted().map(Object.class::cast).toList());
        }
    }

    /** {@code UNAPPROVED_PAUSE}: a pause without approval, until it ends. */
    static List<Found> unapprovedPause(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.UNAPPROVED_PAUSE);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.SERVICE_PAUSED) {
                Detail.Pause pause = step.event().detail(Detail.Pause.class);
                if (!pause.approved()) {
                    log.raise(step, Party.STUDENT, false, Citation.of(situation.terms(), pause.ground().term()),
                            account -> account.note(StepKey.NO_APPROVAL));
                }
            } else if (step.before().pause() != null && step.after().pause() == null) {
                log.close(step.event());
            }
        }
        return log.findings();
    }

    /** {@code SECONDED_AWAY}: seconded where the agreement does not let the clock run; a question where it is silent. */
    static List<Found> secondedAway(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.SECONDED_AWAY);
        Boolean runs = situation.terms().value(Term.PAUSES_SECONDMENT);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.SECONDED && !Boolean.TRUE.equals(runs)) {
                log.raise(step, step.event().detail(Detail.Secondment.class).orderedBy(), runs == null,
                        Citation.of(situation.terms(), Term.PAUSES_SECONDMENT), account -> {
                            if (runs == null) {
                                account.note(StepKey.SECONDMENT_UNSET).standing(StepKey.REVIEW_UNSET, Term.PAUSES_SECONDMENT);
                            } else {
                                account.note(StepKey.SECONDMENT_STOPS);
                            }
                        });
            } else if (step.before().secondment() != null && step.after().secondment() == null) {
                log.close(step.event());
            }
        }
        return log.findings();
    }

    /** {@code GRASSROOTS_TITLE_MISUSED}: a grassroots senior title used above the grassroots (国办发〔2024〕50号（二十二）). */
    static List<Found> grassrootsTitleMisused(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.GRASSROOTS_TITLE_MISUSED);
        Event titled = null;
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.TITLE_AWARDED) {
                boolean grassroots = step.event().detail(Detail.Title.class).title() == Detail.Title.Rank.GRASSROOTS_SENIOR;
                titled = titled == null && grassroots ? step.event() : titled;
            } else if (step.event().kind() == EventKind.DEPLOYED && step.event().detail(Detail.Deployment.class).grassroots()) {
                log.close(step.event());
            } else if (titled != null && isAboveGrassroots(step)) {
                Event title = titled;
                log.raise(step, Party.STUDENT, true, Citation.document(GRASSROOTS_SENIOR_CLAUSE),
                        account -> account.fact(Explanation.Role.STARTS, title).step(title.on(), StepKey.TITLED, title)
                                .standing(StepKey.REVIEW_ALWAYS));
            }
        }
        return log.findings();
    }

    private static boolean isAboveGrassroots(Step step) {
        return step.event().kind() == EventKind.DEPLOYED
                || step.event().kind() == EventKind.EMPLOYED_ELSEWHERE && !step.event().detail(Detail.Elsewhere.class).grassroots();
    }
}
