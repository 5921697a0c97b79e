package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.Amendment;
import cn.dingxiang.intake.CheckedAgreement;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.RecordRefused;
import cn.dingxiang.intake.RecordedAgreement;
import cn.dingxiang.intake.RecordedEvent;
import cn.dingxiang.intake.Resolution;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Agreements in tables {@code agreement}, {@code agreement_version} and {@code event}.
 *
 * <p>Read committed: what is read after waiting for an agreement's lock must be what its last holder wrote.
 */
@Singleton
@Transactional(isolation = TransactionDefinition.Isolation.READ_COMMITTED)
class JdbcAgreementRecords implements AgreementRecords {
    /** How many agreements one round of statements is about: keeps their lists of ids and texts small. */
    private static final int ROUND = 500;

    private final AgreementCreation creation;
    private final EventAddition addition;
    private final AgreementReading reading;
    private final AgreementRepository agreements;
    private final VersionRepository versions;
    private final ReviewMarkRepository marks;
    private final Counties counties;
    private final PolicyCatalogue policy;
    private final CivilTime time;

    JdbcAgreementRecords(AgreementCreation creation, EventAddition addition, AgreementReading reading, AgreementRepository agreements,
                         VersionRepository versions, ReviewMarkRepository marks, Counties counties, PolicyCatalogue policy, CivilTime time) {
        this.creation = creation;
        this.addition = addition;
        this.reading = reading;
        this.agreements = agreements;
        this.versions = versions;
        this.marks = marks;
        this.counties = counties;
        this.policy = policy;
        this.time = time;
    }

    @Override
    public List<RecordedAgreement> createAll(List<NewAgreement> given) {
        LocalDateTime at = now();
        List<RecordedAgreement> recorded = new ArrayList<>();
        List<CheckedAgreement> checked = CheckedAgreement.all(given, policy);
        for (int from = 0; from < checked.size(); from += ROUND) {
            recorded.addAll(creation.create(checked.subList(from, Math.min(from + ROUND, checked.size())), at));
        }
        return recorded;
    }

    @Override
    public int amend(Amendment amendment) {
        AgreementRow agreement = agreements.findByNumber(amendment.number())
                .orElseThrow(() -> new RecordRefused(RecordRefused.Problem.UNKNOWN_AGREEMENT, amendment.number()));
        SignedAgreement signed = SignedAgreement.read(Fields.of(amendment.document(), "agreement"));
        Resolution resolution = Resolution.of(signed, policy);
        marks.touch(List.of(agreement.id()));
        VersionRow before = versions.findInForce(List.of(agreement.id())).get(0);
        VersionRow.Key key = new VersionRow.Key(agreement.id(), before.key().version() + 1);
        versions.save(VersionRow.of(key, amendment.document(), amendment.parties() == null ? before.parties() : amendment.parties(),
                resolution, VersionRow.Change.of(amendment), now()));
        if (!signed.county().equals(agreement.countyCode())) {
            counties.createIfAbsent(List.of(signed.county()));
            agreements.update(agreement.id(), signed.county());
        }
        return key.version();
    }

    @Override
    public List<List<RecordedEvent>> addAllEvents(List<NewEvents> events) {
        LocalDateTime at = now();
        List<List<RecordedEvent>> recorded = new ArrayList<>();
        for (int from = 0; from < events.size(); from += ROUND) {
            recorded.addAll(addition.add(events.subList(from, Math.min(from + ROUND, events.size())), at));
        }
        return recorded;
    }

    @Override
    public RecordedEvent correct(long eventId, Map<String, Object> replacement, String reason, String author) {
        RecordRefused.unlessReasoned(reason);
        RecordRefused.ifLonger("author", author, 60);
        return addition.correct(eventId, replacement, reason, now(), author);
    }

    @Override
    public Optional<AgreementFile> find(String number, LocalDate knownAsOf) {
        return reading.find(number, knownAsOf);
    }

    @Override
    public Optional<AgreementHistory> history(String number) {
        return reading.history(number);
    }

    /** As the columns keep it: a finer time would be rounded up by the database, perhaps into the next day. */
    private LocalDateTime now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
