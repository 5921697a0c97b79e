package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Secrets;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Signs people in and out. What was tried is audited; unknown name, wrong password and closed account look and last alike. */
@Singleton
public final class SignIn {
    private static final int QUARTER = 15;
    private static final int LONGEST_DEVICE = 200;
    /** Begins the tokens of sessions that began without a password; since only hashes are found, nobody can put it before another. */
    private static final String VOUCHED = "openid.";

    private final SignInBook book;
    private final Sessions sessions;
    private final Secrets secrets;
    private final OneTimeCodes codes;
    private final AuditTrail trail;
    private final CivilTime time;
    private final SignInRules rules;
    private final String nobody;

    public SignIn(SignInBook book, Sessions sessions, Secrets secrets, OneTimeCodes codes, AuditTrail trail, CivilTime time,
                  SignInRules rules) {
        this.book = book;
        this.sessions = sessions;
        this.secrets = secrets;
        this.codes = codes;
        this.trail = trail;
        this.time = time;
        this.rules = rules;
        this.nobody = secrets.hash(secrets.invent());
    }

    /**
     * Tries to sign in.
     *
     * @param code   one-time code; empty when none was given
     * @param device what the browser calls itself; null when it does not say
     * @param from   network address; null when there is none
     */
    public SignInResult withPassword(String username, String password, String code, String device, String from) {
        LocalDateTime now = time.now();
        if (tooMany(from, now)) {
            return new SignInResult.TooMany();
        }
        Optional<SignInState> found = book.find(username);
        boolean right = secrets.matches(password, found.map(state -> state.account().passwordHash()).orElse(nobody));
        if (found.isEmpty() || found.get().closedAt() != null) {
            return new SignInResult.Wrong();
        }
        SignInState state = found.get();
        if (state.isLocked(now)) {
            return new SignInResult.Locked(state.lockedUntil());
        }
        if (!right) {
            failed(state, from, now);
            return new SignInResult.Wrong();
        }
        if (state.totpOn()) {
            if (code.isEmpty()) {
                return new SignInResult.CodeNeeded(false);
            }
            OptionalLong step = codes.step(state.totpSecret(), code, now);
            if (step.isEmpty() || !book.takeStep(username, step.getAsLong())) {
                failed(state, from, now);
                return new SignInResult.CodeNeeded(true);
            }
        }
        book.succeeded(username);
        return new SignInResult.SignedIn(start(state.account(), "password", device, from), state.mustChange());
    }

    /** Signs in whom somebody trusted vouches for. @param way how, as audited, such as {@code openid} @return the session's token */
    public String start(Account account, String way, String device, String from) {
        LocalDateTime now = time.now();
        String token = way.equals(VouchedSignIn.WAY) ? VOUCHED + secrets.invent() : secrets.invent();
        String shown = device == null || device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
        sessions.start(TokenHash.of(token), account.username(), shown, from, now, now.plus(rules.idle()));
        trail.record(new AuditEntry(Actor.of(account, from), "account.sign-in", "account:" + account.username(), null, way, null));
        return token;
    }

    /** The session of a token; using it keeps it alive. */
    public Optional<Session> session(String token) {
        LocalDateTime now = time.now();
        Optional<Session> found = sessions.find(TokenHash.of(token), now);
        found.filter(session -> isToBeSeen(session, now)).ifPresent(session -> {
            LocalDateTime last = session.startedAt().plus(rules.longest());
            LocalDateTime idle = now.plus(rules.idle());
            sessions.seen(session.id(), now, idle.isBefore(last) ? idle : last);
        });
        return found.map(session -> of(token, session));
    }

    /** The session of a token, where it is known for now and nothing need be waited for; empty says nothing. */
    public Optional<Session> known(String token) {
        LocalDateTime now = time.now();
        return sessions.known(TokenHash.of(token), now).filter(session -> !isToBeSeen(session, now)).map(session -> of(token, session));
    }

    private static boolean isToBeSeen(Session session, LocalDateTime now) {
        return session.seenAt().plusMinutes(1).isBefore(now);
    }

    private static Session of(String token, Session session) {
        return isVouched(token) ? keepingPassword(session) : session;
    }

    /** Whether a session of this token began at an OpenID provider. */
    public static boolean isVouched(String token) {
        return token.startsWith(VOUCHED);
    }

    /** Whoever came without a password need not know the one they were given, so they are not held to change it. */
    private static Session keepingPassword(Session session) {
        return new Session(session.id(), session.account(), false, session.device(), session.from(), session.startedAt(), session.seenAt(),
                session.expiresAt());
    }

    /** The sessions of an account, the latest first. */
    public List<Session> sessions(Actor actor) {
        return sessions.of(actor.name(), time.now());
    }

    /** Ends one session of the actor's own. @return false when there is none of this id */
    public boolean end(Actor actor, long id) {
        boolean ended = sessions.end(actor.name(), id);
        if (ended) {
            trail.record(new AuditEntry(actor, "account.sign-out", "account:" + actor.name(), null, null, null));
        }
        return ended;
    }

    /** Ends every session of the actor's own but {@code kept}. @param kept null ends that too */
    public int endAll(Actor actor, Long kept) {
        int ended = sessions.endAll(actor.name(), kept);
        trail.record(new AuditEntry(actor, "account.sign-out-everywhere", "account:" + actor.name(), null, Integer.toString(ended), null));
        return ended;
    }

    /** Whether there were too many tries about {@code subject} in this quarter of an hour; counts this one. */
    private boolean tooMany(String from, LocalDateTime now) {
        LocalDateTime begins = now.withMinute(now.getMinute() / QUARTER * QUARTER).withSecond(0).withNano(0);
        return from != null && book.tried("from:" + from, begins) > rules.tries();
    }

    private void failed(SignInState state, String from, LocalDateTime now) {
        book.failed(state.account().username(), rules.failures(), now.plus(rules.lock()));
        trail.record(new AuditEntry(Actor.of(state.account(), from), "account.sign-in-failed", "account:" + state.account().username(), null,
                null, null));
    }
}
