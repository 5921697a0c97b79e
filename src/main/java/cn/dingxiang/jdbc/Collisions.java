package cn.dingxiang.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** Tells what the database refuses because another transaction was first from what is wrong in itself. */
final class Collisions {
    /** Of MySQL and MariaDB alike: a unique key is taken, a lock was waited for in vain, two waited for each other. */
    private static final Set<Integer> CODES = Set.of(1062, 1205, 1213);

    private Collisions() { }

    static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && CODES.contains(refused.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
