package cn.dingxiang.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database to which so many words can be said and no more: at the last, whoever speaks stops dead. A word is a statement executed or a
 * commit.
 */
final class WatchedConnections {
    private final AtomicInteger words = new AtomicInteger();
    private final int last;
    private final boolean after;
    private final Runnable death;
    private volatile boolean dead;

    /**
     * @param last  the word at which to stop; 0 for never
     * @param after whether that word is still said
     * @param death what happens then; must not come back
     */
    WatchedConnections(int last, boolean after, Runnable death) {
        this.last = last;
        this.after = after;
        this.death = death;
    }

    /** What a process killed would be: nothing more is said, also not by those who tidy up. */
    static final class Dead extends Error {
        Dead() {
            super("dead");
        }
    }

    static void throwDead() {
        throw new Dead();
    }

    boolean died() {
        return dead;
    }

    int words() {
        return words.get();
    }

    DataSource of(DataSource plain) {
        return watched(DataSource.class, plain);
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
            boolean word = method.getName().startsWith("execute") || method.getName().equals("commit");
            if (dead && !method.getName().equals("close")) {
                throw new Dead();
            }
            if (word && !after) {
                count();
            }
            try {
                Object result = method.invoke(target, values);
                if (word && after) {
                    count();
                }
                if (result instanceof Connection connection) {
                    return watched(Connection.class, connection);
                }
                if (result instanceof PreparedStatement prepared) {
                    return watched(PreparedStatement.class, prepared);
                }
                return result instanceof Statement statement ? watched(Statement.class, statement) : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }

    private void count() {
        if (words.incrementAndGet() == last) {
            dead = true;
            death.run();
        }
    }
}
