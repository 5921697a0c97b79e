package cn.dingxiang.casework;

import cn.dingxiang.obligation.Finding;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A case as it stands.
 *
 * @param id          its key; 0 before it is stored
 * @param about       the agreement
 * @param party       whose side
 * @param subject     that of its findings; empty when they have none
 * @param state       where it stands
 * @param openedOn    the day it was opened
 * @param enteredOn   the day it came to this state
 * @param periodUntil last day of the time given to the other side; null when none is running
 * @param dueOn       last good day for the next step; null when none is set
 * @param late        whether the round has noted that this day passed
 * @param returnsTo   where it was when a complaint was lodged; null while there is none
 * @param version     grows with every change
 * @param findings    by day, then code
 * @param steps       in order
 */
public record CaseFile(long id, CaseAgreement about, Party party, String subject, CaseState state, LocalDate openedOn, LocalDate enteredOn,
                       LocalDate periodUntil, LocalDate dueOn, boolean late, CaseState returnsTo, int version,
                       List<CaseFinding> findings, List<StepTaken> steps) {
    public CaseFile {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(openedOn, "openedOn");
        Objects.requireNonNull(enteredOn, "enteredOn");
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /** Its key as the audit trail names it. */
    public String key() {
        return "case:" + id;
    }

    /** Whether it is past its limit on {@code day}: due on D, late from D+1. */
    public boolean isLateOn(LocalDate day) {
        return !state.isEnded() && dueOn != null && day.isAfter(dueOn);
    }

    /** Whether it has this finding, open or not. */
    boolean isAbout(Finding finding) {
        return finding.party() == party && finding.subject().startsWith(subject) && subject.isEmpty() == finding.subject().isEmpty()
                && findings.stream().anyMatch(known -> known.code() == finding.code() && known.since().equals(finding.since()));
    }

    public List<CaseFinding> openFindings() {
        return findings.stream().filter(CaseFinding::isOpen).toList();
    }

    /** Whether nothing has been decided yet, a complaint lodged before the decision included. */
    public boolean isUndecided() {
        return state.isUndecided() || state == CaseState.APPEAL && returnsTo.isUndecided();
    }

    /** The latest step of this kind. */
    public Optional<StepTaken> last(Action action) {
        return steps.stream().filter(step -> step.action() == action).reduce((older, newer) -> newer);
    }

    CaseFile withFindings(List<CaseFinding> known) {
        return new CaseFile(id, about, party, subject, state, openedOn, enteredOn, periodUntil, dueOn, late, returnsTo, version, known,
                steps);
    }

    /** With another last good day for the next step. */
    CaseFile withDueOn(LocalDate day) {
        return new CaseFile(id, about, party, subject, state, openedOn, enteredOn, periodUntil, day, false, returnsTo, version, findings,
                steps);
    }

    CaseFile notedAsLate() {
        return new CaseFile(id, about, party, subject, state, openedOn, enteredOn, periodUntil, dueOn, true, returnsTo, version, findings,
                steps);
    }

    CaseFile withSteps(List<StepTaken> history) {
        return new CaseFile(id, about, party, subject, state, openedOn, enteredOn, periodUntil, dueOn, late, returnsTo, version, findings,
                history);
    }

    /** With another piece of evidence of its last step. */
    CaseFile citing(String reference) {
        List<StepTaken> all = new ArrayList<>(steps);
        all.add(all.remove(all.size() - 1).citing(reference));
        return withSteps(all);
    }

    /** The number the next step will have. */
    int nextNumber() {
        return steps.isEmpty() ? 1 : steps.get(steps.size() - 1).number() + 1;
    }
}
