package cn.dingxiang.casework;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A page of cases.
 *
 * @param division the county, prefecture or province they lie in, as the beginning of the county's code; empty for all
 * @param person   the signer; null for all
 * @param party    whose side; null for all
 * @param states   where they stand; empty: wherever they are under way
 * @param lateOn   only those past their limit on this day; null for all
 * @param search   part of the signer's name or of the agreement's number; null for all
 * @param after    key of the last case of the page before; 0 for the first page
 * @param limit    how many
 */
public record CaseQuery(String division, Long person, Party party, Set<CaseState> states, LocalDate lateOn, String search, long after,
                        int limit) {
    private static final int PAGE = 50;

    public CaseQuery {
        Objects.requireNonNull(division, "division");
        states = Set.copyOf(states);
    }

    /** The first page of what {@code actor} may see. */
    static CaseQuery seenBy(Actor actor) {
        String division = actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : actor.province() == null ? "" : actor.province();
        return new CaseQuery(division, actor.role() == Role.STUDENT ? actor.person() : null, null, Set.of(), null, null, 0, PAGE);
    }

    /** Only those of a county, prefecture or province. @throws cn.dingxiang.directory.Refused outside of what was seen so far */
    public CaseQuery within(String code) {
        if (!code.startsWith(division) && !division.startsWith(code)) {
            throw Refusals.of("elsewhere");
        }
        return new CaseQuery(code.length() > division.length() ? code : division, person, party, states, lateOn, search, after, limit);
    }

    public CaseQuery of(Party side) {
        return new CaseQuery(division, person, side, states, lateOn, search, after, limit);
    }

    public CaseQuery in(Set<CaseState> wanted) {
        return new CaseQuery(division, person, party, wanted, lateOn, search, after, limit);
    }

    public CaseQuery lateOn(LocalDate day) {
        return new CaseQuery(division, person, party, states, day, search, after, limit);
    }

    public CaseQuery searching(String text) {
        return new CaseQuery(division, person, party, states, lateOn, text, after, limit);
    }

    public CaseQuery after(long last, int most) {
        return new CaseQuery(division, person, party, states, lateOn, search, last, most);
    }

    /** The states asked for. */
    public Set<CaseState> wanted() {
        if (!states.isEmpty()) {
            return states;
        }
        Set<CaseState> ongoing = EnumSet.allOf(CaseState.class);
        ongoing.removeIf(CaseState::isEnded);
        return ongoing;
    }

    /** Whether {@code file} belongs on some page of this. */
    public boolean matches(CaseFile file) {
        CaseAgreement about = file.about();
        return about.county().startsWith(division) && (person == null || person == about.person())
                && (party == null || party == file.party()) && wanted().contains(file.state())
                && (lateOn == null || file.isLateOn(lateOn))
                && (search == null || about.personName().contains(search) || about.number().contains(search));
    }
}
