package cn.dingxiang.jdbc;

import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.signin.SignInBook;
import cn.dingxiang.directory.signin.SignInState;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What signing in needs, in tables {@code account}, {@code password_reset} and {@code sign_in_use}. */
@Singleton
@Transactional
class JdbcSignInBook implements SignInBook {
    private final SignInRepository rows;
    private final IdNumberSeal seal;
    private final Authorship authorship;
    private final SessionMemory memory;

    JdbcSignInBook(SignInRepository rows, IdNumberSeal seal, Authorship authorship, SessionMemory memory) {
        this.memory = memory;
        this.rows = rows;
        this.seal = seal;
        this.authorship = authorship;
    }

    @Override
    public Optional<SignInState> find(String username) {
        return rows.find(username).map(row -> row.state(seal::open));
    }

    @Override
    public Optional<SignInState> bySubject(String subject) {
        return rows.bySubject(subject).map(row -> row.state(seal::open));
    }

    @Override
    public List<SignInState> byEmail(String email) {
        return rows.byEmail(email).stream().map(row -> row.state(seal::open)).toList();
    }

    @Override
    public boolean hasAccount(long person) {
        return rows.accountsOf(person) > 0;
    }

    @Override
    public void failed(String username, int most, LocalDateTime until) {
        rows.failed(username, most, until);
    }

    @Override
    public void succeeded(String username) {
        rows.succeeded(username);
    }

    @Override
    public void setPassword(String username, String hash, boolean mustChange, String author) {
        rows.setPassword(username, hash, mustChange);
        memory.forget();
        audit(username, "account.password", author);
    }

    @Override
    public void setTotp(String username, String secret, boolean on, String author) {
        rows.setTotp(username, secret == null ? null : seal.seal(secret), on);
        audit(username, on ? "account.code-on" : secret == null ? "account.code-off" : "account.code-offered", author);
    }

    @Override
    public boolean takeStep(String username, long step) {
        return rows.takeStep(username, step) == 1;
    }

    @Override
    public void setEmail(String username, String email, String author) {
        rows.setEmail(username, email);
        audit(username, "account.email", author);
    }

    @Override
    public void setSubject(String username, String subject, String author) {
        SignInRow before = rows.find(username).orElse(null);
        rows.setSubject(username, subject);
        authorship.record(new Authorship.Change(author, "account.subject", "account:" + username, before == null ? null : before.countyCode(),
                before == null ? null : before.subject(), subject, null));
    }

    @Override
    public void setClosed(String username, LocalDateTime closedAt, String author) {
        rows.setClosed(username, closedAt);
        memory.forget();
        audit(username, closedAt == null ? "account.open" : "account.close", author);
    }

    @Override
    public int tried(String subject, LocalDateTime beginsAt) {
        rows.tried(subject, beginsAt);
        rows.forgetTries(subject, beginsAt.minusDays(1));
        return rows.tries(subject, beginsAt);
    }

    @Override
    public void offerReset(String tokenHash, String username, LocalDateTime expiresAt) {
        rows.offerReset(tokenHash, username, expiresAt);
    }

    @Override
    public Optional<String> resetOf(String tokenHash, LocalDateTime now) {
        return rows.resetOf(tokenHash, now);
    }

    @Override
    public Optional<String> takeReset(String tokenHash, LocalDateTime now) {
        Optional<String> username = rows.resetOf(tokenHash, now);
        return rows.dropReset(tokenHash) == 1 ? username : Optional.empty();
    }

    private void audit(String username, String action, String author) {
        String county = rows.find(username).map(SignInRow::countyCode).orElse(null);
        authorship.record(new Authorship.Change(author, action, "account:" + username, county, null, null, null));
    }
}
