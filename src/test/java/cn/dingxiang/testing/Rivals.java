package cn.dingxiang.testing;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Two at once: somebody writes while another's transaction, which wrote the same a moment before, has not ended yet. */
public final class Rivals {
    private static final long LONGEST_SECONDS = 60;

    private Rivals() { }

    /**
     * Executes {@code first} past the product, lets {@code second} run into its locks in another thread, and only then commits.
     *
     * @return what the second came to
     */
    public static <T> T meet(TestApplication application, String first, Supplier<T> second) throws Exception {
        try (Connection connection = application.database().dataSource().getConnection();
             Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(first);
            CompletableFuture<T> other = CompletableFuture.supplyAsync(second);
            LockWait.await(connection);
            connection.commit();
            return other.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        }
    }
}
