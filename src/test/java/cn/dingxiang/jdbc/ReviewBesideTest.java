package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewSubject;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Reviews beside one another. */
class ReviewBesideTest extends ReviewWorldTest {
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final long LIVES = 40;
    private static final long HELD = 20;

    @Test
    void most_of_a_table_is_read_and_marked_while_another_holds_the_rest() throws SQLException {
        world.load((int) LIVES);
        long[] rest = LongStream.rangeClosed(1, LIVES).filter(agreement -> agreement != HELD).toArray();
        try (Connection other = reviewing(); Connection ours = reviewing()) {
            ReviewWorld.execute(other, "UPDATE review_mark SET dirty = TRUE WHERE agreement_id = ?", HELD);
            List<ReviewSubject> subjects = new ReviewReader(ours).read(rest, ReviewMode.FULL, DAY, true);
            new MarkWriter(ours).write(world.evaluate(subjects));
            ours.commit();
            other.rollback();
        }
        assertThat(world.rows("SELECT agreement_id FROM review_mark WHERE dirty")).containsExactly(HELD + "|");
    }

    /** A connection as a review has it, but that waits for others a second only. */
    private static Connection reviewing() throws SQLException {
        Connection connection = connect();
        ReviewWorld.execute(connection, "SET SESSION innodb_lock_wait_timeout = 1");
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    @Test
    void a_batch_that_lost_a_deadlock_is_written_again() {
        AtomicInteger attempts = new AtomicInteger();
        int written = world.connections().inTransaction(connection -> {
            if (attempts.incrementAndGet() < 3) {
                throw new BatchUpdateException("Deadlock found when trying to get lock", "40001", 1213, new int[0]);
            }
            return attempts.get();
        });
        assertThat(written).isEqualTo(3);
    }
}
