package cn.dingxiang.casework.letter;

import cn.dingxiang.casework.evidence.AgreementAccess;
import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.ContentHash;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Refused;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Issues letters. Whatever was issued stays as it is; a mistake is mended by another letter that takes its place. */
@Singleton
public class Letters {
    /** What no letter says before two people have confirmed it. */
    private static final String BREACH = "违约";

    private final AgreementAccess access;
    private final LetterOffices offices;
    private final LetterComposer composer;
    private final LetterWriter writer;
    private final LetterBook book;
    private final AuditTrail audit;
    private final CivilTime time;

    public Letters(AgreementAccess access, LetterOffices offices, LetterComposer composer, LetterWriter writer, LetterBook book,
                   AuditTrail audit, CivilTime time) {
        this.access = access;
        this.offices = offices;
        this.composer = composer;
        this.writer = writer;
        this.book = book;
        this.audit = audit;
        this.time = time;
    }

    /** Issues a letter to whom its kind goes to. See {@link #issue(Actor, LetterOrder)}. */
    @Transactional
    public IssuedLetter issue(Actor actor, LetterKind kind, long agreement, Long caseId, Map<LetterField, String> given) {
        return issue(actor, LetterOrder.of(kind, agreement, caseId, given));
    }

    /**
     * Issues a letter with the next number of its series. Joins the transaction it is called in; if that fails, the number is not used.
     *
     * @throws Refused when the actor may not, something is missing, the template cannot be used, or the letter speaks of a breach two
     *         people have not confirmed
     */
    @Transactional
    public IssuedLetter issue(Actor actor, LetterOrder order) {
        Draft draft = draft(actor, order);
        int year = time.today().getYear();
        LetterNumber number = new LetterNumber(draft.office().prefix(), order.kind(), year,
                book.next(draft.office().code(), order.kind(), year));
        draft.values().put(LetterField.NUMBER, number.toString());
        LetterContent content = written(order, draft);
        LocalDateTime at = time.now().truncatedTo(ChronoUnit.MICROS);
        IssuedLetter issued = book.add(new IssuedLetter(0, IssuedLetter.Numbered.of(number), draft.office().code(), order.agreement(),
                order.caseId(), draft.to().recipient(), draft.to().name(), order.replaces(), at.toLocalDate(), at, actor.name(),
                LetterValues.labelled(draft.values()), ContentHash.of(content.document()),
                ContentHash.of(content.page().getBytes(StandardCharsets.UTF_8))), content);
        audit.record(new AuditEntry(actor, "letter.issue", issued.key(), null, "agreement:" + order.agreement() + " " + issued.title()
                + " SHA-256 " + issued.documentHash(), null));
        return issued;
    }

    /** The letter as it would be issued now, without a number; nothing is stored. @throws Refused as {@link #issue} does */
    public LetterContent preview(Actor actor, LetterOrder order) {
        Draft draft = draft(actor, order);
        draft.values().put(LetterField.NUMBER, "（预览，未编号）");
        return written(order, draft);
    }

    private Draft draft(Actor actor, LetterOrder order) {
        AgreementKey agreement = access.asOfficer(actor, order.agreement());
        if (!order.kind().issuers().contains(actor.role())) {
            throw LetterProblems.refused("issuer", order.kind().title());
        }
        access.refuseOtherCase(agreement, order.caseId());
        if (order.kind() == LetterKind.COMPLETION && !composer.isServiceComplete(agreement, time.today())) {
            throw LetterProblems.refused("service-incomplete", order.kind().title());
        }
        IssuedLetter replaced = order.replaces() == null ? null : replaced(order);
        IssuingOffice office = offices.of(actor);
        LetterComposer.Addressee to = composer.addressee(actor, order, agreement);
        return new Draft(office, to, composer.values(order, agreement, to, office, time.today(), replaced));
    }

    private IssuedLetter replaced(LetterOrder order) {
        IssuedLetter older = book.find(order.replaces())
                .filter(letter -> letter.agreement() == order.agreement() && letter.kind() == order.kind())
                .orElseThrow(() -> LetterProblems.refused("not-replaceable"));
        book.replacementOf(older.id()).ifPresent(newer -> {
            throw LetterProblems.refused("replaced", older.title(), newer.title());
        });
        return older;
    }

    private LetterContent written(LetterOrder order, Draft draft) {
        boolean confirmed = access.isConfirmed(order.caseId());
        if (order.kind().needsConfirmation() && !confirmed) {
            throw LetterProblems.refused("unconfirmed", order.kind().title());
        }
        if (order.kind() == LetterKind.LIABILITY && !access.isSettled(order.caseId())) {
            throw LetterProblems.refused("unsettled", order.kind().title());
        }
        LetterContent content = writer.write(order.kind(), draft.values());
        if (!confirmed && content.text().contains(BREACH)) {
            throw LetterProblems.refused("unconfirmed", order.kind().title());
        }
        return content;
    }

    /** What a letter is made of; its number is still to come. */
    private record Draft(IssuingOffice office, LetterComposer.Addressee to, Map<LetterField, String> values) { }
}
