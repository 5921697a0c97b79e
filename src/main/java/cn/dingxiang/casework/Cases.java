package cn.dingxiang.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Port: cases with their findings and history. */
public interface Cases {
    Optional<CaseFile> find(long id);

    /** The cases of these agreements, ended ones too, by key. */
    List<CaseFile> of(Collection<Long> agreements);

    /** A page of cases, in the order asked for. */
    List<CaseFile> list(CaseQuery query);

    /**
     * How many are under way where {@code scope} looks, by state; its other conditions are left aside.
     *
     * @param soon last day of a limit that comes soon
     */
    List<CaseCount> counts(CaseQuery scope, LocalDate today, LocalDate soon);

    /** Stores new cases; each gets its key. */
    void open(List<CaseFile> fresh);

    /**
     * Stores what changed, all or nothing: steps are added, never rewritten. A case that ends makes the next round look at its
     * agreement, one that leaves settlement the next review, so that its instalments remind nobody any more.
     *
     * @throws cn.dingxiang.directory.Refused when somebody else has changed one of them since it was read
     */
    void change(List<CaseChange> changes);

    /** Adds to the evidence of a step the letter issued with it, in the transaction that took it; once a step. */
    void cite(long caseId, int step, long letter);
}
