package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Secrets;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Students make their own account: by agreement number, name and ID number. Whatever does not fit, all failures look and last alike; tries
 * are counted by agreement number and by address, whether there is such an agreement or not.
 */
@Singleton
public final class Activation {
    private static final int QUARTER = 15;
    private static final int TRIES_AN_AGREEMENT = 5;
    private static final int TRIES_AN_ADDRESS = 30;
    private static final int LONGEST_NUMBER = 60;

    private final Students students;
    private final People people;
    private final Accounts accounts;
    private final SignInBook book;
    private final Secrets secrets;
    private final AuditTrail trail;
    private final CivilTime time;

    public Activation(Students students, People people, Accounts accounts, SignInBook book, Secrets secrets, AuditTrail trail, CivilTime time) {
        this.students = students;
        this.people = people;
        this.accounts = accounts;
        this.book = book;
        this.secrets = secrets;
        this.trail = trail;
        this.time = time;
    }

    /** What somebody says of themselves. It is kept nowhere. */
    public record Claim(String agreement, String name, String idNumber) {

        /** Without name and number. */
        @Override
        public String toString() {
            return "Claim";
        }
    }

    /**
     * Makes the account of a student, with this password.
     *
     * @param username how they want to sign in; empty for the agreement's number
     * @param from network address; null when there is none
     * @throws Refused when something does not fit, or was tried too often
     */
    public Account activate(Claim claim, String username, String password, String from) {
        String name = username.isEmpty() ? claim.agreement() : username;
        PasswordRules.check(name.isEmpty() ? " " : name, password);
        AccountPlaces.require(name.equals(claim.agreement()) || AccountPlaces.USERNAME.matcher(name).matches(), "accounts.username");
        LocalDateTime now = time.now();
        if (tooMany("activate:" + TokenHash.of(claim.agreement()), TRIES_AN_AGREEMENT, now)
                | tooMany("activate-from:" + from, TRIES_AN_ADDRESS, now)) {
            throw new Refused(OwnAccount.WORDS, "activate.too-many");
        }
        String hash = secrets.hash(password);
        Optional<Students.Student> student = fitting(claim);
        if (student.isEmpty() || book.hasAccount(student.get().person())) {
            trail.record(new AuditEntry(visitor(from), "account.activate-failed", "account:activation", null, null, null));
            throw new Refused(OwnAccount.WORDS, "activate.unfit");
        }
        Students.Student who = student.get();
        // only now that they have shown who they are do they hear whether somebody has the name
        AccountPlaces.require(isFree(name, who), "activate.username-taken");
        Account account = new Account(name, hash, Role.STUDENT, who.name(), who.county().substring(0, 2), null, who.county(), null,
                who.person(), now.truncatedTo(ChronoUnit.MICROS));
        accounts.put(account, account.username());
        if (who.email() != null) {
            book.setEmail(account.username(), who.email(), account.username());
        }
        trail.record(new AuditEntry(Actor.of(account, from), "account.activate", "account:" + account.username(), who.county(), null, null,
                null));
        return account;
    }

    private Optional<Students.Student> fitting(Claim claim) {
        Optional<Students.Student> found = claim.agreement().length() > LONGEST_NUMBER ? Optional.empty()
                : students.byAgreement(claim.agreement());
        String kept = found.flatMap(student -> people.idNumber(student.person())).map(IdNumber::value).orElse("");
        boolean number = kept.equals(claim.idNumber().strip().toUpperCase(java.util.Locale.ROOT)) && !kept.isEmpty();
        return found.filter(student -> number && plain(student.name()).equals(plain(claim.name())));
    }

    /** Nobody has the name, and it is not the number of another's agreement, who may want it. */
    private boolean isFree(String username, Students.Student student) {
        boolean anothers = students.byAgreement(username).filter(other -> other.person() != student.person()).isPresent();
        return accounts.find(username).isEmpty() && !anothers;
    }

    private boolean tooMany(String subject, int most, LocalDateTime now) {
        LocalDateTime begins = now.withMinute(now.getMinute() / QUARTER * QUARTER).withSecond(0).withNano(0);
        return book.tried(subject, begins) > most;
    }

    private static Actor visitor(String from) {
        return new Actor("visitor", null, null, null, null, null, null, from);
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s·•．.]", "");
    }
}
