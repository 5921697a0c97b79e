package cn.dingxiang.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets a test go on when another transaction has run into its locks; tests on this are tagged {@code alone}, for any on the server counts. */
public final class LockWait {
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private LockWait() { }

    /** Returns once somebody on this server waits for a row lock. @throws AssertionError when nobody does for a minute */
    public static void await(Connection connection) throws SQLException {
        long deadline = System.nanoTime() + LONGEST_NANOS;
        try (Statement statement = connection.createStatement()) {
            while (waiting(statement) == 0) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("nobody waits for a lock");
                }
                Thread.onSpinWait();
            }
        }
    }

    private static int waiting(Statement statement) throws SQLException {
        try (ResultSet status = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'")) {
            status.next();
            return status.getInt(2);
        }
    }
}
