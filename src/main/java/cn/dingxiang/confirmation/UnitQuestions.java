package cn.dingxiang.confirmation;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.Looks;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** What a unit that signs in is asked: the questions of its mails, and those whose mail never left. */
@Singleton
public final class UnitQuestions {
    private final Links links;
    private final Provider<LinkTerms> terms;
    private final AuditTrail audit;
    private final CivilTime time;

    UnitQuestions(Links links, Provider<LinkTerms> terms, AuditTrail audit, CivilTime time) {
        this.links = links;
        this.terms = terms;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Unanswered questions that still stand by the last review, the oldest matter first; each is answered by
     * {@link Confirmations#answer(Actor, long, Reply)}.
     *
     * @throws cn.dingxiang.directory.Refused for anybody but a unit
     */
    public List<MailedLink> of(Actor actor) {
        if (actor.role() != Role.HOSPITAL && actor.role() != Role.TOWNSHIP_UNIT || actor.unit() == null) {
            throw LinkWords.refused("no-question");
        }
        LocalDate today = time.today();
        links.issueTo(actor.unit(), Question.allCodes(), time.now(), today, today.plusDays(terms.get().days() - 1L));
        audit.record(Looks.What.LIST.entry(actor, "questions:unit:" + actor.unit(), actor.county(), null));
        return links.standing(actor.unit());
    }
}
