package cn.dingxiang.timeline;

import cn.dingxiang.agreement.SignedAgreement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Employment, deployment, pauses and secondments while the events are walked. Every method says whether the event was in place. */
final class ServiceCourse {
    private final SignedAgreement signed;
    private final List<EmploymentSpell> spells = new ArrayList<>(0);
    private final List<EndedPosting> postings = new ArrayList<>(0);
    private final List<ServicePause> pauses = new ArrayList<>(0);
    private final List<Secondment> secondments = new ArrayList<>(0);
    private Event reportedBy;
    private boolean left;
    private String employer;
    private String designatedUnit;
    private Event designatedBy;
    private Event spellStart;
    private Event spellDeployment;
    private Event posting;
    private OpenPause pause;
    private Event secondment;

    ServiceCourse(SignedAgreement signed) {
        this.signed = signed;
        this.designatedUnit = signed.designatedUnit();
    }

    boolean report(Event event) {
        if (reportedBy != null) {
            return false;
        }
        reportedBy = event;
        return true;
    }

    boolean employ(Event event) {
        takeOntoBooks(event);
        employer = event.detail(Detail.Employment.class).employer();
        return true;
    }

    private void takeOntoBooks(Event event) {
        report(event);
        left = false;
        if (spellStart == null) {
            spellStart = event;
        }
    }

    boolean deploy(Event event) {
        takeOntoBooks(event);
        endPosting(event.on(), event);
        posting = event;
        if (spellDeployment == null) {
            spellDeployment = event;
        }
        Detail.Deployment order = event.detail(Detail.Deployment.class);
        if (designatedUnit == null && order.county().equals(signed.county())) {
            designatedUnit = order.unit();
            designatedBy = event;
        }
        return true;
    }

    private void endPosting(LocalDate on, Event ending) {
        endPause(on, ending);
        endSecondment(on);
        if (posting != null) {
            postings.add(new EndedPosting(posting, on));
            posting = null;
        }
    }

    boolean startPause(Event event) {
        if (posting == null || pause != null) {
            return false;
        }
        pause = new OpenPause(event);
        return true;
    }

    boolean extendPause(Event event) {
        return pause != null && pause.extend(event);
    }

    boolean endPause(Event event) {
        return endPause(event.on(), event);
    }

    private boolean endPause(LocalDate on, Event ending) {
        if (pause == null) {
            return false;
        }
        pauses.add(pause.end(on, ending));
        pause = null;
        return true;
    }

    boolean startSecondment(Event event) {
        if (posting == null || secondment != null) {
            return false;
        }
        secondment = event;
        return true;
    }

    boolean endSecondment(LocalDate on) {
        if (secondment == null) {
            return false;
        }
        secondments.add(new Secondment(new DateSpan(secondment.on(), on), secondment));
        secondment = null;
        return true;
    }

    boolean leave(Event event) {
        if (spellStart == null) {
            return false;
        }
        endPosting(event.on(), event);
        endSpell(event.on(), event);
        left = true;
        return true;
    }

    private void endSpell(LocalDate on, Event leaving) {
        spells.add(new EmploymentSpell(new DateSpan(spellStart.on(), on), spellDeployment == null ? null : spellDeployment.on(),
                leaving != null, spellStart, spellDeployment == null ? leaving : spellDeployment));
        spellStart = null;
        spellDeployment = null;
    }

    /** Closes on {@code end} what is still open. */
    void close(LocalDate end) {
        endPosting(end, null);
        if (spellStart != null) {
            endSpell(end, null);
        }
    }

    /** All deployments, each with the day from which its unit is covered. */
    List<Posting> postings(Coverage coverage) {
        List<Posting> covered = new ArrayList<>(postings.size());
        for (EndedPosting ended : postings) {
            Detail.Deployment order = ended.start().detail(Detail.Deployment.class);
            Coverage.Covered by = coverage.from(ended.start().on(), order);
            covered.add(new Posting(new DateSpan(ended.start().on(), ended.end()), order, ended.start(), by.from(), by.by()));
        }
        return covered;
    }

    List<EmploymentSpell> spells() {
        return spells;
    }

    List<ServicePause> pauses() {
        return pauses;
    }

    List<Secondment> secondments() {
        return secondments;
    }

    /** The first event by which the signer reported, was employed or deployed; null when none. */
    Event reportedBy() {
        return reportedBy;
    }

    boolean employed() {
        return spellStart != null;
    }

    boolean left() {
        return left;
    }

    Event posting() {
        return posting;
    }

    Event pause() {
        return pause == null ? null : pause.start();
    }

    Event secondment() {
        return secondment;
    }

    String employer() {
        return employer;
    }

    String designatedUnit() {
        return designatedUnit;
    }

    /** The deployment that made it so; null when the agreement names it, or while there is none. */
    Event designatedBy() {
        return designatedBy;
    }

    private record EndedPosting(Event start, LocalDate end) { }
}
