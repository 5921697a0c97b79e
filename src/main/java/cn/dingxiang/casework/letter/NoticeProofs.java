package cn.dingxiang.casework.letter;

import cn.dingxiang.casework.evidence.AgreementAccess;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Attachments;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.IdNumber;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the proof-of-notice file of each letter: entries are added, and voided by later ones, never changed. */
@Singleton
public class NoticeProofs {
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_NOTE = 500;

    private final AgreementAccess access;
    private final LetterArchive archive;
    private final LetterBook book;
    private final LetterWriter writer;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final CivilTime time;

    public NoticeProofs(AgreementAccess access, LetterArchive archive, LetterBook book, LetterWriter writer, Attachments attachments,
                        AuditTrail audit, CivilTime time) {
        this.access = access;
        this.archive = archive;
        this.book = book;
        this.writer = writer;
        this.attachments = attachments;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Records what happened to a letter.
     *
     * @throws cn.dingxiang.directory.Refused when the actor may not, the entry lacks what its kind needs, its day lies before the
     *         letter's or after today, or its scan does not count
     */
    @Transactional
    public ProofEntry record(Actor actor, long letterId, NewProof asked) {
        IssuedLetter letter = archive.find(actor, letterId);
        access.asOfficer(actor, letter.agreement());
        check(letter, asked);
        return add(actor, letter, new ProofEntry(0, letterId, asked.kind(), asked.on(), masked(asked.person()), masked(asked.means()),
                masked(asked.reference()), asked.attachment(), masked(asked.note()), null, now(), actor.name()));
    }

    /** The addressee, signed in, says that they have it. Again says the same. */
    @Transactional
    public ProofEntry acknowledge(Actor actor, long letterId) {
        IssuedLetter letter = archive.find(actor, letterId);
        if (!LetterArchive.isAddressee(actor, letter)) {
            throw LetterProblems.refused("not-addressee");
        }
        Optional<ProofEntry> earlier = book.proofs(letterId).stream()
                .filter(entry -> entry.kind() == ProofKind.ACKNOWLEDGED && entry.recordedBy().equals(actor.name())).findFirst();
        return earlier.orElseGet(() -> add(actor, letter, new ProofEntry(0, letterId, ProofKind.ACKNOWLEDGED, time.today(),
                letter.addresseeName(), "登录本系统确认", null, null, null, null, now(), actor.name())));
    }

    /** Says that an entry was wrong; both stay. @throws cn.dingxiang.directory.Refused when it is none to void, or no reason is given */
    @Transactional
    public ProofEntry voidEntry(Actor actor, long letterId, long entry, String reason) {
        IssuedLetter letter = archive.find(actor, letterId);
        access.asOfficer(actor, letter.agreement());
        boolean stands = new ProofOfNotice(letter, book.proofs(letterId), List.of(), null).standing().stream()
                .anyMatch(one -> one.id() == entry && one.kind().isEntered());
        if (!stands) {
            throw LetterProblems.refused("proof.not-voidable");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_NOTE) {
            throw LetterProblems.refused("proof.reason", LONGEST_NOTE);
        }
        return add(actor, letter, new ProofEntry(0, letterId, ProofKind.VOIDED, time.today(), null, null, null, null,
                masked(reason.strip()), entry, now(), actor.name()));
    }

    /** The whole file of a letter; {@link ProofOfNotice#tree} is its JSON. */
    public ProofOfNotice of(Actor actor, long letterId) {
        IssuedLetter letter = archive.find(actor, letterId);
        List<ProofEntry> entries = book.proofs(letterId);
        List<Attachment> scans = entries.stream().map(ProofEntry::attachment).filter(Objects::nonNull).distinct()
                .map(attachments::find).flatMap(Optional::stream).toList();
        return new ProofOfNotice(letter, entries, scans, book.replacementOf(letterId).map(IssuedLetter::title).orElse(null));
    }

    /** The whole file as a page to print. */
    public String page(Actor actor, long letterId) {
        return writer.page(of(actor, letterId));
    }

    private void check(IssuedLetter letter, NewProof asked) {
        if (!asked.kind().isEntered()) {
            throw LetterProblems.refused("proof.kind");
        }
        asked.kind().needs().stream().filter(need -> !asked.says(need)).findFirst().ifPresent(need -> {
            throw LetterProblems.refused("proof." + need, asked.kind().label());
        });
        LocalDate today = time.today();
        if (asked.on().isBefore(letter.issuedOn()) || asked.on().isAfter(today)) {
            throw LetterProblems.refused("proof.day", LetterValues.day(letter.issuedOn()), LetterValues.day(today));
        }
        boolean tooLong = Stream.of(asked.person(), asked.means(), asked.reference()).filter(Objects::nonNull)
                .anyMatch(text -> text.length() > LONGEST_TEXT) || asked.note() != null && asked.note().length() > LONGEST_NOTE;
        if (tooLong) {
            throw LetterProblems.refused("proof.too-long", LONGEST_TEXT, LONGEST_NOTE);
        }
        if (asked.attachment() != null && attachments.find(asked.attachment())
                .filter(scan -> scan.agreement() == letter.agreement() && scan.removal() == null).isEmpty()) {
            throw LetterProblems.refused("proof.attachment");
        }
    }

    private ProofEntry add(Actor actor, IssuedLetter letter, ProofEntry entry) {
        ProofEntry added = book.add(entry);
        audit.record(new AuditEntry(actor, "letter.proof", letter.key(), null, entry.kind().name() + " " + entry.on(), entry.note()));
        return added;
    }

    private static String masked(String text) {
        return text == null ? null : IdNumber.maskedIn(text);
    }

    private LocalDateTime now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
