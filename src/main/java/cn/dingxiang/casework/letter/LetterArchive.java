package cn.dingxiang.casework.letter;

import cn.dingxiang.casework.evidence.AgreementAccess;
import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.ContentHash;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.Looks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows what was issued: officers and auditors what lies in their place, people and units what was addressed to them. */
@Singleton
public class LetterArchive {
    private static final Set<Role> UNITS = EnumSet.of(Role.HOSPITAL, Role.TOWNSHIP_UNIT);

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
        return of(actor, access.asReader(actor, agreement));
    }

    /** As {@link #ofAgreement(Actor, long)}, of an agreement that was read already. */
    public List<IssuedLetter> ofAgreement(Actor actor, AgreementKey agreement) {
        return of(actor, access.asReader(actor, agreement));
    }

    private List<IssuedLetter> of(Actor actor, AgreementKey agreement) {
        return book.ofAgreement(agreement.id()).stream().filter(letter -> actor.role() != Role.STUDENT || isAddressee(actor, letter)).toList();
    }

    /** Those of a case, likewise. */
    public List<IssuedLetter> ofCase(Actor actor, long caseId) {
        List<IssuedLetter> all = book.ofCase(caseId);
        all.stream().map(IssuedLetter::agreement).distinct().forEach(agreement -> access.asReader(actor, agreement));
        return all.stream().filter(letter -> actor.role() != Role.STUDENT || isAddressee(actor, letter)).toList();
    }

    /**
     * A page of the letters about agreements of the actor's place, each with what proves its notice (scans left out); the look is audited.
     *
     * @throws cn.dingxiang.directory.Refused when the role reads no letters, or the place is not the actor's
     */
    @Transactional
    public Page<ProofOfNotice> list(Actor actor, LetterQuery query) {
        access.refuseUnlessReader(actor);
        String seen = actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : Objects.requireNonNullElse(actor.province(), "");
        if (!query.place().startsWith(seen) && !seen.startsWith(query.place())) {
            throw LetterProblems.refused("elsewhere");
        }
        String place = seen.length() > query.place().length() ? seen : query.place();
        int limit = Math.min(query.limit(), LetterQuery.MOST);
        List<IssuedLetter> found = book.list(query.inside(place, limit + 1));
        audit.record(Looks.What.LIST.entry(actor, "letters:" + place, actor.county(), query.search()));
        return Page.of(proofs(found), limit, proof -> proof.letter().id());
    }

    /** The letters of a case the actor may see, each with what proves its notice (scans left out). */
    public List<ProofOfNotice> proofsOfCase(Actor actor, long caseId) {
        return proofs(ofCase(actor, caseId));
    }

    private List<ProofOfNotice> proofs(List<IssuedLetter> letters) {
        if (letters.isEmpty()) {
            return List.of();
        }
        List<Long> ids = letters.stream().map(IssuedLetter::id).toList();
        Map<Long, List<ProofEntry>> entries = book.proofs(ids).stream().collect(Collectors.groupingBy(ProofEntry::letter));
        Map<Long, String> replaced = book.replacementsOf(ids).stream()
                .collect(Collectors.toMap(IssuedLetter::replaces, IssuedLetter::title));
        return letters.stream().map(letter -> new ProofOfNotice(letter, entries.getOrDefault(letter.id(), List.of()), List.of(),
                replaced.get(letter.id()))).toList();
    }

    /**
     * A letter's neighbours in the chain of those that took each other's place.
     *
     * @param older the one it took the place of; null for none
     * @param newer the one that took its place; null while it stands
     */
    public record Chain(IssuedLetter older, IssuedLetter newer) { }

    /** Where a letter that was found for somebody stands among those about the same. */
    public Chain chain(IssuedLetter letter) {
        return new Chain(letter.replaces() == null ? null : book.find(letter.replaces()).orElse(null),
                book.replacementOf(letter.id()).orElse(null));
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
