package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Secrets;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Accounts of others: listed, made, closed, opened, unlocked, given a new password. What lies outside the actor's reach is not there. */
@Singleton
public final class AccountDesk {
    private static final int INITIAL = 16;

    private final AccountBook list;
    private final Accounts accounts;
    private final SignInBook book;
    private final Sessions sessions;
    private final AccountPlaces places;
    private final Secrets secrets;
    private final AuditTrail trail;
    private final CivilTime time;

    public AccountDesk(AccountBook list, Accounts accounts, SignInBook book, Sessions sessions, AccountPlaces places, Secrets secrets,
                       AuditTrail trail, CivilTime time) {
        this.list = list;
        this.accounts = accounts;
        this.book = book;
        this.sessions = sessions;
        this.places = places;
        this.secrets = secrets;
        this.trail = trail;
        this.time = time;
    }

    /** By username. */
    public Page<AccountLine> page(Actor actor, String search, Role role, String within, Boolean closed, String after, int limit) {
        return page(actor, search, role, within, closed, AccountOrder.USERNAMES, after, limit);
    }

    /**
     * A page of the accounts the actor looks after.
     *
     * @param role   null for all
     * @param within code of a province, prefecture or county they lie in; null for all
     * @param closed null for both
     * @param after  the last username of the page before; null for the first
     */
    public Page<AccountLine> page(Actor actor, String search, Role role, String within, Boolean closed, AccountOrder order, String after,
                                  int limit) {
        Set<Role> roles = AccountReach.roles(actor);
        if (roles.isEmpty()) {
            throw refused("accounts.out-of-reach");
        }
        if (role != null) {
            roles.retainAll(Set.of(role));
        }
        String county = actor.role() == Role.COUNTY_OFFICER ? actor.county() : null;
        AccountBook.Filter filter = new AccountBook.Filter(roles, actor.province(), county == null ? within : county, search, closed);
        trail.record(new AuditEntry(actor, "accounts.list", "accounts:" + (county == null ? "" : county), null, null, null));
        return roles.isEmpty() ? Page.of(java.util.List.<AccountLine>of(), limit, line -> "")
                : Page.of(list.page(filter, order, after, limit + 1), limit, line -> line.account().username());
    }

    public Optional<AccountLine> find(Actor actor, String username) {
        return list.find(username).filter(line -> AccountReach.covers(actor, line.account()));
    }

    /**
     * Makes an account.
     *
     * @return its first password, told this once; it has to be changed
     * @throws Refused what is wrong with what was asked for
     */
    public String create(Actor actor, AccountPlan plan) {
        if (!plan.email().isEmpty()) {
            OwnAccount.checkEmail(plan.email());
        }
        String password = invented();
        Account account = places.account(plan, secrets.hash(password), time.now().truncatedTo(ChronoUnit.MICROS));
        if (!AccountReach.covers(actor, account)) {
            throw refused("accounts.out-of-reach");
        }
        if (accounts.find(account.username()).isPresent() || account.person() != null && book.hasAccount(account.person())) {
            throw refused("accounts.taken");
        }
        accounts.put(account, actor.name());
        book.setPassword(account.username(), account.passwordHash(), true, actor.name());
        if (!plan.email().isEmpty()) {
            book.setEmail(account.username(), plan.email(), actor.name());
        }
        return password;
    }

    /**
     * Changes name, role, place, unit and address of an account; the plan's username is not looked at. A student stays the student of their
     * agreement.
     *
     * @throws Refused what is wrong with what was asked for
     */
    public void change(Actor actor, String username, AccountPlan plan) {
        own(actor, username);
        if (!plan.email().isEmpty()) {
            OwnAccount.checkEmail(plan.email());
        }
        Account before = accounts.find(username).orElseThrow(() -> refused("accounts.out-of-reach"));
        if ((before.role() == Role.STUDENT) != (plan.role() == Role.STUDENT)) {
            throw refused("accounts.student-stays");
        }
        Account after = before.role() == Role.STUDENT ? renamed(before, plan.displayName())
                : places.account(plan.named(username), before.passwordHash(), before.createdAt());
        if (!AccountReach.covers(actor, after)) {
            throw refused("accounts.out-of-reach");
        }
        if (!after.equals(before)) {
            accounts.put(after, actor.name());
        }
        String email = plan.email().isEmpty() ? null : plan.email();
        if (!Objects.equals(email, book.find(username).map(SignInState::email).orElse(null))) {
            book.setEmail(username, email, actor.name());
        }
    }

    /** Ties the account to who its owner is at the OpenID provider. @param subject empty unties it */
    public void tie(Actor actor, String username, String subject) {
        own(actor, username);
        if (book.bySubject(subject).filter(state -> !state.account().username().equals(username)).isPresent()) {
            throw refused("accounts.subject-taken");
        }
        book.setSubject(username, subject.isEmpty() ? null : subject, actor.name());
        sessions.endAll(username, null);
    }

    /** Closes the account, and ends its sessions. */
    public void close(Actor actor, String username) {
        own(actor, username);
        book.setClosed(username, time.now().truncatedTo(ChronoUnit.MICROS), actor.name());
        sessions.endAll(username, null);
    }

    public void open(Actor actor, String username) {
        own(actor, username);
        book.setClosed(username, null, actor.name());
    }

    /** Forgets the failures that locked it. */
    public void unlock(Actor actor, String username) {
        Account account = own(actor, username);
        book.succeeded(username);
        trail.record(new AuditEntry(actor, "account.unlock", "account:" + username, account.county(), null, null, null));
    }

    /** Gives it a new password, told this once, and ends its sessions; it has to be changed. */
    public String resetPassword(Actor actor, String username) {
        own(actor, username);
        String password = invented();
        book.setPassword(username, secrets.hash(password), true, actor.name());
        sessions.endAll(username, null);
        return password;
    }

    /** One-time codes are no longer asked for, as when a phone is lost. */
    public void resetCode(Actor actor, String username) {
        own(actor, username);
        book.setTotp(username, null, false, actor.name());
    }

    /** Somebody else's account the actor looks after. */
    private Account own(Actor actor, String username) {
        if (username.equals(actor.name())) {
            throw refused("accounts.own");
        }
        return find(actor, username).orElseThrow(() -> refused("accounts.out-of-reach")).account();
    }

    private static Account renamed(Account account, String name) {
        return new Account(account.username(), account.passwordHash(), account.role(), name, account.province(), account.prefecture(),
                account.county(), account.unit(), account.person(), account.createdAt());
    }

    private String invented() {
        String secret = secrets.invent();
        return secret.substring(0, Math.min(INITIAL, secret.length()));
    }

    private static Refused refused(String problem) {
        return new Refused(OwnAccount.WORDS, problem);
    }
}
