package cn.dingxiang.casework.letter;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.evidence.AgreementAccess;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.review.Correspondent;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.OutgoingMail;
import cn.dingxiang.review.SendingRules;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/** Mails an issued letter, the .docx enclosed, through the mail queue; what becomes of the mail joins the proof of notice. */
@Singleton
public class LetterMailing {
    /** In Chinese only, as the letters. */
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.casework.letter.mail");

    private final AgreementAccess access;
    private final LetterBook book;
    private final Contacts contacts;
    private final MailQueue queue;
    private final SendingRules rules;
    private final AuditTrail audit;
    private final CivilTime time;

    public LetterMailing(AgreementAccess access, LetterBook book, Contacts contacts, MailQueue queue, SendingRules rules, AuditTrail audit,
                         CivilTime time) {
        this.access = access;
        this.book = book;
        this.contacts = contacts;
        this.queue = queue;
        this.rules = rules;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Queues it for its addressee; once a day at most.
     *
     * @return the entry made in the proof of notice
     * @throws cn.dingxiang.directory.Refused when the actor may not, another letter took its place, there is no address, or it was
     *         queued today already
     */
    @Transactional
    public ProofEntry mail(Actor actor, long id) {
        IssuedLetter letter = book.find(id).orElseThrow(() -> LetterProblems.refused("letter"));
        access.asOfficer(actor, letter.agreement());
        book.replacementOf(id).ifPresent(newer -> {
            throw LetterProblems.refused("replaced", letter.title(), newer.title());
        });
        String address = new Correspondent(letter.addressee(), letter.addresseeName(), null, contacts.of(letter.addressee())).reachable()
                .orElseThrow(() -> LetterProblems.refused("no-address", letter.addresseeName())).email();
        LocalDateTime now = time.now().truncatedTo(ChronoUnit.MICROS);
        String messageId = "<letter.%d.%s@%s>".formatted(id, UUID.randomUUID(), rules.host());
        if (!queue.add(new OutgoingMail(letter.addressee(), letter.key(), now.toLocalDate(), address, messageId, written(letter), id), now)) {
            throw LetterProblems.refused("mailed-today", letter.title());
        }
        audit.record(new AuditEntry(actor, "letter.mail", letter.key(), null, messageId, null));
        return book.add(new ProofEntry(0, id, ProofKind.MAILED, now.toLocalDate(), address, "电子邮件", messageId, null, null, null, now,
                actor.name()));
    }

    private static DigestWriter.Written written(IssuedLetter letter) {
        String office = letter.data().get(LetterField.OFFICE.label());
        String text = WORDS.say(Locale.ROOT, "mail.text", letter.addresseeName(), office, letter.kind().title(), letter.number().text(),
                letter.data().get(LetterField.CONTACT.label()));
        String html = "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"></head><body><p>"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "</p><p>") + "</p></body></html>";
        return new DigestWriter.Written(WORDS.say(Locale.ROOT, "mail.subject", office, letter.kind().title(), letter.number().text()), text, html);
    }
}
