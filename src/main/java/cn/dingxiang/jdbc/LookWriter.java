package cn.dingxiang.jdbc;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts looks on the audit trail, those of a moment together: a page does not wait for the disk of the database. Until then they lie in a
 * {@link LookSpool}, from before the page is answered: whatever ends this process, the next one puts them on the trail, each once. Who
 * reads the trail here reads it whole, see {@link #settle}.
 *
 * <p>While the database cannot be written, {@link #MOST} looks at most wait; then nobody can look.
 */
@Singleton
class LookWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LookWriter.class);
    private static final int MOST = 20_000;
    private static final int AT_ONCE = 500;
    private static final long MILLISECONDS_TO_RETRY = 1000;
    private static final String INSERT = """
            INSERT INTO audit_entry (at_time, actor, role, province, county_code, from_address, action, object, before_text, after_text,
              reason)\s""";
    private static final String VALUES = "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UNLESS_THERE = """
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM DUAL WHERE NOT EXISTS
              (SELECT 1 FROM audit_entry e WHERE e.object = ? AND e.actor = ? AND e.at_time = ? AND e.action = ?)""";

    private final PlainConnections connections;
    private final LookSettings settings;
    private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "looks");
        thread.setDaemon(true);
        return thread;
    });
    /** Those not yet on the trail, but for those being written. */
    private List<AuditEntryRow> waiting = new ArrayList<>();
    /** The spool that holds them, and the one that holds those being written. */
    private LookSpool spool;
    private LookSpool other;
    private boolean scheduled;
    /** Whether some of those waiting may be on the trail already. */
    private boolean doubtful;

    LookWriter(PlainConnections connections, LookSettings settings) {
        this.connections = connections;
        this.settings = settings;
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Puts a look on the trail, within the time set. @throws RuntimeException when it would be lost: then nothing may be shown */
    void write(AuditEntryRow row) {
        if (settings.looksWithin().isZero()) {
            insert(List.of(row), false);
            return;
        }
        synchronized (this) {
            if (waiting.size() >= MOST) {
                throw new IllegalStateException("the audit trail cannot be written");
            }
            if (spool == null) {
                open();
            }
            spool.add(row);
            waiting.add(row);
            schedule(settings.looksWithin().toMillis());
        }
    }

    private void open() {
        Path folder = Path.of(settings.folder());
        takeUp(folder);
        spool = new LookSpool(folder);
        other = new LookSpool(folder);
    }

    private synchronized void schedule(long milliseconds) {
        if (!scheduled) {
            scheduled = true;
            writer.schedule(this::flush, milliseconds, TimeUnit.MILLISECONDS);
        }
    }

    private void flush() {
        synchronized (this) {
            scheduled = false;
        }
        try {
            settle();
        } catch (RuntimeException failure) {
            LOG.warn("looks wait for the audit trail to be written", failure);
            schedule(MILLISECONDS_TO_RETRY);
        }
    }

    /** Puts every look on the trail that was taken until now. Whoever reads the trail does so first. */
    void settle() {
        // nothing is being written by anybody else in here, so that what others are writing is on the trail afterwards, too
        synchronized (writer) {
            List<AuditEntryRow> lot;
            synchronized (this) {
                if (waiting.isEmpty()) {
                    return;
                }
                lot = waiting;
                waiting = new ArrayList<>();
                LookSpool full = spool;
                spool = other;
                other = full;
            }
            try {
                insert(lot, doubtful);
                doubtful = false;
            } catch (RuntimeException | Error failure) {
                // it may have been committed and only the word of it lost
                doubtful = true;
                putBack(lot);
                throw failure;
            }
            other.empty();
        }
    }

    /** What could not be written goes back in front, and what came meanwhile into the spool that holds it. */
    private synchronized void putBack(List<AuditEntryRow> lot) {
        waiting.forEach(other::add);
        spool.empty();
        LookSpool full = other;
        other = spool;
        spool = full;
        lot.addAll(waiting);
        waiting = lot;
    }

    /** All of them or none. */
    private void insert(List<AuditEntryRow> rows, boolean doubtful) {
        connections.inTransaction(connection -> {
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                List<AuditEntryRow> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
                batch(connection, INSERT + (doubtful ? UNLESS_THERE : VALUES), some, doubtful);
            }
            return null;
        });
    }

    /** What a process that died left behind; what it had written, but not yet forgotten, is there and not written again. */
    private void takeUp(Path folder) {
        try {
            LookSpool.takeUp(folder, rows -> insert(rows, true));
        } catch (IOException failure) {
            LOG.warn("looks of another process in {} cannot be read", folder, failure);
        }
    }

    private static void batch(Connection connection, String sql, List<AuditEntryRow> rows, boolean unlessThere) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (AuditEntryRow row : rows) {
                statement.setObject(1, row.atTime());
                texts(statement, 2, row.actor(), row.role(), row.province(), row.countyCode(), row.fromAddress(), row.action(), row.object(),
                        row.beforeText(), row.afterText(), row.reason());
                if (unlessThere) {
                    texts(statement, 12, row.object(), row.actor());
                    statement.setObject(14, row.atTime());
                    statement.setString(15, row.action());
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void texts(PreparedStatement statement, int from, String... texts) throws SQLException {
        for (int place = 0; place < texts.length; place++) {
            statement.setString(from + place, texts[place]);
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(MILLISECONDS_TO_RETRY, TimeUnit.MILLISECONDS);
        try {
            settle();
        } finally {
            synchronized (this) {
                if (spool != null) {
                    spool.close();
                    other.close();
                }
            }
        }
    }
}
