package cn.dingxiang.jdbc;

import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.KeyRotation;
import cn.dingxiang.directory.SealBroken;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.function.LongConsumer;

/** Goes through table {@code person} by id, in batches. */
@Singleton
final class JdbcKeyRotation implements KeyRotation {
    private static final int BATCH = 500;

    private final PersonRepository people;
    private final IdNumberSeal seal;
    private final SealingKeys keys;
    private final HashKeyCheck hashKey;
    private final TransactionOperations<Connection> transactions;

    JdbcKeyRotation(PersonRepository people, IdNumberSeal seal, SealingKeys keys, HashKeyCheck hashKey,
                    TransactionOperations<Connection> transactions) {
        this.people = people;
        this.seal = seal;
        this.keys = keys;
        this.hashKey = hashKey;
        this.transactions = transactions;
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
            return done;
        });
    }

    private List<PersonRow> resealBatch(List<PersonRow> batch) {
        people.updateNumbers(batch.stream().map(row -> row.withNumber(seal.seal(opened(row)))).toList());
        return batch;
    }

    private String opened(PersonRow row) {
        try {
            return seal.open(row.idNumber());
        } catch (SealBroken broken) {
            throw broken.of(row.id());
        }
    }
}
