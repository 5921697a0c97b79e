package cn.dingxiang.review.remind;

import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.DigestComposer;
import cn.dingxiang.review.Matter;
import cn.dingxiang.review.Notice;
import cn.dingxiang.timeline.Party;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reminds employers at once, when an officer says so: the mail that the ladders send, with its link, of one matter, once a day for each
 * unit. It changes nothing of when the ladders remind.
 */
@Singleton
public class Reminding {
    /** Days ahead within which a duty can be reminded of. */
    public static final int AHEAD_DAYS = 30;
    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);

    private final RemindBook book;
    private final Addressing addressing;
    private final DigestComposer composer;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final CivilTime time;

    public Reminding(RemindBook book, Addressing addressing, DigestComposer composer, Transactions transactions, AuditTrail audit,
                     CivilTime time) {
        this.book = book;
        this.addressing = addressing;
        this.composer = composer;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** Whether somebody of this role may remind. */
    public static boolean isFor(Role role) {
        return role != null && OFFICERS.contains(role);
    }

    /** What of an agreement an employer can be reminded of, overdue or due within {@link #AHEAD_DAYS} days. */
    public List<Remindable> of(long agreement) {
        return book.ofAgreements(List.of(agreement), time.today().plusDays(AHEAD_DAYS + 1L));
    }

    /** Whom reminders of these go to, and how the last ones went. */
    public List<Addressed> addressed(Collection<Remindable> about) {
        return addressing.of(about, time.today());
    }

    /**
     * Reminds of one matter of an agreement.
     *
     * @param key the matter's; one that no longer stands reminds nobody
     * @throws Refused when the actor may not
     */
    public Reminded remind(Actor actor, long agreement, String key) {
        return remind(actor, of(agreement).stream().filter(about -> about.key().equals(key)).toList());
    }

    /** Reminds the units that were asked by these links and have not answered. @throws Refused as {@link #remind} does */
    public Reminded remindAsked(Actor actor, Collection<Long> links) {
        return remind(actor, book.ofLinks(links));
    }

    /**
     * Reminds of the duties of these agreements that are overdue.
     *
     * @param party whose; null for the county's and the employer's
     * @param code  of which kind; null for any
     * @throws Refused as {@link #remind} does
     */
    public Reminded remindOverdue(Actor actor, Collection<Long> agreements, Party party, FindingCode code) {
        return remind(actor, book.ofAgreements(agreements, time.today()).stream().filter(Remindable::duty)
                .filter(about -> about.party() != null && (party == null || about.party() == party))
                .filter(about -> code == null || about.matter().code().equals(code.name())).toList());
    }

    private Reminded remind(Actor actor, List<Remindable> about) {
        if (!isFor(actor.role()) || about.stream().anyMatch(one -> !actor.sees(one.county()))) {
            throw new Refused("cn.dingxiang.directory.refusals", "out-of-reach");
        }
        LocalDate today = time.today();
        List<Addressed> all = addressing.of(about, today);
        Set<Addressed> fresh = new HashSet<>(transactions.inOne(() -> {
            List<Addressed> added = all.stream().filter(to -> book.add(to.about(), to.to().toString(), stage(to.about(), today), today))
                    .toList();
            added.forEach(to -> audit.record(new AuditEntry(actor, "employer.remind", "agreement:" + to.about().agreement(),
                    to.about().county(), null, said(to), null)));
            return added;
        }));
        compose(fresh);
        Set<String> reached = all.stream().map(to -> to.about().key()).collect(Collectors.toSet());
        return new Reminded(all.stream().map(to -> new Reminded.Outcome(to, !to.reachable() ? Reminded.Result.UNREACHABLE
                        : fresh.contains(to) ? Reminded.Result.QUEUED : Reminded.Result.AGAIN)).toList(),
                about.stream().filter(one -> !reached.contains(one.key())).toList());
    }

    private void compose(Set<Addressed> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        Set<Said> said = fresh.stream().map(to -> new Said(to.to(), to.about().number(), to.about().matter())).collect(Collectors.toSet());
        composer.composeNow(fresh.stream().map(Addressed::to).collect(Collectors.toSet()), notice -> said.contains(Said.of(notice)),
                time.now());
    }

    private static String said(Addressed to) {
        Matter matter = to.about().matter();
        return matter.code() + (matter.subject().isEmpty() ? "" : " " + matter.subject()) + " " + matter.anchorOn() + " → " + to.to();
    }

    private static String stage(Remindable about, LocalDate today) {
        String ladder = about.duty() ? "due" : switch (about.matter().code()) {
            case Matter.ARRIVAL -> "arrival";
            case Matter.RENEWAL -> "renewal";
            default -> "fact";
        };
        return ladder + Notice.BY_HAND + today;
    }

    /** What a mail says to whom. */
    private record Said(Recipient to, String number, Matter matter) {
        static Said of(Notice notice) {
            return new Said(notice.recipient(), notice.agreementNumber(), notice.matter());
        }
    }
}
