package cn.dingxiang.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * Writes of works that go on side by side, in this process or in another instance's, on the same rows: a transaction lost to another's is
 * done again. Not for use inside a transaction, which would be lost as a whole.
 */
@Singleton
class RepeatedTransactions {
    private static final int ATTEMPTS = 5;

    private final TransactionOperations<Connection> transactions;

    RepeatedTransactions(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** @param work leaves nothing outside the database, since it may be done more than once */
    <T> T write(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.executeWrite(status -> work.get());
            } catch (RuntimeException lost) {
                if (attempt == ATTEMPTS || !Collisions.isOne(lost)) {
                    throw lost;
                }
            }
        }
    }

    /** Likewise, for work that gives nothing back. */
    void run(Runnable work) {
        write(() -> {
            work.run();
            return null;
        });
    }
}
