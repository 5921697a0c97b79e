package cn.dingxiang.directory.audit;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import java.util.List;

/** The fake keeps the contract, so that tests on it mean something. */
class FakeAuditVaultTest extends AuditContract {
    private final FakeAuditVault fake = new FakeAuditVault(clock);

    @Override
    protected AuditTrail trail() {
        return fake;
    }

    @Override
    protected AuditVault vault() {
        return fake;
    }

    @Override
    protected AuditLog log() {
        return fake;
    }

    @Override
    protected Hashing hashing() {
        return text -> "%064x".formatted(text.hashCode());
    }

    @Override
    protected void tamper(long entry, String reason) {
        fake.entries.compute(entry, (id, was) -> new AuditedEntry(id, was.at(), was.actor(), was.role(), was.province(), was.county(),
                was.from(), was.action(), was.object(), was.before(), was.after(), reason));
    }

    @Override
    protected void delete(long entry) {
        fake.entries.remove(entry);
    }

    @Override
    protected void insert(long entry) {
        fake.entries.put(entry, new AuditedEntry(entry, clock.now(), "x", null, null, null, null, "a", "x:1", null, null, null));
    }

    @Override
    protected void leaveGap() {
        trail().record(new AuditEntry(Actor.system("gone"), "a", "x:1", null, null, null));
        delete(fake.entries.lastKey());
    }

    @Override
    protected void rewriteSeal(long seal, String hash) {
        fake.seals.compute(seal, (id, was) -> new AuditSeal(id, was.first(), was.last(), was.entries(), was.previousHash(), hash,
                was.sealedAt()));
    }

    @Override
    protected void dropSeal(long seal) {
        fake.seals.remove(seal);
        fake.fingerprints.put(seal, List.of());
    }
}
