package cn.dingxiang.confirmation;

import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
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
    private final CivilTime time;

    Objections(ObjectionBook book, Links links, Transactions transactions, AuditTrail audit, CivilTime time) {
        this.book = book;
        this.links = links;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** In the transaction of the answer. */
    void raise(MailedLink link, Objection.Kind kind, String text, String by) {
        book.raise(link.id(), kind, IdNumber.maskedIn(text), time.now(), by);
    }

    /** Unsettled ones the actor sees. @param after {@link Page#next} of the page before; 0 for the first */
    public Page<Objection> open(Actor actor, long after, int limit) {
        if (actor.role() == null || !READERS.contains(actor.role())) {
            throw LinkWords.refused("out-of-reach");
        }
        String scope = actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : actor.province() != null ? actor.province() : "";
        return Page.of(book.open(scope, after, limit + 1), limit, Objection::id);
    }

    /**
     * Settles an objection. When it is not upheld, a matter disputed is asked again by the next mail; the old link stays used up.
     *
     * @throws cn.dingxiang.directory.Refused when it is not the actor's to settle, is settled, or no reason is given
     */
    public void settle(Actor actor, long id, boolean upheld, String reason) {
        Objection objection = book.find(id).orElseThrow(() -> LinkWords.refused("no-objection"));
        String county = objection.link().county();
        if (actor.role() == null || !SETTLERS.contains(actor.role()) || !actor.sees(county)) {
            throw LinkWords.refused("out-of-reach");
        }
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
}
