package cn.dingxiang.jdbc;

import cn.dingxiang.casework.letter.ProofKind;
import cn.dingxiang.review.QueuedMail;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The letters that go with mails: their files, and what becomes of the mails in the letters' proofs of notice. */
@Singleton
final class LetterMails {
    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LetterRepository letters;
    private final LetterContentRepository contents;
    private final LetterProofRepository proofs;

    LetterMails(LetterRepository letters, LetterContentRepository contents, LetterProofRepository proofs) {
        this.letters = letters;
        this.contents = contents;
        this.proofs = proofs;
    }

    /** The files that go with these mails, by the letter's id; two statements a batch, none when there are no letters. */
    Map<Long, QueuedMail.Enclosure> enclosures(Collection<MailRow> mails) {
        List<Long> ids = mails.stream().map(MailRow::letterId).filter(Objects::nonNull).distinct().toList();
        Map<Long, QueuedMail.Enclosure> enclosures = new HashMap<>();
        if (!ids.isEmpty()) {
            Map<Long, String> names = new HashMap<>();
            letters.findByIdIn(ids).forEach(row -> names.put(row.id(), row.kind().title() + row.number() + ".docx"));
            contents.findByLetterIdIn(ids).forEach(row -> enclosures.put(row.letterId(),
                    new QueuedMail.Enclosure(names.get(row.letterId()), MEDIA_TYPE, row.document())));
        }
        return enclosures;
    }

    void accepted(QueuedMail mail, LocalDateTime at) {
        if (mail.enclosed() != null) {
            proofs.ofMail(mail.id(), ProofKind.MAIL_ACCEPTED.name(), at.toLocalDate(), null, at);
        }
    }

    void givenUp(QueuedMail mail, String error, LocalDateTime at) {
        if (mail.enclosed() != null) {
            proofs.ofMail(mail.id(), ProofKind.MAIL_GIVEN_UP.name(), at.toLocalDate(), error, at);
        }
    }

    /** A mail without letter leaves no trace. */
    void bounced(long mail, String error, LocalDateTime at) {
        proofs.ofMail(mail, ProofKind.MAIL_BOUNCED.name(), at.toLocalDate(), error, at);
    }
}
