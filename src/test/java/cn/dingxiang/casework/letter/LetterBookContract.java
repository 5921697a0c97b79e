package cn.dingxiang.casework.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Recipient;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every letter book does. */
public abstract class LetterBookContract {
    private static final Recipient WANG = Recipient.person(1);

    /** An empty book. */
    protected abstract LetterBook book();

    /** Id of an agreement of the county 220322. */
    protected abstract long agreement();

    @Test
    void a_letter_is_found_as_it_was_issued_with_its_content() {
        IssuedLetter letter = LetterSamples.issued(LetterKind.REMINDER, 3, agreement(), WANG, null);
        IssuedLetter added = book().add(letter, LetterSamples.content());
        IssuedLetter found = book().find(added.id()).orElseThrow();
        assertThat(found).isEqualTo(added).usingRecursiveComparison().ignoringFields("id").isEqualTo(letter);
        assertThat(found.title()).isEqualTo("《催告函》（梨卫健定向催〔2031〕3号）");
        assertThat(book().document(added.id()).orElseThrow()).isEqualTo(LetterSamples.content().document());
        assertThat(book().page(added.id())).contains("page");
        assertThat(book().find(added.id() + 1)).isEmpty();
        assertThat(book().document(added.id() + 1)).isEmpty();
    }

    @Test
    void each_office_kind_and_year_counts_from_one() {
        assertThat(book().next("220322", LetterKind.REMINDER, 2031)).isEqualTo(1);
        assertThat(book().next("220322", LetterKind.REMINDER, 2031)).isEqualTo(2);
        assertThat(book().next("220323", LetterKind.REMINDER, 2031)).isEqualTo(1);
        assertThat(book().next("220322", LetterKind.RELEASE, 2031)).isEqualTo(1);
        assertThat(book().next("220322", LetterKind.REMINDER, 2032)).isEqualTo(1);
        assertThat(book().next("220322", LetterKind.REMINDER, 2031)).isEqualTo(3);
    }

    @Test
    void an_office_signs_as_it_said_last() {
        assertThat(book().office("220322")).isEmpty();
        book().put(new IssuingOffice("220322", "梨树县卫生健康局", "梨卫健定向", null, null));
        IssuingOffice later = new IssuingOffice("220322", "梨树县卫生健康局", "梨卫", "0434-5220000", "向阳街1号");
        book().put(later);
        assertThat(book().office("220322")).contains(later);
    }

    @Test
    void a_letter_is_replaced_once() {
        IssuedLetter first = add(1, null);
        assertThat(book().replacementOf(first.id())).isEmpty();
        IssuedLetter second = add(2, first.id());
        assertThat(book().replacementOf(first.id())).contains(second);
        assertThatThrownBy(() -> add(3, first.id())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void letters_are_listed_by_agreement_and_in_pages_the_latest_first() {
        List<Long> ids = List.of(add(1, null).id(), add(2, null).id(), add(13, null).id());
        assertThat(book().ofAgreement(agreement())).extracting(IssuedLetter::id).isEqualTo(ids);
        assertThat(book().ofAgreement(agreement() + 100)).isEmpty();
        assertThat(page("22", "", null)).containsExactly(ids.get(2), ids.get(1));
        assertThat(page("22", "", ids.get(1))).containsExactly(ids.get(0));
        assertThat(page("2203", "〔2031〕1", null)).containsExactly(ids.get(2), ids.get(0));
        assertThat(page("", "小明", null)).hasSize(2);
        assertThat(page("", "%", null)).isEmpty();
        assertThat(page("220323", "", null)).isEmpty();
    }

    @Test
    void proofs_are_kept_in_order_and_voided_once() {
        long letter = add(1, null).id();
        ProofEntry wrong = book().add(LetterSamples.proof(letter, ProofKind.ANNOUNCED, "2031-11-25", null));
        ProofEntry voiding = book().add(LetterSamples.proof(letter, ProofKind.VOIDED, "2031-11-26", wrong.id()));
        ProofEntry right = book().add(LetterSamples.proof(letter, ProofKind.ACKNOWLEDGED, "2031-11-27", null));
        assertThat(book().proofs(letter)).containsExactly(wrong, voiding, right);
        assertThatThrownBy(() -> book().add(LetterSamples.proof(letter, ProofKind.VOIDED, "2031-11-26", wrong.id())))
                .isInstanceOf(RuntimeException.class);
        ProofOfNotice proof = new ProofOfNotice(book().find(letter).orElseThrow(), book().proofs(letter), List.of(), null);
        assertThat(proof.standing()).containsExactly(right);
        assertThat(proof.servedOn()).contains(right.on());
    }

    @Test
    void those_not_served_are_listed_and_proofs_read_for_many_at_once() {
        long served = add(1, null).id();
        long voided = add(2, null).id();
        long replaced = add(3, null).id();
        long newer = add(4, replaced).id();
        ProofEntry good = book().add(LetterSamples.proof(served, ProofKind.ACKNOWLEDGED, "2031-11-27", null));
        ProofEntry wrong = book().add(LetterSamples.proof(voided, ProofKind.ANNOUNCED, "2031-11-25", null));
        ProofEntry voiding = book().add(LetterSamples.proof(voided, ProofKind.VOIDED, "2031-11-26", wrong.id()));
        assertThat(book().list(new LetterQuery("22", null, true, "", null, 9))).extracting(IssuedLetter::id).containsExactly(newer, voided);
        assertThat(book().list(new LetterQuery("22", null, true, "", true, null, 9))).as("the oldest first").extracting(IssuedLetter::id)
                .containsExactly(voided, newer);
        assertThat(book().list(new LetterQuery("22", null, true, "", true, voided, 9))).extracting(IssuedLetter::id).containsExactly(newer);
        assertThat(book().list(new LetterQuery("22", LetterKind.RELEASE, false, "", null, 9))).isEmpty();
        assertThat(book().proofs(List.of(voided, served))).containsExactly(good, wrong, voiding);
        assertThat(book().proofs(List.of())).isEmpty();
        assertThat(book().replacementsOf(List.of(served, replaced))).extracting(IssuedLetter::id).containsExactly(newer);
    }

    private IssuedLetter add(int sequence, Long replaces) {
        return book().add(LetterSamples.issued(LetterKind.REMINDER, sequence, agreement(), WANG, replaces), LetterSamples.content());
    }

    private List<Long> page(String place, String search, Long before) {
        return book().list(new LetterQuery(place, null, false, search, before, 2)).stream().map(IssuedLetter::id).toList();
    }
}
