package cn.dingxiang.casework.letter;

import cn.dingxiang.casework.evidence.AgreementAccess;
import cn.dingxiang.casework.evidence.ContentHash;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Role;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Shows what was issued: officers and auditors what lies in their place, people and units what was addressed to them. */
@Singleton
public class LetterArchive {
    private static final Set<Role> UNITS = EnumSet.of(Role.HOSPITAL, Role.TOWNSHIP_UNIT);
    private static final int MOST = 200;

    private final AgreementAccess access;
    private final LetterBook book;
    private final AuditTrail audit;

    public LetterArchive(AgreementAccess access, LetterBook book, AuditTrail audit) {
        this.access = access;
        this.book = book;
        this.audit = audit;
    }

    /** @throws cn.dingxiang.directory.Refused when there is none within reach */
    public IssuedLetter find(Actor actor, long id) {
        IssuedLetter letter = book.find(id).orElseThrow(() -> LetterProblems.refused("letter"));
        if (!isAddressee(actor, letter)) {
            access.asReader(actor, letter.agreement());
            if (actor.role() == Role.STUDENT) {
                throw LetterProblems.refused("letter");
            }
        }
        return letter;
    }

    /** Those about an agreement, in the order issued. */
    public List<IssuedLetter> ofAgreement(Actor actor, long agreement) {
        access.asReader(actor, agreement);
        return book.ofAgreement(agreement).stream().filter(letter -> actor.role() != Role.STUDENT || isAddressee(actor, letter)).toList();
    }

    /** Those of a case, likewise. */
    public List<IssuedLetter> ofCase(Actor actor, long caseId) {
        List<IssuedLetter> all = book.ofCase(caseId);
        all.stream().map(IssuedLetter::agreement).distinct().forEach(agreement -> access.asReader(actor, agreement));
        return all.stream().filter(letter -> actor.role() != Role.STUDENT || isAddressee(actor, letter)).toList();
    }

    /**
     * A page of the letters about agreements of the actor's place, the latest first.
     *
     * @param search part of a number or addressee's name; empty for all
     * @param before id of the last letter of the page before; null for the first page
     * @param limit  at most 200
     */
    public List<IssuedLetter> page(Actor actor, String search, Long before, int limit) {
        access.refuseUnlessReader(actor);
        String place = actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : Objects.requireNonNullElse(actor.province(), "");
        return book.page(place, search.strip(), before, Math.min(limit, MOST));
    }

    /** The .docx as issued; the look is audited. @throws cn.dingxiang.directory.Refused when it is not what was issued */
    @Transactional
    public byte[] document(Actor actor, long id) {
        IssuedLetter letter = find(actor, id);
        byte[] document = book.document(id).orElseThrow(() -> LetterProblems.refused("letter"));
        looked(actor, letter, ContentHash.of(document).equals(letter.documentHash()));
        return document;
    }

    /** The page to print, as issued; the look is audited. @throws cn.dingxiang.directory.Refused when it is not what was issued */
    @Transactional
    public String page(Actor actor, long id) {
        IssuedLetter letter = find(actor, id);
        String page = book.page(id).orElseThrow(() -> LetterProblems.refused("letter"));
        looked(actor, letter, ContentHash.of(page.getBytes(StandardCharsets.UTF_8)).equals(letter.pageHash()));
        return page;
    }

    /** Whether it is for the actor in person, or for their unit. */
    static boolean isAddressee(Actor actor, IssuedLetter letter) {
        return actor.role() == Role.STUDENT && actor.person() != null && letter.addressee().equals(Recipient.person(actor.person()))
                || actor.role() != null && UNITS.contains(actor.role()) && actor.unit() != null
                && letter.addressee().equals(Recipient.unit(actor.unit()));
    }

    private void looked(Actor actor, IssuedLetter letter, boolean sound) {
        if (!sound) {
            throw LetterProblems.refused("altered", letter.title());
        }
        audit.record(new AuditEntry(actor, "letter.view", letter.key(), null, null, null));
    }
}
