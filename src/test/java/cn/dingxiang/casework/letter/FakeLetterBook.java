package cn.dingxiang.casework.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Letters in memory. The county of every agreement is 220322. */
public final class FakeLetterBook implements LetterBook {
    private final Map<String, IssuingOffice> offices = new HashMap<>();
    private final Map<String, Integer> series = new HashMap<>();
    private final Map<Long, IssuedLetter> letters = new TreeMap<>();
    private final Map<Long, LetterContent> contents = new HashMap<>();
    private final List<ProofEntry> proofs = new ArrayList<>();

    @Override
    public Optional<IssuingOffice> office(String code) {
        return Optional.ofNullable(offices.get(code));
    }

    @Override
    public void put(IssuingOffice office) {
        offices.put(office.code(), office);
    }

    @Override
    public int next(String office, LetterKind kind, int year) {
        return series.merge(office + kind + year, 1, Integer::sum);
    }

    @Override
    public IssuedLetter add(IssuedLetter letter, LetterContent content) {
        if (letter.replaces() != null && replacementOf(letter.replaces()).isPresent()) {
            throw new IllegalStateException("replaced already");
        }
        long id = letters.size() + 1L;
        IssuedLetter added = new IssuedLetter(id, letter.number(), letter.office(), letter.agreement(), letter.caseId(), letter.addressee(),
                letter.addresseeName(), letter.replaces(), letter.issuedOn(), letter.issuedAt(), letter.issuedBy(), letter.data(),
                letter.documentHash(), letter.pageHash());
        letters.put(id, added);
        contents.put(id, content);
        return added;
    }

    @Override
    public Optional<IssuedLetter> find(long id) {
        return Optional.ofNullable(letters.get(id));
    }

    @Override
    public Optional<byte[]> document(long id) {
        return Optional.ofNullable(contents.get(id)).map(LetterContent::document);
    }

    @Override
    public Optional<String> page(long id) {
        return Optional.ofNullable(contents.get(id)).map(LetterContent::page);
    }

    @Override
    public Optional<IssuedLetter> replacementOf(long id) {
        return letters.values().stream().filter(letter -> letter.replaces() != null && letter.replaces() == id).findFirst();
    }

    @Override
    public List<IssuedLetter> ofAgreement(long agreement) {
        return those(letter -> letter.agreement() == agreement);
    }

    @Override
    public List<IssuedLetter> ofCase(long caseId) {
        return those(letter -> letter.caseId() != null && letter.caseId() == caseId);
    }

    @Override
    public List<IssuedLetter> list(LetterQuery query) {
        return letters.values().stream().filter(letter -> "220322".startsWith(query.place())
                        && (query.edge() == null || (query.oldest() ? letter.id() > query.edge() : letter.id() < query.edge())) && (query.kind() == null || query.kind() == letter.kind())
                        && (letter.number().text().contains(query.search()) || letter.addresseeName().contains(query.search()))
                        && (!query.unserved() || replacementOf(letter.id()).isEmpty()
                        && new ProofOfNotice(letter, proofs(letter.id()), List.of(), null).servedOn().isEmpty()))
                .sorted(query.oldest() ? Comparator.comparing(IssuedLetter::id) : Comparator.comparing(IssuedLetter::id).reversed()).limit(query.limit()).toList();
    }

    @Override
    public List<IssuedLetter> replacementsOf(Collection<Long> replaced) {
        return those(letter -> letter.replaces() != null && replaced.contains(letter.replaces()));
    }

    @Override
    public ProofEntry add(ProofEntry entry) {
        if (entry.voids() != null && proofs.stream().anyMatch(other -> entry.voids().equals(other.voids()))) {
            throw new IllegalStateException("voided already");
        }
        ProofEntry added = new ProofEntry(proofs.size() + 1L, entry.letter(), entry.kind(), entry.on(), entry.person(), entry.means(),
                entry.reference(), entry.attachment(), entry.note(), entry.voids(), entry.recordedAt(), entry.recordedBy());
        proofs.add(added);
        return added;
    }

    @Override
    public List<ProofEntry> proofs(long letter) {
        return proofs.stream().filter(entry -> entry.letter() == letter).toList();
    }

    @Override
    public List<ProofEntry> proofs(Collection<Long> ofLetters) {
        return ofLetters.stream().sorted().flatMap(letter -> proofs(letter).stream()).toList();
    }

    private List<IssuedLetter> those(Predicate<IssuedLetter> wanted) {
        return letters.values().stream().filter(wanted).toList();
    }
}
