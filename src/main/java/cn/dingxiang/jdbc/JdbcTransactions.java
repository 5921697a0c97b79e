package cn.dingxiang.jdbc;

import cn.dingxiang.casework.Transactions;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Transactions of the database. */
@Singleton
class JdbcTransactions implements Transactions {

    @Override
    @Transactional
    public <T> T inOne(Supplier<T> work) {
        return work.get();
    }
}
