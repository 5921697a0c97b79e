package cn.dingxiang.casework;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.review.Dismissal;
import cn.dingxiang.review.FindingRow;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the round does about one agreement: cases opened, joined, made good, closed; and when to look again. Pure. */
final class CasePlan {
    private static final Actor ROUND = Actor.system("casework");

    private final CaseSubject subject;
    private final CaseworkRules rules;
    private final Policy policy;
    private final LocalDateTime at;
    private final LocalDate today;
    private final Moves moves;
    private final List<CaseFile> opened = new ArrayList<>();
    private final List<CaseChange> changed = new ArrayList<>();
    private LocalDate next;

    CasePlan(CaseSubject subject, CaseworkRules rules, Policy policy, LocalDateTime at) {
        this.subject = subject;
        this.rules = rules;
        this.policy = policy;
        this.at = at;
        this.today = at.toLocalDate();
        this.moves = new Moves(rules);
        plan();
    }

    List<CaseFile> opened() {
        return opened;
    }

    List<CaseChange> changed() {
        return changed;
    }

    /** The first later day on which a finding comes of age; null when none does. */
    LocalDate next() {
        return next;
    }

    private void plan() {
        Map<CaseMatter, List<FindingRow>> due = comeOfAge();
        for (CaseFile file : subject.ongoing()) {
            List<FindingRow> joining = due.remove(CaseMatter.of(file));
            update(file, joining == null || !file.isUndecided() ? List.of() : joining);
        }
        due.forEach(this::open);
    }

    /** Open findings, not dismissed, old enough for a case. */
    private Map<CaseMatter, List<FindingRow>> comeOfAge() {
        Map<CaseMatter, List<FindingRow>> due = new LinkedHashMap<>();
        for (FindingRow finding : subject.findings()) {
            LocalDate opensOn = rules.opensOn(finding.key().code(), finding.standing(), finding.key().since());
            if (finding.isOpen() && opensOn != null && !isDismissed(finding)) {
                if (opensOn.isAfter(today)) {
                    next = next == null || opensOn.isBefore(next) ? opensOn : next;
                } else {
                    due.computeIfAbsent(CaseMatter.of(finding), matter -> new ArrayList<>()).add(finding);
                }
            }
        }
        return due;
    }

    private boolean isDismissed(FindingRow finding) {
        FindingRow.Key key = finding.key();
        return subject.dismissed().stream()
                .filter(dismissal -> dismissal.silences(key.code(), key.subject(), key.since(), finding.standing()))
                .anyMatch(dismissal -> !isCorroborated(dismissal));
    }

    private boolean isCorroborated(Dismissal dismissal) {
        return subject.history().stream().filter(EventEntry::stands)
                .anyMatch(entry -> dismissal.isCorroboratedBy(entry.id(), event(entry.event())));
    }

    private void open(CaseMatter matter, List<FindingRow> findings) {
        Step step = Steps.of(Action.OPEN_CASE, matter.party()).get(0);
        CaseFile blank = new CaseFile(0, subject.about(), matter.party(), matter.subject(), CaseState.OPEN, today, today, null, null, false,
                null, 0, joined(List.of(), findings), List.of());
        opened.add(moves.move(blank, step, ROUND, at, GoneReason.text("round.opened", codes(findings)), List.of()));
    }

    private void update(CaseFile file, List<FindingRow> joining) {
        List<CaseFinding> known = file.findings().stream().map(finding -> refreshed(file, finding)).toList();
        List<CaseFinding> findings = joined(known, joining);
        boolean joins = findings.size() > known.size();
        CaseFile updated = file.withFindings(findings);
        CaseFile after = updated;
        if (findings.stream().allMatch(finding -> finding.goneOn() != null)) {
            GoneReason gone = GoneReason.of(subject, file, policy, today);
            after = take(updated, Action.CLOSE_AS_GONE, gone.text(), gone.evidence());
        } else if (subject.hasEnded() && updated.openFindings().isEmpty() && closes(file)) {
            after = take(updated, Action.CLOSE_AS_ENDED, GoneReason.text("round.ended"), List.of());
        } else if (file.isUndecided() && updated.openFindings().isEmpty()) {
            after = take(updated, Action.CURE, GoneReason.text("round.cured"), List.of());
        } else if (joins) {
            after = take(updated, Action.JOIN_FINDING, GoneReason.text("round.joined", codes(joining)), List.of());
        }
        if (!after.equals(file)) {
            changed.add(new CaseChange(file, after));
        }
    }

    /** Whether the agreement's end ends the case: a settlement under way is for people to end. */
    private static boolean closes(CaseFile file) {
        return Steps.of(Action.CLOSE_AS_ENDED, file.party()).get(0).fits(file.party(), file.state());
    }

    private CaseFile take(CaseFile file, Action action, String reason, List<String> evidence) {
        return moves.move(file, Steps.of(action, file.party()).get(0), ROUND, at, reason, evidence);
    }

    /** A finding of a case as the review sees it now; one the review no longer has never was. */
    private CaseFinding refreshed(CaseFile file, CaseFinding finding) {
        FindingRow now = null;
        for (FindingRow row : subject.findings()) {
            boolean same = row.key().code() == finding.code() && row.key().since().equals(finding.since())
                    && CaseMatter.of(row).equals(CaseMatter.of(file));
            now = same && (now == null || row.isOpen()) ? row : now;
        }
        return now == null ? new CaseFinding(finding.code(), finding.since(), finding.standing(), finding.joinedAt(), null,
                finding.goneOn() == null ? today : finding.goneOn())
                : new CaseFinding(finding.code(), finding.since(), now.standing(), finding.joinedAt(), now.closedOn(), null);
    }

    /** One entry a code and day, however many findings began and closed on it. */
    private List<CaseFinding> joined(List<CaseFinding> known, List<FindingRow> joining) {
        List<CaseFinding> all = new ArrayList<>(known);
        for (FindingRow row : joining) {
            if (all.stream().noneMatch(finding -> finding.code() == row.key().code() && finding.since().equals(row.key().since()))) {
                all.add(new CaseFinding(row.key().code(), row.key().since(), row.standing(), at, null, null));
            }
        }
        return all;
    }

    private static String codes(List<FindingRow> findings) {
        Set<String> words = new LinkedHashSet<>();
        findings.forEach(finding -> words.add(cn.dingxiang.obligation.Words.of(finding.key().code(), Locale.ROOT)));
        return String.join("、", words);
    }

    private static Event event(Map<String, Object> tree) {
        return EventReader.read(Fields.of(tree, "event"));
    }
}
