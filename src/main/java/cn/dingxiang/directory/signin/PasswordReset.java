package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Secrets;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A password set anew by a mailed link, good once and for a while. Whoever asks hears the same, whether there is such an account or not. */
@Singleton
public final class PasswordReset {
    private static final int QUARTER = 15;
    private static final int LINKS = 3;
    private static final int TRIES_AN_ADDRESS = 20;

    private final SignInBook book;
    private final Sessions sessions;
    private final Secrets secrets;
    private final ResetPost post;
    private final AuditTrail trail;
    private final CivilTime time;
    private final SignInRules rules;

    public PasswordReset(SignInBook book, Sessions sessions, Secrets secrets, ResetPost post, AuditTrail trail, CivilTime time,
                         SignInRules rules) {
        this.book = book;
        this.sessions = sessions;
        this.secrets = secrets;
        this.post = post;
        this.trail = trail;
        this.time = time;
        this.rules = rules;
    }

    /**
     * Mails a link to the accounts meant, if there are any that can be written to.
     *
     * @param who  a username, or the address of one or several accounts
     * @param from network address; null when there is none
     */
    public void ask(String who, String from) {
        LocalDateTime now = time.now();
        if (tried("reset-from:" + from, now) > TRIES_AN_ADDRESS) {
            return;
        }
        List<SignInState> meant = who.contains("@") ? book.byEmail(who) : book.find(who).stream().toList();
        meant.stream().filter(state -> state.closedAt() == null && state.email() != null).forEach(state -> offer(state, from, now));
    }

    private void offer(SignInState state, String from, LocalDateTime now) {
        Account account = state.account();
        if (tried("reset:" + account.username(), now) > LINKS) {
            return;
        }
        String token = secrets.invent();
        book.offerReset(TokenHash.of(token), account.username(), now.plus(rules.reset()));
        post.send(account.username(), account.displayName(), state.email(), token, rules.reset());
        trail.record(new AuditEntry(visitor(from), "account.reset-asked", "account:" + account.username(), account.county(), null, null, null));
    }

    /** Whether the link is still good. */
    public boolean isGood(String token) {
        return book.resetOf(TokenHash.of(token), time.now()).isPresent();
    }

    /**
     * Sets the password; every session of the account ends.
     *
     * @throws Refused when the link is no longer good, or the password too easy
     */
    public void set(String token, String password, String from) {
        String hash = TokenHash.of(token);
        Optional<SignInState> meant = book.resetOf(hash, time.now()).flatMap(book::find).filter(state -> state.closedAt() == null);
        SignInState state = meant.orElseThrow(() -> new Refused(OwnAccount.WORDS, "reset.over"));
        Account account = state.account();
        PasswordRules.check(account.username(), password);
        if (book.takeReset(hash, time.now()).isEmpty()) {
            throw new Refused(OwnAccount.WORDS, "reset.over");
        }
        book.setPassword(account.username(), secrets.hash(password), false, account.username());
        sessions.endAll(account.username(), null);
        trail.record(new AuditEntry(Actor.of(account, from), "account.reset", "account:" + account.username(), account.county(), null, null,
                null));
    }

    private int tried(String subject, LocalDateTime now) {
        return book.tried(subject, now.withMinute(now.getMinute() / QUARTER * QUARTER).withSecond(0).withNano(0));
    }

    private static Actor visitor(String from) {
        return new Actor("visitor", null, null, null, null, null, null, from);
    }
}
