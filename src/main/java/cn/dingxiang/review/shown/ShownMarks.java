package cn.dingxiang.review.shown;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Port: marks of what pages are made from, each read by one statement off the rows themselves, so that whoever changes something need
 * not think of pages. What is appended only is marked by how much there is, what changes by its contents or a version that grows with
 * every change, what the review derives by its fingerprint.
 */
public interface ShownMarks {

    /**
     * Of one agreement.
     *
     * @param county where it lies
     * @param texts  first of the agreement, its facts, signer, cases, letters, files and questions asked; then, where asked for, of whom
     *               reminders go to and how the last ones went
     */
    record OfAgreement(String county, List<String> texts) {
        public OfAgreement {
            Objects.requireNonNull(county, "county");
            texts = List.copyOf(texts);
        }
    }

    /** @param reminders whether the page may speak of reminders; empty when there is no such agreement */
    Optional<OfAgreement> agreement(long id, boolean reminders);

    /** Of all that a person's own home is made from: their agreements that were started, and whom to ask in their counties. */
    String person(long id);
}
