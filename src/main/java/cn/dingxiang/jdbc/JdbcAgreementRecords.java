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
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Agreements in tables {@code agreement}, {@code agreement_version} and {@code event}.
 *
 * <p>Read committed: what is read after waiting for an agreement's lock must be what its last holder wrote.
 */
@Singleton
@Transactional
class JdbcAgreementRecords implements AgreementRecords {
    /** How many agreements one round of statements is about: keeps their lists of ids and texts small. */
    private static final int ROUND = 500;

    private final AgreementCreation creation;
    private final EventAddition addition;
    private final AgreementReading reading;
    private final AgreementRepository agreements;
    private final VersionRepository versions;
    private final ReviewMarkRepository marks;
    private final ReviewStateRepository states;
    private final Counties counties;
    private final PolicyCatalogue policy;
    private final CivilTime time;
    private final Authorship authorship;

    JdbcAgreementRecords(AgreementCreation creation, EventAddition addition, AgreementReading reading, AgreementRepository agreements,
                         VersionRepository versions, ReviewMarkRepository marks, ReviewStateRepository states, Counties counties,
                         PolicyCatalogue policy, CivilTime time, Authorship authorship) {
        this.creation = creation;
        this.addition = addition;
        this.reading = reading;
        this.agreements = agreements;
        this.versions = versions;
        this.marks = marks;
        this.states = states;
        this.counties = counties;
        this.policy = policy;
        this.time = time;
        this.authorship = authorship;
    }

    @Override
    public List<RecordedAgreement> createAll(List<NewAgreement> given) {
        LocalDateTime at = now();
        List<RecordedAgreement> recorded = new ArrayList<>();
        List<CheckedAgreement> checked = CheckedAgreement.all(given, policy);
        for (int from = 0; from < checked.size(); from += ROUND) {
            recorded.addAll(creation.create(checked.subList(from, Math.min(from + ROUND, checked.size())), at));
        }
        authorship.recordAll(created(checked, recorded.stream().collect(Collectors.toMap(RecordedAgreement::number, RecordedAgreement::id))));
        return recorded;
    }

    @Override
    public void recordAll(List<NewAgreement> given) {
        LocalDateTime at = now();
        Map<String, Long> ids = new HashMap<>();
        List<CheckedAgreement> checked = CheckedAgreement.all(given, policy);
        for (int from = 0; from < checked.size(); from += ROUND) {
            ids.putAll(creation.insert(checked.subList(from, Math.min(from + ROUND, checked.size())), at));
        }
        authorship.recordAll(created(checked, ids));
    }

    /** An import is audited as a whole. */
    private static List<Authorship.Change> created(List<CheckedAgreement> checked, Map<String, Long> ids) {
        List<Authorship.Change> changes = new ArrayList<>();
        for (CheckedAgreement agreement : checked) {
            NewAgreement given = agreement.given();
            if (given.batchId() == null) {
                changes.add(new Authorship.Change(given.author(), "agreement.create", "agreement:" + ids.get(given.number()),
                        agreement.signed().county(), null, given.number() + " " + StoredJson.write(given.document()), null));
            }
        }
        return changes;
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
            states.move(agreement.id(), signed.county());
            states.moveFindings(agreement.id(), signed.county());
            states.moveDuties(agreement.id(), signed.county());
        }
        authorship.record(new Authorship.Change(amendment.author(), "agreement.amend", "agreement:" + agreement.id(), signed.county(),
                StoredJson.write(before.tree()), StoredJson.write(amendment.document()), amendment.reason()));
        return key.version();
    }

    @Override
    public List<List<RecordedEvent>> addAllEvents(List<NewEvents> events) {
        LocalDateTime at = now();
        List<List<RecordedEvent>> recorded = new ArrayList<>();
        for (int from = 0; from < events.size(); from += ROUND) {
            recorded.addAll(addition.add(events.subList(from, Math.min(from + ROUND, events.size())), at));
        }
        authorship.recordAll(added(events));
        return recorded;
    }

    private List<Authorship.Change> added(List<NewEvents> events) {
        List<NewEvents> byHand = events.stream().filter(addition -> addition.batchId() == null && !addition.events().isEmpty()).toList();
        List<Authorship.Change> changes = new ArrayList<>();
        for (int from = 0; from < byHand.size(); from += ROUND) {
            List<NewEvents> round = byHand.subList(from, Math.min(from + ROUND, byHand.size()));
            Map<String, AgreementRow> known = agreements.findByNumberIn(round.stream().map(NewEvents::number).distinct().toList()).stream()
                    .collect(Collectors.toMap(AgreementRow::number, Function.identity()));
            round.forEach(addition -> {
                AgreementRow agreement = known.get(addition.number());
                changes.add(new Authorship.Change(addition.author(), "event.add", "agreement:" + agreement.id(), agreement.countyCode(),
                        null, StoredJson.write(addition.events()), null));
            });
        }
        return changes;
    }

    @Override
    public RecordedEvent correct(long eventId, Map<String, Object> replacement, String reason, String author) {
        RecordRefused.unlessReasoned(reason);
        RecordRefused.ifLonger("author", author, 60);
        EventAddition.Correction correction = addition.correct(eventId, replacement, reason, now(), author);
        AgreementRow agreement = agreements.findById(correction.voided().agreementId()).orElseThrow();
        authorship.record(new Authorship.Change(author, "event.correct", "agreement:" + agreement.id(), agreement.countyCode(),
                StoredJson.write(correction.voided().tree()), replacement == null ? null : StoredJson.write(replacement), reason));
        return correction.recorded();
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
