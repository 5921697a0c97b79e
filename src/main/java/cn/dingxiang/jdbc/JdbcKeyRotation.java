package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.KeyRotation;
import cn.dingxiang.directory.SealBroken;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Goes through table {@code person} by id, in batches, and then through the secrets of one-time codes in {@code account}. */
@Singleton
final class JdbcKeyRotation implements KeyRotation {
    private static final int BATCH = 500;

    private final PersonRepository people;
    private final SignInRepository accounts;
    private final IdNumberSeal seal;
    private final SealingKeys keys;
    private final HashKeyCheck hashKey;
    private final TransactionOperations<Connection> transactions;
    private final AuditTrail trail;

    JdbcKeyRotation(PersonRepository people, SignInRepository accounts, IdNumberSeal seal, SealingKeys keys, HashKeyCheck hashKey,
                    TransactionOperations<Connection> transactions, AuditTrail trail) {
        this.people = people;
        this.accounts = accounts;
        this.seal = seal;
        this.keys = keys;
        this.hashKey = hashKey;
        this.transactions = transactions;
        this.trail = trail;
    }

    @Override
    public long reseal(LongConsumer progress) {
        String current = "v" + keys.current() + ":%";
        long done = 0;
        long after = 0;
        while (true) {
            long from = after;
            List<PersonRow> batch = transactions.executeWrite(status -> resealBatch(people.lockSealedOtherwise(from, current, BATCH)));
            if (batch.isEmpty()) {
                resealCodes(current);
                return done;
            }
            after = batch.get(batch.size() - 1).id();
            done += batch.size();
            progress.accept(done);
        }
    }

    @Override
    public long rehash(LongConsumer progress) {
        return transactions.executeWrite(status -> {
            long done = 0;
            List<PersonRow> batch = people.lockSealed(0, BATCH);
            while (!batch.isEmpty()) {
                people.updateHashes(batch.stream().map(row -> row.withHash(seal.hash(opened(row)))).toList());
                done += batch.size();
                progress.accept(done);
                batch = people.lockSealed(batch.get(batch.size() - 1).id(), BATCH);
            }
            hashKey.remember();
            audit("keys.rehash", done);
            return done;
        });
    }

    /** Accounts are few: all at once. */
    private void resealCodes(String current) {
        transactions.executeWrite(status -> {
            List<SignInRow> sealed = accounts.lockSealedOtherwise(current);
            sealed.forEach(row -> accounts.resealTotp(row.username(), seal.seal(seal.open(row.totpSecret()))));
            if (!sealed.isEmpty()) {
                trail.record(new AuditEntry(Actor.system("rotate-keys"), "keys.reseal", "keys:v" + keys.current(), null,
                        StoredJson.write(Map.of("accounts", sealed.size())), null));
            }
            return sealed.size();
        });
    }

    private List<PersonRow> resealBatch(List<PersonRow> batch) {
        people.updateNumbers(batch.stream().map(row -> row.withNumber(seal.seal(opened(row)))).toList());
        if (!batch.isEmpty()) {
            audit("keys.reseal", batch.size());
        }
        return batch;
    }

    /** One entry a batch, in its transaction: what was done before a rotation was cut off is on record. */
    private void audit(String action, long people) {
        trail.record(new AuditEntry(Actor.system("rotate-keys"), action, "keys:v" + keys.current(), null,
                StoredJson.write(Map.of("people", people)), null));
    }

    private String opened(PersonRow row) {
        try {
            return seal.open(row.idNumber());
        } catch (SealBroken broken) {
            throw broken.of(row.id());
        }
    }
}
