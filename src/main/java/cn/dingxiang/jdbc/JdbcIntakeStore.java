package cn.dingxiang.jdbc;

import cn.dingxiang.intake.BatchOpening;
import cn.dingxiang.intake.Collision;
import cn.dingxiang.intake.ImportBatch;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.IntakeStore;
import cn.dingxiang.intake.KnownAgreement;
import cn.dingxiang.intake.RowCounts;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What imports ask of the database: a few statements for a batch of rows, however many rows there are. */
@Singleton
class JdbcIntakeStore implements IntakeStore {
    private final TransactionOperations<Connection> transactions;
    private final AgreementRepository agreements;
    private final VersionRepository versions;
    private final EventRepository events;
    private final PersonRepository people;
    private final ImportBatchRepository batches;
    private final HeaderMappingRepository mappings;
    private final ReviewMarkRepository marks;
    private final Authorship authorship;

    JdbcIntakeStore(TransactionOperations<Connection> transactions, AgreementRepository agreements, VersionRepository versions,
                    EventRepository events, PersonRepository people, ImportBatchRepository batches, HeaderMappingRepository mappings,
                    ReviewMarkRepository marks, Authorship authorship) {
        this.transactions = transactions;
        this.agreements = agreements;
        this.versions = versions;
        this.events = events;
        this.people = people;
        this.batches = batches;
        this.mappings = mappings;
        this.marks = marks;
        this.authorship = authorship;
    }

    @Override
    public <T> T inOneTransaction(Callable<T> work) throws Exception {
        Exception[] failure = new Exception[1];
        T result = transactions.executeWrite(status -> {
            try {
                return work.call();
            } catch (Exception thrown) {
                failure[0] = thrown;
                status.setRollbackOnly();
                return null;
            }
        });
        if (failure[0] != null) {
            throw Collisions.isOne(failure[0]) ? new Collision(failure[0]) : failure[0];
        }
        return result;
    }

    @Override
    @Transactional
    public void lock(Collection<String> numbers) {
        marks.touch(agreements.findByNumberIn(numbers).stream().map(AgreementRow::id).sorted().toList());
    }

    @Override
    @Transactional
    public Map<String, KnownAgreement> agreements(Collection<String> numbers, Long except) {
        Map<String, KnownAgreement> known = new HashMap<>();
        List<AgreementRow> rows = numbers.isEmpty() ? List.of() : agreements.findByNumberIn(numbers).stream()
                .filter(row -> except == null || !except.equals(row.batchId())).toList();
        if (rows.isEmpty()) {
            return known;
        }
        List<Long> ids = rows.stream().map(AgreementRow::id).toList();
        Map<Long, List<VersionRow>> versionsById = versions.findAllOf(ids).stream()
                .collect(Collectors.groupingBy(version -> version.key().agreementId()));
        Map<Long, List<EventRow>> eventsById = events.findAllOf(ids).stream().collect(Collectors.groupingBy(EventRow::agreementId));
        Map<Long, PersonRow> bound = people.findByIdIn(rows.stream().map(AgreementRow::personId).toList()).stream()
                .collect(Collectors.toMap(PersonRow::id, Function.identity()));
        rows.forEach(row -> known.put(row.number(), new KnownAgreement(row.number(), row.countyCode(), bound.get(row.personId()).person(),
                bound.get(row.personId()).idNumberHash(),
                versionsById.get(row.id()).stream().map(version -> new KnownAgreement.Version(version.tree(), version.parties())).toList(),
                recorded(eventsById.getOrDefault(row.id(), List.of()), except))));
        return known;
    }

    private static List<KnownAgreement.Recorded> recorded(List<EventRow> rows, Long except) {
        EventRows all = new EventRows(rows);
        return rows.stream().filter(row -> row.isEvent() && (except == null || !except.equals(row.batchId())))
                .map(row -> new KnownAgreement.Recorded(row.tree(), !all.isVoided(row.id()))).toList();
    }

    @Override
    @Transactional
    public Map<String, String> numbersByIdHash(Collection<String> hashes, Long except) {
        Map<String, String> numbers = new HashMap<>();
        if (hashes.isEmpty()) {
            return numbers;
        }
        Map<Long, String> hashById = people.findByIdNumberHashIn(hashes).stream()
                .collect(Collectors.toMap(PersonRow::id, PersonRow::idNumberHash));
        if (!hashById.isEmpty()) {
            agreements.findByPersonIdIn(hashById.keySet()).stream().filter(row -> except == null || !except.equals(row.batchId()))
                    .forEach(row -> numbers.put(hashById.get(row.personId()), row.number()));
        }
        return numbers;
    }

    @Override
    @Transactional
    public long open(BatchOpening opening) {
        batches.save(ImportBatchRow.of(opening));
        return batches.lastId();
    }

    @Override
    @Transactional
    public void close(long batch, RowCounts counts) {
        ImportBatchRow row = batches.findById(batch).orElseThrow();
        batches.update(row.with(counts));
        authorship.record(new Authorship.Change(row.importedBy(), "import.commit", "import:" + batch, row.countyCode(), null,
                row.kind() + " " + row.fileName() + " " + StoredJson.write(Map.of("read", counts.read(), "taken", counts.taken(),
                "unchanged", counts.unchanged(), "refused", counts.refused())), null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> counties(long batch) {
        return batches.counties(batch);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportBatch> batches(String county) {
        List<ImportBatchRow> rows = county == null ? batches.findAllOrderByIdDesc() : batches.findByCountyCodeOrderByIdDesc(county);
        return rows.stream().map(ImportBatchRow::batch).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportBatch> batches(String division, boolean several, boolean oldest, Long edge, int limit) {
        List<ImportBatchRow> rows = oldest ? batches.oldest(division, several, edge == null ? 0 : edge, limit)
                : batches.page(division, several, edge == null ? Long.MAX_VALUE : edge, limit);
        return rows.stream().map(ImportBatchRow::batch).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOf(long batch, String division, boolean several) {
        return batches.countOf(batch, division, several) > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ImportBatch> batch(long id) {
        return batches.findById(id).map(ImportBatchRow::batch);
    }

    @Override
    @Transactional
    public int start(long batch, String officer, LocalDateTime at) {
        ImportBatchRow row = batches.findById(batch).orElseThrow(() -> new IllegalArgumentException("no import " + batch));
        if (row.isLive()) {
            return 0;
        }
        batches.update(row.started(at, officer));
        batches.touchAgreements(batch);
        batches.recountAgreements(batch);
        int started = batches.startAgreements(batch);
        authorship.record(new Authorship.Change(officer, "import.start", "import:" + batch, row.countyCode(), "FILING",
                "LIVE " + StoredJson.write(Map.of("agreements", started)), null));
        return started;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> mapping(String county, ImportKind kind) {
        Map<String, String> mapping = new LinkedHashMap<>();
        mappings.findById(new HeaderMappingRow.Key(county, kind)).ifPresent(row ->
                StoredJson.object(row.mapping()).forEach((own, field) -> mapping.put(own, (String) field)));
        return mapping;
    }

    @Override
    @Transactional
    public void saveMapping(String county, ImportKind kind, Map<String, String> mapping, String by, LocalDateTime at) {
        HeaderMappingRow row = new HeaderMappingRow(new HeaderMappingRow.Key(county, kind), StoredJson.write(mapping), at, by);
        String before = mappings.findById(row.key()).map(HeaderMappingRow::mapping).orElse(null);
        if (row.mapping().equals(before)) {
            return;
        }
        if (before == null) {
            mappings.save(row);
        } else {
            mappings.update(row);
        }
        authorship.record(new Authorship.Change(by, "import.mapping", "county:" + county, county, before, row.mapping(), null));
    }
}
