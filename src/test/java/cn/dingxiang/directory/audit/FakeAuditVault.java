package cn.dingxiang.directory.audit;

import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The audit trail in memory: recorded, sealed, searched. */
public final class FakeAuditVault implements AuditVault, AuditTrail, AuditLog {
    final NavigableMap<Long, AuditedEntry> entries = new TreeMap<>();
    final NavigableMap<Long, AuditSeal> seals = new TreeMap<>();
    final NavigableMap<Long, List<Fingerprint>> fingerprints = new TreeMap<>();
    private final CivilTime time;
    private long lastId;

    public FakeAuditVault(CivilTime time) {
        this.time = time;
    }

    /** Everything recorded so far, in order. */
    public List<AuditedEntry> recorded() {
        return List.copyOf(entries.values());
    }

    @Override
    public void record(AuditEntry entry) {
        lastId++;
        entries.put(lastId, new AuditedEntry(lastId, time.now(), entry.actor().name(),
                entry.actor().role() == null ? null : entry.actor().role().name(), entry.province(), entry.county(), entry.actor().from(),
                entry.action(), entry.object(), entry.before(), entry.after(), entry.reason()));
    }

    @Override
    public List<AuditedEntry> about(Collection<String> objects, boolean others, long before, int limit) {
        return entries.headMap(before, false).descendingMap().values().stream().filter(entry -> objects.contains(entry.object()))
                .filter(entry -> !others || !"STUDENT".equals(entry.role())).limit(limit).toList();
    }

    @Override
    public Optional<AuditSeal> lastSeal() {
        return seals.isEmpty() ? Optional.empty() : Optional.of(seals.lastEntry().getValue());
    }

    @Override
    public Optional<AuditSeal> seal(long id) {
        return Optional.ofNullable(seals.get(id));
    }

    @Override
    public List<AuditSeal> sealsAfter(long seal, int limit) {
        return seals.tailMap(seal, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<AuditedEntry> entries(long after, long upTo, int limit) {
        return entries.tailMap(after, false).values().stream().filter(entry -> entry.id() <= upTo).limit(limit).toList();
    }

    @Override
    public List<Fingerprint> fingerprints(long seal, long after, int limit) {
        return fingerprints.getOrDefault(seal, List.of()).stream().filter(one -> one.entry() > after).limit(limit).toList();
    }

    @Override
    public Optional<AuditSeal> sealNext(LocalDateTime before, int limit, Sealing sealing) {
        AuditSeal previous = lastSeal().orElse(null);
        List<AuditedEntry> batch = new ArrayList<>();
        for (AuditedEntry entry : entries.tailMap(previous == null ? 0L : previous.last(), false).values()) {
            if (!entry.at().isBefore(before) || batch.size() == limit) {
                break;
            }
            batch.add(entry);
        }
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        Sealed sealed = sealing.seal(previous, batch);
        long id = seals.isEmpty() ? 1 : seals.lastKey() + 1;
        AuditSeal made = sealed.seal();
        AuditSeal kept = new AuditSeal(id, made.first(), made.last(), made.entries(), made.previousHash(), made.hash(), made.sealedAt());
        seals.put(id, kept);
        fingerprints.put(id, new ArrayList<>(sealed.fingerprints()));
        return Optional.of(kept);
    }

    @Override
    public List<AuditedEntry> page(AuditQuery query, AuditScope scope, long before, int limit) {
        return matching(entries.headMap(before, false).values().stream().sorted(Comparator.comparing(AuditedEntry::id).reversed()), query, scope)
                .limit(limit).toList();
    }

    @Override
    public List<AuditedEntry> oldest(AuditQuery query, AuditScope scope, long after, int limit) {
        return matching(entries.tailMap(after, false).values().stream(), query, scope).limit(limit).toList();
    }

    private static Stream<AuditedEntry> matching(Stream<AuditedEntry> found, AuditQuery query, AuditScope scope) {
        return found.filter(entry -> query.actor() == null || entry.actor().equals(query.actor()))
                .filter(entry -> query.object() == null || entry.object().equals(query.object()))
                .filter(entry -> query.action() == null || entry.action().startsWith(query.action()))
                .filter(entry -> query.county() == null || Objects.equals(entry.county(), query.county()))
                .filter(entry -> query.from() == null || !entry.at().toLocalDate().isBefore(query.from()))
                .filter(entry -> query.to() == null || !entry.at().toLocalDate().isAfter(query.to()))
                .filter(entry -> scope.province() == null || scope.province().equals(entry.province())
                        || scope.placeless() && entry.province() == null)
                .filter(entry -> scope.within() == null || entry.county() != null && entry.county().startsWith(scope.within()));
    }
}
