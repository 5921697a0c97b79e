package cn.dingxiang.jdbc;

import cn.dingxiang.directory.signin.Session;
import cn.dingxiang.directory.signin.Sessions;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Sessions in table {@code session}; what is past is dropped as new ones start. */
@Singleton
@Transactional
class JdbcSessions implements Sessions {
    private static final long NONE = -1;

    private final SessionRepository rows;

    JdbcSessions(SessionRepository rows) {
        this.rows = rows;
    }

    @Override
    public void start(String tokenHash, String username, String device, String from, LocalDateTime now, LocalDateTime expiresAt) {
        rows.forget(now.minusDays(1));
        rows.start(tokenHash, username, device, from, now, expiresAt);
    }

    @Override
    public Optional<Session> find(String tokenHash, LocalDateTime now) {
        return rows.find(tokenHash, now).map(SessionRow::session);
    }

    @Override
    public void seen(long id, LocalDateTime now, LocalDateTime expiresAt) {
        rows.seen(id, now, expiresAt);
    }

    @Override
    public List<Session> of(String username, LocalDateTime now) {
        return rows.of(username, now).stream().map(SessionRow::session).toList();
    }

    @Override
    public boolean end(String username, long id) {
        return rows.end(username, id) == 1;
    }

    @Override
    public int endAll(String username, Long kept) {
        return rows.endAll(username, kept == null ? NONE : kept);
    }
}
