package cn.dingxiang.jdbc;

import cn.dingxiang.review.ReviewMode;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * A review in a process of its own that stops dead at its n-th word to the database, so that it can be killed exactly there.
 * Arguments: url, day, n (0 never stops), whether to stop after the word was said or before.
 */
public final class DoomedReview {
    private static final AtomicInteger WORDS = new AtomicInteger();

    private DoomedReview() { }

    public static void main(String[] arguments) {
        MysqlDataSource plain = new MysqlDataSource();
        plain.setUrl(arguments[0]);
        plain.setUser("root");
        plain.setPassword("");
        int last = Integer.parseInt(arguments[2]);
        boolean after = arguments[3].equals("after");
        DataSource doomed = watched(DataSource.class, plain, last, after);
        new ReviewWorld(doomed).review(5).run(LocalDate.parse(arguments[1]), ReviewMode.DUE);
        System.out.println("DONE " + WORDS.get());
    }

    private static <T> T watched(Class<T> type, T target, int last, boolean after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
            boolean word = method.getName().startsWith("execute") || method.getName().equals("commit");
            if (word && !after && WORDS.incrementAndGet() == last) {
                stopDead();
            }
            try {
                Object result = method.invoke(target, values);
                if (word && after && WORDS.incrementAndGet() == last) {
                    stopDead();
                }
                if (result instanceof Connection connection) {
                    return watched(Connection.class, connection, last, after);
                }
                return result instanceof PreparedStatement statement ? watched(PreparedStatement.class, statement, last, after) : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }

    private static void stopDead() {
        System.out.println("HERE");
        while (true) {
            LockSupport.park();
        }
    }
}
