package cn.dingxiang.timeline;

import cn.dingxiang.agreement.SignedAgreement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Employment, deployment, pauses and secondments while the events are walked. Every method says whether the event was in place. */
final class ServiceCourse {
    private final SignedAgreement signed;
    private final List<EmploymentSpell> spells = new ArrayList<>();
    private final List<EndedPosting> postings = new ArrayList<>();
    private final List<ServicePause> pauses = new ArrayList<>();
    private final List<DateSpan> secondments = new ArrayList<>();
    private LocalDate reportedOn;
    private boolean left;
    private String employer;
    private String designatedUnit;
    private LocalDate designatedOn;
    private LocalDate spellFrom;
    private LocalDate spellDeployedOn;
    private Event posting;
    private OpenPause pause;
    private Event secondment;

    ServiceCourse(SignedAgreement signed) {
        this.signed = signed;
        this.designatedUnit = signed.designatedUnit();
        this.designatedOn = LocalDate.MIN;
    }

    boolean report(LocalDate on) {
        if (reportedOn != null) {
            return false;
        }
        reportedOn = on;
        return true;
    }

    boolean employ(Event event) {
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

    boolean deploy(Event event) {
        takeOntoBooks(event.on());
        endPosting(event.on(), true);
        posting = event;
        if (spellDeployedOn == null) {
            spellDeployedOn = event.on();
        }
        Detail.Deployment order = event.detail(Detail.Deployment.class);
        if (designatedUnit == null && order.county().equals(signed.county())) {
            designatedUnit = order.unit();
            designatedOn = event.on();
        }
        return true;
    }

    private void endPosting(LocalDate on, boolean itself) {
        endPause(on, itself);
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
        return pause != null && pause.extend(event.on(), event.detail(Detail.Extension.class).until());
    }

    boolean endPause(LocalDate on) {
        return endPause(on, true);
    }

    private boolean endPause(LocalDate on, boolean itself) {
        if (pause == null) {
            return false;
        }
        pauses.add(pause.end(on, itself));
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
        secondments.add(new DateSpan(secondment.on(), on));
        secondment = null;
        return true;
    }

    boolean leave(LocalDate on) {
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

    /** Closes on {@code end} what is still open. */
    void close(LocalDate end) {
        endPosting(end, false);
        if (spellFrom != null) {
            endSpell(end, false);
        }
    }

    /** All deployments, each with the day from which its unit is covered. */
    List<Posting> postings(Coverage coverage) {
        return postings.stream().map(ended -> {
            Detail.Deployment order = ended.start().detail(Detail.Deployment.class);
            return new Posting(new DateSpan(ended.start().on(), ended.end()), order, ended.start(),
                    coverage.from(ended.start().on(), order));
        }).toList();
    }

    List<EmploymentSpell> spells() {
        return List.copyOf(spells);
    }

    List<ServicePause> pauses() {
        return List.copyOf(pauses);
    }

    List<DateSpan> secondments() {
        return List.copyOf(secondments);
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    boolean employed() {
        return spellFrom != null;
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

    /** The day the designated unit became so. */
    LocalDate designatedOn() {
        return designatedOn;
    }

    private record EndedPosting(Event start, LocalDate end) { }
}
