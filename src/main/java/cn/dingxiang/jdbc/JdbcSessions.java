package cn.dingxiang.jdbc;

import cn.dingxiang.directory.signin.Session;
import cn.dingxiang.directory.signin.Sessions;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Sessions in table {@code session}; what is past is dropped as new ones start, and the account remembers when. */
@Singleton
class JdbcSessions implements Sessions {
    private static final long NONE = -1;

    private final SessionRepository rows;
    private final SessionMemory memory;

    JdbcSessions(SessionRepository rows, SessionMemory memory) {
        this.rows = rows;
        this.memory = memory;
    }

    @Override
    @Transactional
    public void start(String tokenHash, String username, String device, String from, LocalDateTime now, LocalDateTime expiresAt) {
        rows.forget(now.minusDays(1));
        rows.signedIn(username, now);
        rows.start(tokenHash, username, device, from, now, expiresAt);
    }

    @Override
    public Optional<Session> find(String tokenHash, LocalDateTime now) {
        Optional<Session> known = known(tokenHash, now);
        if (known.isPresent()) {
            return known;
        }
        long before = memory.before();
        Optional<Session> found = rows.find(tokenHash, now).map(SessionRow::session);
        found.ifPresent(session -> memory.remember(tokenHash, session, before));
        return found;
    }

    @Override
    public Optional<Session> known(String tokenHash, LocalDateTime now) {
        return memory.find(tokenHash, now);
    }

    @Override
    @Transactional
    public void seen(long id, LocalDateTime now, LocalDateTime expiresAt) {
        rows.seen(id, now, expiresAt);
        memory.forget(id);
    }

    @Override
    @Transactional
    public List<Session> of(String username, LocalDateTime now) {
        return rows.of(username, now).stream().map(SessionRow::session).toList();
    }

    @Override
    @Transactional
    public boolean end(String username, long id) {
        boolean ended = rows.end(username, id) == 1;
        memory.forget();
        return ended;
    }

    @Override
    @Transactional
    public int endAll(String username, Long kept) {
        int ended = rows.endAll(username, kept == null ? NONE : kept);
        memory.forget();
        return ended;
    }
}
