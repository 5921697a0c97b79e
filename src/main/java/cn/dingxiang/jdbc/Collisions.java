package cn.dingxiang.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** Tells what the database refuses because another transaction was first from what is wrong in itself. */
final class Collisions {
    /** Of MySQL and MariaDB alike: a lock was waited for in vain, two waited for each other. */
    private static final Set<Integer> LOST = Set.of(1205, 1213);
    /** These, or a unique key is taken. */
    private static final Set<Integer> ALL = Set.of(1062, 1205, 1213);

    private Collisions() { }

    static boolean isOne(Throwable failure) {
        return is(failure, ALL);
    }

    /** Whether the transaction, or the statement, was given up for another's sake. */
    static boolean isLost(Throwable failure) {
        return is(failure, LOST);
    }

    private static boolean is(Throwable failure, Set<Integer> codes) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && codes.contains(refused.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
