package cn.dingxiang.jdbc;

import cn.dingxiang.casework.Transactions;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Transactions of the database, read committed. */
@Singleton
class JdbcTransactions implements Transactions {

    @Override
    @Transactional(isolation = TransactionDefinition.Isolation.READ_COMMITTED)
    public <T> T inOne(Supplier<T> work) {
        return work.get();
    }
}
