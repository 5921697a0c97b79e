package cn.dingxiang.review.list;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which agreements are listed; null leaves a field open. What is asked of findings must hold of one and the same open finding.
 *
 * @param within   division code of 2, 4 or 6 digits the agreement's county lies in
 * @param text     part of the name or of the agreement's number; where more than one county is looked through, its beginning: a nation's
 *                 names are found by an index, not by reading them all
 * @param idNumber the signer's whole ID number: comes in a request's body only, never in an address
 * @param cohort   entrance year
 * @param track    the track
 * @param phase    where the signer stands
 * @param unit     key of the unit deployed to, or employed by
 * @param code     of an open finding
 * @param standing of an open finding
 * @param party    whose side an open finding is on
 * @param live     true: started (启用); false: still being filed (建档中)
 * @param endFrom  first day on which service may end
 * @param endUntil last day on which service may end
 * @param hasCase  true: a case is under way; false: none is
 * @param only     keys of the agreements ticked; null for all
 */
public record AgreementFilter(String within, String text, IdNumber idNumber, Integer cohort, Track track, Phase phase, Long unit,
                              FindingCode code, Standing standing, Party party, Boolean live, LocalDate endFrom, LocalDate endUntil,
                              Boolean hasCase, Set<Long> only) {
    private static final int LONGEST_TEXT = 60;

    /** Everything the actor sees. */
    public static final AgreementFilter ALL =
            new AgreementFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public AgreementFilter {
        only = only == null ? null : Set.copyOf(only);
        text = text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(LONGEST_TEXT, text.strip().length()));
    }

    /** With one county, prefecture or province only. */
    public AgreementFilter within(String division) {
        return new AgreementFilter(division, text, idNumber, cohort, track, phase, unit, code, standing, party, live, endFrom, endUntil,
                hasCase, only);
    }

    public AgreementFilter matching(String words) {
        return new AgreementFilter(within, words, idNumber, cohort, track, phase, unit, code, standing, party, live, endFrom, endUntil,
                hasCase, only);
    }

    public AgreementFilter of(IdNumber number) {
        return new AgreementFilter(within, text, number, cohort, track, phase, unit, code, standing, party, live, endFrom, endUntil,
                hasCase, only);
    }

    public AgreementFilter of(Integer year, Track programme, Phase where) {
        return new AgreementFilter(within, text, idNumber, year, programme, where, unit, code, standing, party, live, endFrom, endUntil,
                hasCase, only);
    }

    /** Of one phase; null leaves them open. */
    public AgreementFilter in(Phase where) {
        return of(cohort, track, where);
    }

    public AgreementFilter at(Long place) {
        return new AgreementFilter(within, text, idNumber, cohort, track, phase, place, code, standing, party, live, endFrom, endUntil,
                hasCase, only);
    }

    /** With an open finding of this code, standing and party; null leaves each open. */
    public AgreementFilter withFinding(FindingCode what, Standing how, Party whose) {
        return new AgreementFilter(within, text, idNumber, cohort, track, phase, unit, what, how, whose, live, endFrom, endUntil, hasCase, only);
    }

    public AgreementFilter live(Boolean started) {
        return new AgreementFilter(within, text, idNumber, cohort, track, phase, unit, code, standing, party, started, endFrom, endUntil,
                hasCase, only);
    }

    /** Whose service is to end from {@code from} to {@code until}, both included. */
    public AgreementFilter ending(LocalDate from, LocalDate until) {
        return new AgreementFilter(within, text, idNumber, cohort, track, phase, unit, code, standing, party, live, from, until, hasCase, only);
    }

    public AgreementFilter withCase(Boolean underWay) {
        return new AgreementFilter(within, text, idNumber, cohort, track, phase, unit, code, standing, party, live, endFrom, endUntil,
                underWay, only);
    }

    public boolean asksForFinding() {
        return code != null || standing != null || party != null;
    }

    /** Whether few may match, wherever they stand in the order. */
    public boolean isSelective() {
        return text != null || idNumber != null || unit != null || asksForFinding() || hasCase != null || endFrom != null
                || endUntil != null || phase != null || only != null;
    }
}
