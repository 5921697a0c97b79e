package cn.dingxiang.confirmation;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.obligation.Evaluator;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers by link: opening one shows and changes nothing, answering uses it up, records what was confirmed and hands the county what was
 * objected, all in one transaction. Every use is audited, also those in vain.
 */
@Singleton
public final class Confirmations {
    private final Links links;
    private final LinkSeal seal;
    private final Objections objections;
    private final AgreementRecords records;
    private final Policy policy;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final CivilTime time;

    Confirmations(Links links, LinkSeal seal, Objections objections, AgreementRecords records, Policy policy, Transactions transactions,
                  AuditTrail audit, CivilTime time) {
        this.links = links;
        this.seal = seal;
        this.objections = objections;
        this.records = records;
        this.policy = policy;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** Looks at a link. @param from network address */
    public LinkView open(String token, String from) {
        LinkView view = look(token);
        note(view, from, "link.open");
        return view;
    }

    /**
     * What the link asks, without an entry in the audit trail: for reading the form that answers it.
     *
     * @return a view that is open, or tells why not
     */
    public LinkView look(String token) {
        LocalDate today = time.today();
        Optional<Links.Issued> named = LinkToken.read(token, seal);
        MailedLink link = named.flatMap(issued -> links.find(issued.id())).orElse(null);
        if (link == null) {
            return new LinkView(LinkState.UNKNOWN, null, null, today, null, null);
        }
        Asked asked = asked(link);
        return view(state(named.get(), asked), asked);
    }

    /**
     * Answers a link.
     *
     * @param from network address
     * @return how the link stands now: {@link LinkState#ANSWERED} by this reply, or anything else when nothing was done
     */
    public Outcome answer(String token, Reply reply, String from) {
        LinkView view = look(token);
        boolean done = view.isOpen() && record(view.link(), reply, actor(view.link(), from));
        LinkView now = look(token);
        if (!done) {
            note(now, from, "link.answer-in-vain");
        }
        return new Outcome(done, now);
    }

    /** As {@link #look}, for an answer to a link that cannot be answered: noted as one in vain. */
    public LinkView refused(String token, String from) {
        LinkView view = look(token);
        note(view, from, "link.answer-in-vain");
        return view;
    }

    /**
     * What a unit signed in is asked about a matter of its own: the link of its mails, which it can answer however old that is.
     *
     * @throws cn.dingxiang.directory.Refused when the actor's unit has no such link
     */
    public LinkView look(Actor actor, long id) {
        MailedLink link = links.find(id).filter(own -> isOwn(actor, own)).orElseThrow(() -> LinkWords.refused("no-question"));
        Asked asked = asked(link);
        LinkState state = link.answeredAt() != null ? LinkState.ANSWERED : asked.open() ? LinkState.OPEN : LinkState.DONE;
        return view(state, asked);
    }

    /** Answers for a unit signed in; the mailed link is used up by it. */
    public Outcome answer(Actor actor, long id, Reply reply) {
        LinkView view = look(actor, id);
        boolean done = view.isOpen() && record(view.link(), reply, actor);
        return new Outcome(done, look(actor, id));
    }

    private static boolean isOwn(Actor actor, MailedLink link) {
        return (actor.role() == Role.HOSPITAL || actor.role() == Role.TOWNSHIP_UNIT) && actor.unit() != null && actor.unit() == link.unit();
    }

    private static LinkView view(LinkState state, Asked asked) {
        boolean asksForYear = asked.link().question() == Question.YEAR;
        return new LinkView(state, asked.link(), asked.file().signed().signedOn(), asked.today(),
                asksForYear ? asked.deployedInYear() : null, asked.evaluator());
    }

    private boolean record(MailedLink link, Reply reply, Actor actor) {
        try {
            return transactions.inOne(() -> recorded(link, reply, actor));
        } catch (SeenToMeanwhile nothingWritten) {
            return false;
        }
    }

    private boolean recorded(MailedLink link, Reply reply, Actor actor) {
        if (!links.use(link, time.now(), reply.by())) {
            throw new SeenToMeanwhile();
        }
        Asked asked = asked(link);
        if (!asked.open()) {
            throw new SeenToMeanwhile();
        }
        List<String> told;
        String action;
        if (reply instanceof Reply.Objection objection) {
            told = List.of(objection.reason());
            action = actor.role() == null ? "link.object" : "question.object";
            objections.raise(link, Objection.Kind.OBJECTION, objection.reason(), reply.by());
        } else {
            Recording recording = Recording.of(reply, asked);
            records.addEvents(new NewEvents(link.number(), recording.events(), "EMPLOYER", null, actor.name()));
            recording.differences().forEach(text -> objections.raise(link, Objection.Kind.DIFFERENCE, text, reply.by()));
            told = recording.events().stream().map(Map::toString).toList();
            action = actor.role() == null ? "link.confirm" : "question.confirm";
        }
        audit.record(new AuditEntry(actor, action, "agreement:" + asked.file().id(), link.county(), null, String.join("; ", told),
                reply.by()));
        return true;
    }

    private Asked asked(MailedLink link) {
        AgreementFile file = records.find(link.number()).orElseThrow();
        return Asked.of(link, file, Evaluator.of(Agreement.of(file.signed(), policy), file.events(), time.today()));
    }

    private static LinkState state(Links.Issued named, Asked asked) {
        MailedLink link = asked.link();
        if (named.issue() != link.issue()) {
            return LinkState.RENEWED;
        }
        if (link.answeredAt() != null) {
            return LinkState.ANSWERED;
        }
        if (asked.today().isAfter(link.expiresOn())) {
            return LinkState.EXPIRED;
        }
        return asked.open() ? LinkState.OPEN : LinkState.DONE;
    }

    private void note(LinkView view, String from, String action) {
        Actor actor = view.link() == null ? new Actor("link:unknown", null, null, null, null, null, null, from) : actor(view.link(), from);
        String object = view.link() == null ? "link:unknown" : view.link().name();
        audit.record(new AuditEntry(actor, action, object, null, view.state().name(), null));
    }

    private static Actor actor(MailedLink link, String from) {
        return new Actor(link.name(), null, link.county().substring(0, 2), null, link.county(), link.unit(), null, from);
    }

    /** Rolls an answer back. */
    private static final class SeenToMeanwhile extends RuntimeException { }

    /**
     * What answering did.
     *
     * @param done whether this reply was taken
     * @param view how the link stands now
     */
    public record Outcome(boolean done, LinkView view) { }
}
