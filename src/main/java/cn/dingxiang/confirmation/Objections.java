package cn.dingxiang.confirmation;

import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.Looks;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** What units object, for the county to settle; open ones stand among its tasks. */
@Singleton
public final class Objections {
    private static final Set<Role> READERS =
            EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.PREFECTURE, Role.PROVINCE, Role.AUDITOR);
    private static final Set<Role> SETTLERS = EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);
    private static final int LONGEST_REASON = 400;

    private final ObjectionBook book;
    private final Links links;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Looks looks;
    private final CivilTime time;

    Objections(ObjectionBook book, Links links, Transactions transactions, AuditTrail audit, Looks looks, CivilTime time) {
        this.book = book;
        this.links = links;
        this.transactions = transactions;
        this.audit = audit;
        this.looks = looks;
        this.time = time;
    }

    /** In the transaction of the answer. */
    void raise(MailedLink link, Objection.Kind kind, String text, String by) {
        book.raise(link.id(), kind, IdNumber.maskedIn(text), time.now(), by);
    }

    /** A page of what the actor sees; the look is audited. @throws cn.dingxiang.directory.Refused outside of it */
    public Page<Objection> list(Actor actor, ObjectionQuery query) {
        mayRead(actor);
        String seen = actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : actor.province() != null ? actor.province() : "";
        if (!query.counties().startsWith(seen) && !seen.startsWith(query.counties())) {
            throw LinkWords.refused("out-of-reach");
        }
        String scope = seen.length() > query.counties().length() ? seen : query.counties();
        Page<Objection> page = Page.of(book.list(query.inside(scope)), query.limit(), Objection::id);
        looks.looked(actor, Looks.What.LIST, "objections:" + scope, actor.county(), null);
        return page;
    }

    /** One of them; the look is audited. @throws cn.dingxiang.directory.Refused when there is none the actor sees */
    public Objection find(Actor actor, long id) {
        mayRead(actor);
        Objection objection = seen(actor, id);
        looks.looked(actor, Looks.What.PERSON, "objection:" + id, objection.link().county(), null);
        return objection;
    }

    /**
     * Settles an objection. When it is not upheld, a matter disputed is asked again by the next mail; the old link stays used up.
     *
     * @throws cn.dingxiang.directory.Refused when it is not the actor's to settle, is settled, or no reason is given
     */
    public void settle(Actor actor, long id, boolean upheld, String reason) {
        if (actor.role() == null || !SETTLERS.contains(actor.role())) {
            throw LinkWords.refused("out-of-reach");
        }
        Objection objection = seen(actor, id);
        String county = objection.link().county();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw LinkWords.refused("reason", Integer.toString(LONGEST_REASON));
        }
        transactions.inOne(() -> {
            if (!book.settle(id, new Objection.Settlement(time.now(), actor.name(), upheld, IdNumber.maskedIn(reason)))) {
                throw LinkWords.refused("settled");
            }
            if (!upheld && objection.kind() == Objection.Kind.OBJECTION) {
                links.reopen(objection.link().id());
            }
            audit.record(new AuditEntry(actor, "objection.settle", "objection:" + id, county, objection.text(),
                    upheld ? "UPHELD" : "NOT_UPHELD", reason));
            return null;
        });
    }

    private Objection seen(Actor actor, long id) {
        return book.find(id).filter(objection -> actor.sees(objection.link().county()))
                .orElseThrow(() -> LinkWords.refused("no-objection"));
    }

    private static void mayRead(Actor actor) {
        if (actor.role() == null || !READERS.contains(actor.role())) {
            throw LinkWords.refused("out-of-reach");
        }
    }
}
