package cn.dingxiang.jdbc;

import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.IssuingOffice;
import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.casework.letter.LetterContent;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterQuery;
import cn.dingxiang.casework.letter.ProofEntry;
import cn.dingxiang.casework.letter.ProofKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Letters in tables {@code letter}, {@code letter_content} and {@code letter_proof}. */
@Singleton
@Transactional
class JdbcLetterBook implements LetterBook {
    private static final List<String> SERVICES = Arrays.stream(ProofKind.values()).filter(ProofKind::isService).map(ProofKind::name)
            .toList();

    private final LetterOfficeRepository offices;
    private final LetterRepository letters;
    private final LetterContentRepository contents;
    private final LetterProofRepository proofs;

    JdbcLetterBook(LetterOfficeRepository offices, LetterRepository letters, LetterContentRepository contents,
                   LetterProofRepository proofs) {
        this.offices = offices;
        this.letters = letters;
        this.contents = contents;
        this.proofs = proofs;
    }

    @Override
    public Optional<IssuingOffice> office(String code) {
        return offices.findById(code).map(LetterOfficeRow::office);
    }

    @Override
    public void put(IssuingOffice office) {
        if (offices.existsById(office.code())) {
            offices.update(LetterOfficeRow.of(office));
        } else {
            offices.save(LetterOfficeRow.of(office));
        }
    }

    @Override
    public int next(String office, LetterKind kind, int year) {
        offices.advance(office, kind.name(), year);
        return offices.last(office, kind.name(), year);
    }

    @Override
    public IssuedLetter add(IssuedLetter letter, LetterContent content) {
        IssuedLetter added = letters.save(LetterRow.of(letter)).letter();
        contents.add(added.id(), content.document(), content.page());
        return added;
    }

    @Override
    public Optional<IssuedLetter> find(long id) {
        return letters.findById(id).map(LetterRow::letter);
    }

    @Override
    public Optional<byte[]> document(long id) {
        return contents.findByLetterId(id).map(LetterContentRow::document);
    }

    @Override
    public Optional<String> page(long id) {
        return contents.findByLetterId(id).map(LetterContentRow::page);
    }

    @Override
    public Optional<IssuedLetter> replacementOf(long id) {
        return letters.findByReplacesId(id).map(LetterRow::letter);
    }

    @Override
    public List<IssuedLetter> ofAgreement(long agreement) {
        return letters.findByAgreementIdOrderById(agreement).stream().map(LetterRow::letter).toList();
    }

    @Override
    public List<IssuedLetter> ofCase(long caseId) {
        return letters.findByCaseIdOrderById(caseId).stream().map(LetterRow::letter).toList();
    }

    @Override
    public List<IssuedLetter> list(LetterQuery query) {
        String place = Likeness.beginning(query.place());
        String search = Likeness.containing(query.search());
        String kind = query.kind() == null ? null : query.kind().name();
        List<LetterRow> rows = query.oldest()
                ? letters.oldest(place, search, kind, query.unserved(), SERVICES, query.edge() == null ? 0 : query.edge(), query.limit())
                : letters.page(place, search, kind, query.unserved(), SERVICES, query.edge(), query.limit());
        return rows.stream().map(LetterRow::letter).toList();
    }

    @Override
    public List<IssuedLetter> replacementsOf(Collection<Long> replaced) {
        return replaced.isEmpty() ? List.of() : letters.findByReplacesIdIn(replaced).stream().map(LetterRow::letter).toList();
    }

    @Override
    public ProofEntry add(ProofEntry entry) {
        return proofs.save(LetterProofRow.of(entry)).entry();
    }

    @Override
    public List<ProofEntry> proofs(long letter) {
        return proofs.findByLetterIdOrderById(letter).stream().map(LetterProofRow::entry).toList();
    }

    @Override
    public List<ProofEntry> proofs(Collection<Long> ofLetters) {
        return ofLetters.isEmpty() ? List.of() : proofs.of(ofLetters).stream().map(LetterProofRow::entry).toList();
    }
}
