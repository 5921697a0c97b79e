package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain JDBC for what is set-based: the review's stream and batches, an import's rows. Everything else goes through Micronaut Data.
 *
 * <p>Takes the pool unwrapped, since Micronaut's contextual connection throws outside a transaction of its own.
 */
@Singleton
class PlainConnections {
    private static final int ATTEMPTS = 5;

    private final DataSource dataSource;
    private final Provider<ConnectionOperations<Connection>> current;

    /** Knows no transactions but its own. */
    PlainConnections(DataSource dataSource) {
        this(dataSource, null);
    }

    @Inject
    PlainConnections(DataSource dataSource, @Nullable Provider<ConnectionOperations<Connection>> current) {
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
        this.current = current;
    }

    /** Work on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Works on the connection of the transaction that Micronaut Data has begun in this thread; without one, in a transaction of its own. */
    <T> T joining(Work<T> work) {
        Optional<ConnectionStatus<Connection>> begun = current == null ? Optional.empty()
                : current.get().findConnectionStatus();
        if (begun.isEmpty()) {
            return inTransaction(work);
        }
        try {
            return work.on(begun.get().getConnection());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    /** Runs {@code work} in one transaction; a deadlock lost to another instance is tried again. */
    <T> T inTransaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException failure) {
                if (attempt == ATTEMPTS || !Collisions.isLost(failure)) {
                    throw new IllegalStateException(failure.getMessage(), failure);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean borrowed = begin(connection);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                connection.rollback();
                throw failure;
            } finally {
                if (borrowed) {
                    connection.setAutoCommit(true);
                }
            }
        }
    }

    /** The product's pool is always in transactions; connections from elsewhere are made so, and given back as they were. */
    private static boolean begin(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            return false;
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return true;
    }
}
