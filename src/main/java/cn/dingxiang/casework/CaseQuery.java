package cn.dingxiang.casework;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
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
 * @param code     only those with this kind of finding; null for all
 * @param lateOn   only those past their limit on this day; null for all
 * @param due      only those whose limit lies in this span of days; null for all
 * @param behindOn only those in settlement with an instalment due before this day that payments do not fill; null for all
 * @param search   part of the signer's name or of the agreement's number; null for all
 * @param order    in which order
 * @param place    where the page begins
 * @param limit    how many
 */
public record CaseQuery(String division, Long person, Party party, Set<CaseState> states, FindingCode code, LocalDate lateOn, Due due,
                        LocalDate behindOn, String search, Order order, Place place, int limit) {
    private static final int PAGE = 50;
    /** Stands for no limit: those come last. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The orders there are. */
    public enum Order {
        /** As they were opened. */
        KEY,
        /** The latest opened first. */
        NEWEST,
        /** The nearest limit first; those without one last. */
        LIMIT
    }

    /** Limits from a day to another, both included. */
    public record Due(LocalDate from, LocalDate to) {
        public Due {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Behind which case a page begins.
     *
     * @param after key of the last case of the page before; 0 for the first page
     * @param due   its limit, where the order goes by limits
     */
    public record Place(long after, LocalDate due) {
        static final Place FIRST = new Place(0, LocalDate.MIN);

        /** Whether it is the first page. */
        public boolean isFirst() {
            return after == 0;
        }
    }

    public CaseQuery {
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(place, "place");
        states = Set.copyOf(states);
    }

    /** The first page of what {@code actor} may see. */
    static CaseQuery seenBy(Actor actor) {
        String division = actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : actor.province() == null ? "" : actor.province();
        return new CaseQuery(division, actor.role() == Role.STUDENT ? actor.person() : null, null, Set.of(), null, null, null, null, null,
                Order.KEY, Place.FIRST, PAGE);
    }

    /** Only those of a county, prefecture or province. @throws cn.dingxiang.directory.Refused outside of what was seen so far */
    public CaseQuery within(String code) {
        if (!code.startsWith(division) && !division.startsWith(code)) {
            throw Refusals.of("elsewhere");
        }
        return new CaseQuery(code.length() > division.length() ? code : division, person, party, states, this.code, lateOn, due, behindOn,
                search, order, place, limit);
    }

    public CaseQuery of(Party side) {
        return new CaseQuery(division, person, side, states, code, lateOn, due, behindOn, search, order, place, limit);
    }

    public CaseQuery in(Set<CaseState> wanted) {
        return new CaseQuery(division, person, party, wanted, code, lateOn, due, behindOn, search, order, place, limit);
    }

    public CaseQuery about(FindingCode kind) {
        return new CaseQuery(division, person, party, states, kind, lateOn, due, behindOn, search, order, place, limit);
    }

    public CaseQuery lateOn(LocalDate day) {
        return new CaseQuery(division, person, party, states, code, day, due, behindOn, search, order, place, limit);
    }

    /** Only those whose limit lies between these days, both included. */
    public CaseQuery due(LocalDate from, LocalDate to) {
        return new CaseQuery(division, person, party, states, code, lateOn, new Due(from, to), behindOn, search, order, place, limit);
    }

    /** Only those behind with their instalments on this day. */
    public CaseQuery behindOn(LocalDate day) {
        return new CaseQuery(division, person, party, states, code, lateOn, due, day, search, order, place, limit);
    }

    public CaseQuery searching(String text) {
        return new CaseQuery(division, person, party, states, code, lateOn, due, behindOn, text, order, place, limit);
    }

    public CaseQuery by(Order wanted) {
        return new CaseQuery(division, person, party, states, code, lateOn, due, behindOn, search, wanted, place, limit);
    }

    /** The page behind the case of this key, in the order of keys. */
    public CaseQuery after(long last, int most) {
        return new CaseQuery(division, person, party, states, code, lateOn, due, behindOn, search, order, new Place(last, LocalDate.MIN), most);
    }

    /** The page behind what {@link #placeOf} said; null, or what it never says, for the first. */
    public CaseQuery from(String next, int most) {
        return new CaseQuery(division, person, party, states, code, lateOn, due, behindOn, search, order, placed(next), most);
    }

    /** The same with a row more than the page holds, by which it is known whether another follows. */
    CaseQuery oneMore() {
        return new CaseQuery(division, person, party, states, code, lateOn, due, behindOn, search, order, place, limit + 1);
    }

    /** Where the page behind this case begins. */
    public String placeOf(CaseFile file) {
        return order == Order.LIMIT ? limitOf(file) + "_" + file.id() : Long.toString(file.id());
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

    /** Whether {@code file} belongs on some page of this, as far as the file says: payments stand elsewhere. */
    public boolean matches(CaseFile file) {
        CaseAgreement about = file.about();
        return about.county().startsWith(division) && (person == null || person == about.person())
                && (party == null || party == file.party()) && wanted().contains(file.state())
                && (code == null || file.findings().stream().anyMatch(finding -> finding.code() == code))
                && (lateOn == null || file.isLateOn(lateOn))
                && (due == null || file.dueOn() != null && !file.dueOn().isBefore(due.from()) && !file.dueOn().isAfter(due.to()))
                && (search == null || about.personName().contains(search) || about.number().contains(search));
    }

    /** Whether {@code file} stands behind where this page begins. */
    public boolean isBehind(CaseFile file) {
        return place.isFirst() || switch (order) {
            case KEY -> file.id() > place.after();
            case NEWEST -> file.id() < place.after();
            case LIMIT -> limitOf(file).isAfter(place.due()) || limitOf(file).equals(place.due()) && file.id() > place.after();
        };
    }

    /** Puts cases in the order asked for. */
    public Comparator<CaseFile> comparator() {
        Comparator<CaseFile> byKey = Comparator.comparingLong(CaseFile::id);
        return switch (order) {
            case KEY -> byKey;
            case NEWEST -> byKey.reversed();
            case LIMIT -> Comparator.comparing(CaseQuery::limitOf).thenComparing(byKey);
        };
    }

    private static LocalDate limitOf(CaseFile file) {
        return file.dueOn() == null ? NEVER : file.dueOn();
    }

    private Place placed(String next) {
        if (next == null || !next.matches(order == Order.LIMIT ? "\\d{4}-\\d{2}-\\d{2}_\\d{1,18}" : "\\d{1,18}")) {
            return Place.FIRST;
        }
        int mark = next.indexOf('_');
        try {
            return new Place(Long.parseLong(next.substring(mark + 1)), mark < 0 ? LocalDate.MIN : LocalDate.parse(next.substring(0, mark)));
        } catch (DateTimeParseException noDay) {
            return Place.FIRST;
        }
    }
}
