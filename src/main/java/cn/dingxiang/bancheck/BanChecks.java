package cn.dingxiang.bancheck;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.bancheck.BanRegister.Bound;
import cn.dingxiang.bancheck.BanRegister.BoundBy;
import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Verdict;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers ban checks by domain rules, section 6, on the day asked about with what is known. {@code FORBIDDEN} and {@code REVIEW} are the
 * same answer; so are "not on record", "another name" and "nothing agreed". Each check is logged, audited and visible to the person.
 */
@Singleton
public final class BanChecks {
    private static final Set<Role> READERS = EnumSet.of(Role.PROVINCE, Role.AUDITOR);

    private final BanRegister register;
    private final ClientBook clients;
    private final BanCheckLog log;
    private final BanCheckTerms terms;
    private final Policy policy;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final CivilTime time;
    private final Receipts receipts = new Receipts();

    BanChecks(BanRegister register, ClientBook clients, BanCheckLog log, BanCheckTerms terms, Policy policy, Transactions transactions,
              AuditTrail audit, CivilTime time) {
        this.register = register;
        this.clients = clients;
        this.log = log;
        this.terms = terms;
        this.policy = policy;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Answers questions, in their order.
     *
     * @param from network address
     * @throws LimitReached when the client has asked enough for now
     */
    public List<BanAnswer> ask(BanClient client, List<BanQuestion> questions, String from) {
        LocalDateTime now = time.now().truncatedTo(ChronoUnit.MICROS);
        count(client, questions.size(), now);
        Map<IdNumber, Bound> bound = register.find(questions.stream().map(BanQuestion::idNumber).distinct().toList());
        List<BanAnswer> answers = new ArrayList<>();
        List<BanCheck> checks = new ArrayList<>();
        for (BanQuestion question : questions) {
            Bound meant = Optional.ofNullable(bound.get(question.idNumber())).filter(one -> Names.same(one.name(), question.name()))
                    .orElse(null);
            BoundBy restricting = meant == null ? null : restricting(meant, question, now.toLocalDate());
            String receipt = receipts.next(now.toLocalDate());
            answers.add(new BanAnswer(receipt, restricting == null ? null : restricting.countyName()));
            checks.add(new BanCheck(0, receipt, client.id(), client.name(), meant == null ? null : meant.person(), now, from, question.on(),
                    BanCheck.told(question.exam()), IdNumber.maskedIn(question.ground()), restricting == null ? null : restricting.county()));
        }
        Actor actor = new Actor("client:" + client.id(), null, client.province(), null, null, null, null, from);
        transactions.inOne(() -> {
            log.add(checks);
            audit.recordAll(checks.stream().map(check -> entry(actor, check)).toList());
            return null;
        });
        return answers;
    }

    /**
     * Checks about a person, newest first: theirs to see, and the province's.
     *
     * @param before {@link Page#next} of the page before; {@link Long#MAX_VALUE} for the first
     */
    public Page<BanCheck> checksOf(Actor actor, long person, long before, int limit) {
        boolean own = actor.role() == Role.STUDENT && actor.person() != null && actor.person() == person;
        if (!own && (actor.role() == null || !READERS.contains(actor.role()))) {
            throw new Refused(BanClients.WORDS, "refused.out-of-reach");
        }
        if (!own) {
            audit.record(Looks.What.PERSON.entry(actor, "person:" + person, null, "ban checks"));
        }
        return Page.of(log.of(person, before, limit + 1), limit, BanCheck::id);
    }

    /** Checks about the student who asks, newest first. @param before as in {@link #checksOf} */
    public Page<BanCheck> mine(Actor actor, long before, int limit) {
        if (actor.role() != Role.STUDENT || actor.person() == null) {
            throw new Refused(BanClients.WORDS, "refused.out-of-reach");
        }
        return checksOf(actor, actor.person(), before, limit);
    }

    private void count(BanClient client, int people, LocalDateTime now) {
        LocalDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime day = now.truncatedTo(ChronoUnit.DAYS);
        clients.take(client.id(), people, List.of(new ClientBook.Period("MINUTE", minute, minute.plusMinutes(1), terms.perMinute()),
                new ClientBook.Period("DAY", day, day.plusDays(1), terms.perDay()))).ifPresent(exceeded -> {
                    throw new LimitReached(exceeded.most(), exceeded.name(), Duration.between(now, exceeded.endsAt()).toSeconds() + 1);
                });
    }

    /** The first agreement that forbids it, or leaves it to people; null when none does. */
    private BoundBy restricting(Bound bound, BanQuestion question, LocalDate today) {
        return bound.agreements().stream().filter(agreement -> verdict(agreement, question, today) != Verdict.PERMITTED).findFirst()
                .orElse(null);
    }

    private Verdict verdict(BoundBy agreement, BanQuestion question, LocalDate today) {
        try {
            return Evaluator.of(Agreement.of(agreement.signed(), policy), agreement.events(), today).answer(question.on(), question.exam())
                    .verdict();
        } catch (MalformedInput unresolvable) {
            // terms that cannot be resolved are for people to read, not for us to guess
            return Verdict.REVIEW;
        }
    }

    private static AuditEntry entry(Actor actor, BanCheck check) {
        return new AuditEntry(actor, "ban-check.ask", check.person() == null ? "person:unknown" : "person:" + check.person(),
                check.county(), null, check.receipt() + " " + check.exam() + " " + check.on(), check.ground());
    }
}
