package cn.dingxiang.casework.evidence;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Attaches, shows and marks files. Officers do so within their place; the person bound by an agreement adds to and sees the own part. */
@Singleton
public class Evidence {
    private static final String BUNDLE = "cn.dingxiang.casework.evidence.evidence";
    private static final int LONGEST_TEXT = 400;

    private final AgreementAccess access;
    private final Attachments attachments;
    private final FileVault vault;
    private final ContentCheck check;
    private final EvidenceRules rules;
    private final AuditTrail audit;
    private final CivilTime time;

    public Evidence(AgreementAccess access, Attachments attachments, FileVault vault, ContentCheck check, EvidenceRules rules,
                    AuditTrail audit, CivilTime time) {
        this.access = access;
        this.attachments = attachments;
        this.vault = vault;
        this.check = check;
        this.rules = rules;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Attaches a file. The same content is stored once.
     *
     * @param content read to its end or until it is too long; not closed
     * @throws BadFile when it is not taken
     * @throws Refused when the actor may not, or does not say what it shows
     */
    @Transactional
    public Attachment attach(Actor actor, NewAttachment asked, InputStream content) throws IOException {
        AgreementKey agreement = access.asReader(actor, asked.agreement());
        if (actor.role() != Role.STUDENT) {
            access.asOfficer(actor, asked.agreement());
        }
        access.refuseOtherCase(agreement, asked.caseId());
        String shows = said(asked.shows(), "shows");
        byte[] bytes = read(content);
        Attachment.StoredFile file = new Attachment.StoredFile(ContentHash.of(bytes), check.check(bytes), bytes.length);
        LocalDateTime at = now();
        attachments.hold(file.hash(), at);
        vault.put(file.hash(), bytes);
        Attachment added = attachments.add(new Attachment(0, agreement.id(), asked.caseId(), file,
                FileName.of(asked.fileName(), file.type()), shows, at, actor.name(),
                actor.role() == Role.STUDENT ? actor.person() : null, null));
        audit.record(new AuditEntry(actor, "attachment.add", added.key(), null, "agreement:" + agreement.id() + " " + added.fileName()
                + " SHA-256 " + file.hash(), shows));
        return added;
    }

    /** The attachments of an agreement, the removed ones too; the person bound by it sees what they added themselves. */
    public List<Attachment> ofAgreement(Actor actor, long agreement) {
        return of(actor, access.asReader(actor, agreement));
    }

    /** As {@link #ofAgreement(Actor, long)}, of an agreement that was read already. */
    public List<Attachment> ofAgreement(Actor actor, AgreementKey agreement) {
        return of(actor, access.asReader(actor, agreement));
    }

    private List<Attachment> of(Actor actor, AgreementKey agreement) {
        return attachments.ofAgreement(agreement.id()).stream().filter(one -> isOpenTo(actor, one)).toList();
    }

    /** The attachments of a case, likewise. */
    public List<Attachment> ofCase(Actor actor, long caseId) {
        List<Attachment> all = attachments.ofCase(caseId);
        all.stream().map(Attachment::agreement).distinct().forEach(agreement -> access.asReader(actor, agreement));
        return all.stream().filter(one -> isOpenTo(actor, one)).toList();
    }

    /** What is known of one. @throws Refused when there is none within reach */
    public Attachment find(Actor actor, long id) {
        Attachment attachment = attachments.find(id).orElseThrow(() -> new Refused(BUNDLE, "attachment"));
        access.asReader(actor, attachment.agreement());
        if (!isOpenTo(actor, attachment)) {
            throw new Refused(BUNDLE, "attachment");
        }
        return attachment;
    }

    /** Its content; the look is audited. @throws FileVault.Damaged when it is not what was stored */
    @Transactional
    public byte[] open(Actor actor, long id) {
        Attachment attachment = find(actor, id);
        byte[] content = vault.read(attachment.file().hash());
        audit.record(new AuditEntry(actor, "attachment.view", attachment.key(), null, null, null));
        return content;
    }

    /** Marks one as no longer counting; row and content stay. @throws Refused when the actor may not, gives no reason, or it is marked */
    @Transactional
    public void remove(Actor actor, long id, String reason) {
        Attachment attachment = find(actor, id);
        access.asOfficer(actor, attachment.agreement());
        String why = said(reason, "reason");
        if (!attachments.remove(id, new Attachment.Removal(now(), actor.name(), why))) {
            throw new Refused(BUNDLE, "removed");
        }
        audit.record(new AuditEntry(actor, "attachment.remove", attachment.key(), attachment.fileName(), null, why));
    }

    private static boolean isOpenTo(Actor actor, Attachment attachment) {
        return actor.role() != Role.STUDENT || actor.person() != null && actor.person().equals(attachment.addedPerson());
    }

    private byte[] read(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(rules.largest() + 1);
        if (bytes.length == 0) {
            throw new BadFile(BadFile.Problem.EMPTY);
        }
        if (bytes.length > rules.largest()) {
            throw new BadFile(BadFile.Problem.TOO_LARGE, Integer.toString(rules.largest() >> 20));
        }
        return bytes;
    }

    private static String said(String text, String what) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST_TEXT) {
            throw new Refused(BUNDLE, what, Integer.toString(LONGEST_TEXT));
        }
        return IdNumber.maskedIn(text.strip());
    }

    private LocalDateTime now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
