package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.casework.CaseAgreement;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseRoundStore;
import cn.dingxiang.casework.CaseSubject;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Dismissal;
import cn.dingxiang.review.FindingRow;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The round's chunks: seven statements each, however many agreements. */
@Singleton
@Transactional
class JdbcCaseRoundStore implements CaseRoundStore {
    private final CaseworkMarkRepository marks;
    private final CaseSubjectRepository subjects;
    private final CaseRepository cases;
    private final CaseReading reading;
    private final DismissalRepository dismissals;
    private final VersionRepository versions;
    private final EventRepository events;

    JdbcCaseRoundStore(CaseworkMarkRepository marks, CaseSubjectRepository subjects, CaseRepository cases, CaseReading reading,
                       DismissalRepository dismissals, VersionRepository versions, EventRepository events) {
        this.marks = marks;
        this.subjects = subjects;
        this.cases = cases;
        this.reading = reading;
        this.dismissals = dismissals;
        this.versions = versions;
        this.events = events;
    }

    @Override
    public List<Long> due(LocalDate asOf, long after, int limit) {
        return marks.due(asOf, after, limit);
    }

    @Override
    public List<CaseSubject> take(List<Long> agreements, LocalDate asOf) {
        marks.hold(agreements);
        List<CaseSubjectRepository.SubjectRow> taken = subjects.take(agreements, asOf);
        if (taken.isEmpty()) {
            return List.of();
        }
        List<Long> ids = taken.stream().map(CaseSubjectRepository.SubjectRow::agreementId).toList();
        Map<Long, List<FindingRow>> findings = subjects.findings(ids).stream().collect(Collectors.groupingBy(
                CaseSubjectRepository.FoundRow::agreementId, Collectors.mapping(JdbcCaseRoundStore::finding, Collectors.toList())));
        Map<Long, List<CaseFile>> ongoing = reading.files(cases.ongoing(ids)).stream()
                .collect(Collectors.groupingBy(file -> file.about().id()));
        Map<Long, List<Dismissal>> dismissed = dismissals.of(ids).stream().collect(Collectors.groupingBy(DismissalRow::agreementId,
                Collectors.mapping(DismissalRow::dismissal, Collectors.toList())));
        Set<Long> known = new TreeSet<>(ongoing.keySet());
        known.addAll(dismissed.keySet());
        Map<Long, List<EventRow>> rows = known.isEmpty() ? Map.of()
                : events.findAllOf(known).stream().collect(Collectors.groupingBy(EventRow::agreementId));
        Map<Long, SignedAgreement> signed = known.isEmpty() ? Map.of() : signed(known);
        return taken.stream().map(row -> new CaseSubject(
                new CaseAgreement(row.agreementId(), row.number(), row.personId(), row.personName(), row.countyCode()),
                row.phase() == null ? null : Phase.valueOf(row.phase()), findings.getOrDefault(row.agreementId(), List.of()),
                ongoing.getOrDefault(row.agreementId(), List.of()), dismissed.getOrDefault(row.agreementId(), List.of()),
                signed.get(row.agreementId()), new EventRows(rows.getOrDefault(row.agreementId(), List.of())).history())).toList();
    }

    @Override
    public void lookAgain(Map<Long, LocalDate> days) {
        Map<LocalDate, Set<Long>> byDay = new HashMap<>();
        days.forEach((agreement, day) -> byDay.computeIfAbsent(day, unseen -> new TreeSet<>()).add(agreement));
        byDay.forEach((day, agreements) -> marks.lookAgain(agreements, day));
    }

    @Override
    public List<CaseFile> newlyLate(LocalDate asOf, int limit) {
        Set<Long> agreements = cases.newlyLate(asOf, limit).stream().map(CaseViewRow::agreementId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (agreements.isEmpty()) {
            return List.of();
        }
        marks.hold(agreements);
        return reading.files(cases.ongoing(agreements)).stream().filter(file -> !file.late() && file.isLateOn(asOf)).toList();
    }

    /** What cannot be read is left out; the review sets such an agreement aside. */
    private Map<Long, SignedAgreement> signed(Set<Long> agreements) {
        Map<Long, SignedAgreement> signed = new HashMap<>();
        for (VersionRow version : versions.findInForce(agreements)) {
            try {
                signed.put(version.key().agreementId(), version.signed());
            } catch (MalformedInput unreadable) {
                signed.remove(version.key().agreementId());
            }
        }
        return signed;
    }

    private static FindingRow finding(CaseSubjectRepository.FoundRow row) {
        return new FindingRow(new FindingRow.Key(FindingCode.valueOf(row.code()), row.subject(), row.since(), row.ordinal()),
                Party.valueOf(row.party()), Standing.valueOf(row.standing()), row.closedOn(), StoredJson.texts(row.clauses()));
    }
}
