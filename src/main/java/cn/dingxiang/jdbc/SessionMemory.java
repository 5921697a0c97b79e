package cn.dingxiang.jdbc;

import cn.dingxiang.directory.signin.Session;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sessions found a moment ago, so that what a browser asks for in one go is answered by one reading. Whatever this instance changes of
 * sessions or accounts forgets all of them at once; what another instance changes (somebody signed out everywhere, an account closed) holds
 * here after {@link #KEPT} at the latest.
 */
@Singleton
class SessionMemory {
    static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    private record Found(Session session, long at) { }

    /** The session of a token, found within the last moment and not past {@code now}. */
    Optional<Session> find(String tokenHash, LocalDateTime now) {
        Found known = found.get(tokenHash);
        return known == null || System.nanoTime() - known.at() > KEPT.toNanos() || !known.session().expiresAt().isAfter(now)
                ? Optional.empty() : Optional.of(known.session());
    }

    /** How often was forgotten so far; to be asked before reading. */
    long before() {
        return forgotten.get();
    }

    /** Remembers what was read, unless something was forgotten since {@code before}. */
    void remember(String tokenHash, Session session, long before) {
        if (found.size() > MOST) {
            found.clear();
        }
        found.put(tokenHash, new Found(session, System.nanoTime()));
        if (forgotten.get() != before) {
            found.remove(tokenHash);
        }
    }

    void forget(long id) {
        forgotten.incrementAndGet();
        found.values().removeIf(known -> known.session().id() == id);
    }

    void forget() {
        forgotten.incrementAndGet();
        found.clear();
    }
}
