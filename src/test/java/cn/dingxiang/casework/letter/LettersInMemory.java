package cn.dingxiang.casework.letter;

import cn.dingxiang.casework.evidence.AgreementAccess;
import cn.dingxiang.casework.evidence.AgreementKeys;
import cn.dingxiang.casework.evidence.CaseKeys;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Person;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.policy.PolicyBook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Letters} over fakes: each office has a telephone, nobody's ID number is known, a letter's text is what its fields say. */
public record LettersInMemory(Letters letters, FakeLetterBook book) {
    private static final Divisions DIVISIONS = new Divisions();
    private static final PolicyBook POLICY = PolicyBook.load(null);

    public static LettersInMemory over(AgreementRecords records, AgreementKeys keys, CaseKeys cases, Units units, AuditTrail audit,
                                       CivilTime time) {
        FakeLetterBook book = new FakeLetterBook();
        LetterOffices offices = new LetterOffices(book, DIVISIONS, new OneTelephone(), audit);
        for (String code : List.of("22", "2203")) {
            book.put(new IssuingOffice(code, DIVISIONS.name(code) + "卫生健康委员会", DIVISIONS.name(code) + "卫健定向", "0431-8860000", null));
        }
        return new LettersInMemory(new Letters(new AgreementAccess(keys, cases), offices,
                new LetterComposer(records, new Unknown(), units, offices, POLICY), new Plain(), book, audit, time), book);
    }

    /** Writes the fields, a line each. */
    private static final class Plain implements LetterWriter {
        @Override
        public LetterContent write(LetterKind kind, Map<LetterField, String> values) {
            String text = String.join("\n", values.values());
            return new LetterContent(text.getBytes(StandardCharsets.UTF_8), text, text);
        }

        @Override
        public String page(ProofOfNotice proof) {
            return proof.tree().toString();
        }
    }

    private static final class OneTelephone implements Contacts {
        @Override
        public List<Contact> of(Recipient recipient) {
            return List.of(Contact.of(recipient, "李四", null, "0434-5220000"));
        }

        @Override
        public List<Contact> all() {
            return List.of();
        }

        @Override
        public Contact put(Contact contact, String author) {
            return contact;
        }

        @Override
        public void bounced(long id, LocalDateTime at) {
            throw new UnsupportedOperationException("no mail is sent");
        }
    }

    private static final class Unknown implements People {
        @Override
        public Optional<Person> find(long id) {
            return Optional.empty();
        }

        @Override
        public List<Person> findAll(Collection<Long> ids) {
            return List.of();
        }

        @Override
        public void reach(Collection<Person> people) {
            throw new UnsupportedOperationException("nobody is on record");
        }

        @Override
        public Optional<Person> byIdNumber(IdNumber idNumber) {
            return Optional.empty();
        }

        @Override
        public Optional<IdNumber> idNumber(long id) {
            return Optional.empty();
        }
    }
}
