package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Secrets;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What people change of their own account. Each change but taking up a one-time code asks for the password again. */
@Singleton
public final class OwnAccount {
    /** Base name of the bundle in which this package says what is wrong. */
    public static final String WORDS = "cn.dingxiang.directory.signin.words";

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST_EMAIL = 254;

    private final SignInBook book;
    private final Sessions sessions;
    private final Secrets secrets;
    private final OneTimeCodes codes;
    private final AuditTrail trail;
    private final CivilTime time;
    private final SignInRules rules;

    public OwnAccount(SignInBook book, Sessions sessions, Secrets secrets, OneTimeCodes codes, AuditTrail trail, CivilTime time,
                      SignInRules rules) {
        this.book = book;
        this.sessions = sessions;
        this.secrets = secrets;
        this.codes = codes;
        this.trail = trail;
        this.time = time;
        this.rules = rules;
    }

    /** The account as signing in sees it. */
    public SignInState state(Actor actor) {
        return book.find(actor.name()).orElseThrow(() -> refused("account.gone"));
    }

    /**
     * Changes the password; every other session ends.
     *
     * @param session the session that stays
     * @throws Refused when the current one is wrong, or the new one too easy
     */
    public void changePassword(Actor actor, long session, String current, String fresh) {
        SignInState state = confirmed(actor, current);
        PasswordRules.check(actor.name(), fresh);
        if (fresh.equals(current)) {
            throw refused("password.same");
        }
        book.setPassword(state.account().username(), secrets.hash(fresh), false, actor.name());
        sessions.endAll(actor.name(), session);
    }

    /** Where links to a new password go. @param email empty takes it away */
    public void changeEmail(Actor actor, String password, String email) {
        if (!email.isEmpty()) {
            checkEmail(email);
        }
        confirmed(actor, password);
        book.setEmail(actor.name(), email.isEmpty() ? null : email, actor.name());
    }

    /** @throws Refused when mail cannot be sent there */
    public static void checkEmail(String email) {
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw refused("email.malformed");
        }
    }

    /** Makes the secret of one-time codes, which {@link #state} then shows; nothing is asked for before {@link #codeOn}. */
    public void offerCode(Actor actor) {
        SignInState state = state(actor);
        if (state.totpOn()) {
            throw refused("code.on-already");
        }
        book.setTotp(actor.name(), codes.inventSecret(), false, actor.name());
    }

    /** Asks for codes from now on, once a first one was right. */
    public void codeOn(Actor actor, String code) {
        SignInState state = state(actor);
        if (state.totpOn() || state.totpSecret() == null) {
            throw refused("code.not-offered");
        }
        OptionalLong step = codes.step(state.totpSecret(), code, time.now());
        if (step.isEmpty()) {
            throw refused("code.wrong");
        }
        book.setTotp(actor.name(), state.totpSecret(), true, actor.name());
        book.takeStep(actor.name(), step.getAsLong());
    }

    public void codeOff(Actor actor, String password) {
        confirmed(actor, password);
        book.setTotp(actor.name(), null, false, actor.name());
    }

    /** A wrong password counts as one on signing in does. */
    private SignInState confirmed(Actor actor, String password) {
        SignInState state = state(actor);
        LocalDateTime now = time.now();
        if (state.isLocked(now)) {
            throw refused("password.locked");
        }
        if (!secrets.matches(password, state.account().passwordHash())) {
            book.failed(actor.name(), rules.failures(), now.plus(rules.lock()));
            trail.record(new AuditEntry(actor, "account.password-failed", "account:" + actor.name(), null, null, null));
            throw refused("password.wrong");
        }
        return state;
    }

    private static Refused refused(String problem) {
        return new Refused(WORDS, problem);
    }
}
