package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.intake.CheckedAgreement;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.RecordRefused;
import cn.dingxiang.intake.RecordedAgreement;
import cn.dingxiang.intake.RecordedEvent;
import cn.dingxiang.intake.VersionKind;
import cn.dingxiang.intake.Warning;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Inserts new agreements, a batch a table. */
@Singleton
final class AgreementCreation {
    private final AgreementRepository agreements;
    private final EventRepository events;
    private final NewRows fresh;
    private final StudentRows students;
    private final Counties counties;

    AgreementCreation(AgreementRepository agreements, EventRepository events, NewRows fresh, StudentRows students, Counties counties) {
        this.agreements = agreements;
        this.events = events;
        this.fresh = fresh;
        this.students = students;
        this.counties = counties;
    }

    /** Inserts them. @return their ids, by number */
    Map<String, Long> insert(List<CheckedAgreement> checked, LocalDateTime at) {
        Map<String, Long> ids = insertAgreements(checked, at);
        fresh.versions(checked.stream().map(agreement -> version(agreement, ids.get(agreement.given().number()), at)).toList());
        fresh.marks(ids.values().stream().sorted().map(id -> new ReviewMarkRow(id, true)).toList());
        fresh.states(checked.stream().map(agreement -> state(agreement, ids.get(agreement.given().number())))
                .sorted(Comparator.comparing(ReviewStateRow::agreementId)).toList());
        fresh.events(checked.stream().flatMap(agreement -> events(agreement, ids.get(agreement.given().number()), at).stream()).toList());
        return ids;
    }

    List<RecordedAgreement> create(List<CheckedAgreement> checked, LocalDateTime at) {
        Map<String, Long> ids = insert(checked, at);
        Map<Long, List<EventRow>> recorded = events.findAllOf(ids.values()).stream().collect(Collectors.groupingBy(EventRow::agreementId));
        return checked.stream().map(agreement -> {
            long id = ids.get(agreement.given().number());
            return new RecordedAgreement(id, agreement.given().number(), recordedEvents(agreement, recorded.getOrDefault(id, List.of())),
                    agreement.warnings());
        }).toList();
    }

    private Map<String, Long> insertAgreements(List<CheckedAgreement> checked, LocalDateTime at) {
        List<String> numbers = checked.stream().map(agreement -> agreement.given().number()).toList();
        agreements.findByNumberIn(numbers).stream().findFirst().ifPresent(taken -> {
            throw new RecordRefused(RecordRefused.Problem.NUMBER_TAKEN, taken.number());
        });
        counties.createIfAbsent(checked.stream().map(agreement -> agreement.signed().county()).distinct().toList());
        List<Long> people = students.idsOf(checked.stream().map(agreement -> agreement.given().student()).toList());
        List<AgreementRow> rows = new ArrayList<>();
        for (CheckedAgreement agreement : checked) {
            NewAgreement given = agreement.given();
            rows.add(new AgreementRow(null, given.number(), people.get(rows.size()), agreement.signed().county(), given.batchId(),
                    given.live() ? AgreementRow.Status.LIVE : AgreementRow.Status.FILING, at));
        }
        fresh.agreements(rows);
        return agreements.findByNumberIn(numbers).stream().collect(Collectors.toMap(AgreementRow::number, AgreementRow::id));
    }

    private static ReviewStateRow state(CheckedAgreement agreement, long id) {
        SignedAgreement signed = agreement.signed();
        return new ReviewStateRow(id, signed.county(), signed.track().name(), signed.cohort(), agreement.given().student().name(),
                agreement.given().number());
    }

    private static VersionRow version(CheckedAgreement agreement, long id, LocalDateTime at) {
        NewAgreement given = agreement.given();
        return VersionRow.of(new VersionRow.Key(id, 1), given.document(), given.parties(), agreement.resolution(),
                new VersionRow.Change(VersionKind.ORIGINAL, null, given.scan(), null, given.author()), at);
    }

    private static List<EventRow> events(CheckedAgreement agreement, long id, LocalDateTime at) {
        NewAgreement given = agreement.given();
        List<EventRow> rows = new ArrayList<>();
        for (Map<String, Object> tree : given.events()) {
            rows.add(EventRow.of(id, rows.size() + 1, tree, agreement.events().get(rows.size()), given.batchId(), at, given.author()));
        }
        return rows;
    }

    private static List<RecordedEvent> recordedEvents(CheckedAgreement agreement, List<EventRow> rows) {
        List<List<Warning>> warnings = agreement.eventWarnings();
        return rows.stream().map(row -> new RecordedEvent(row.id(), warnings.get(row.position() - 1))).toList();
    }
}
