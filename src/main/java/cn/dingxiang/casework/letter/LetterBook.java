package cn.dingxiang.casework.letter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Port: the letters issued, how offices sign, and the proof of each letter's notice. Letters and proofs are only added and read. */
public interface LetterBook {

    /** How the office signs, where it has said so. */
    Optional<IssuingOffice> office(String code);

    void put(IssuingOffice office);

    /**
     * The next number of a series. It is taken when the transaction this runs in commits, and by nobody else; others wait until then.
     *
     * @return counts from 1 each year
     */
    int next(String office, LetterKind kind, int year);

    /** @param letter its {@code id} is ignored. @return it, with its id */
    IssuedLetter add(IssuedLetter letter, LetterContent content);

    Optional<IssuedLetter> find(long id);

    /** The .docx of a letter, as stored. */
    Optional<byte[]> document(long id);

    /** The page of a letter, as stored. */
    Optional<String> page(long id);

    /** The letter that took the place of this one. */
    Optional<IssuedLetter> replacementOf(long id);

    /** Those of an agreement, in the order issued. */
    List<IssuedLetter> ofAgreement(long agreement);

    /** Those of a case, likewise. */
    List<IssuedLetter> ofCase(long caseId);

    /** A page of letters, the latest first. */
    List<IssuedLetter> list(LetterQuery query);

    /** Those that took the place of one of these. */
    List<IssuedLetter> replacementsOf(Collection<Long> letters);

    /** @param entry its {@code id} is ignored. @return it, with its id */
    ProofEntry add(ProofEntry entry);

    /** Everything ever recorded about a letter's notice, in order, voided entries too. */
    List<ProofEntry> proofs(long letter);

    /** The same of several letters, by letter and in order. */
    List<ProofEntry> proofs(Collection<Long> letters);
}
