package cn.dingxiang.directory;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which agreements somebody may see in lists: those of counties, those of people with a unit, or their own.
 *
 * @param counties the beginning of the county codes; empty for all
 * @param unit     only people employed by, deployed to or due at this unit; null for an office
 * @param person   only this person's; null unless a student
 */
public record Scope(String counties, Long unit, Long person) {
    private static final Set<Role> INSTITUTIONS = EnumSet.of(Role.HOSPITAL, Role.TOWNSHIP_UNIT);

    public Scope {
        Objects.requireNonNull(counties, "counties");
    }

    /**
     * What {@code actor} may see. An account that lacks the place its role stands for sees nothing.
     *
     * @throws Refused for an administrator, a link's holder, and such an account
     */
    public static Scope of(Actor actor) {
        if (actor.role() == null) {
            throw refused();
        }
        return switch (actor.role()) {
            case PROVINCE -> in(actor.province());
            case PREFECTURE -> in(actor.prefecture());
            case COUNTY_OFFICER, COUNTY_REVIEWER -> in(actor.county());
            case AUDITOR -> in(narrowest(actor));
            case HOSPITAL, TOWNSHIP_UNIT -> new Scope("", present(actor.unit()), null);
            case STUDENT -> new Scope("", null, present(actor.person()));
            case ADMINISTRATOR -> throw refused();
        };
    }

    /** As {@link #of}, for what only offices see: neither units nor students. */
    public static Scope ofOffice(Actor actor) {
        Scope scope = of(actor);
        if (!scope.isOffice()) {
            throw refused();
        }
        return scope;
    }

    /** As {@link #of}, for what offices and units see. */
    public static Scope ofOfficeOrUnit(Actor actor) {
        if (actor.role() != null && INSTITUTIONS.contains(actor.role())) {
            return of(actor);
        }
        return ofOffice(actor);
    }

    public boolean isOffice() {
        return unit == null && person == null;
    }

    /** Whether the counties seen include this one. */
    public boolean covers(String county) {
        return county.startsWith(counties);
    }

    /**
     * Narrowed to a part of it.
     *
     * @param within division code of 2, 4 or 6 digits; null leaves it as it is
     * @throws Refused when that lies outside
     */
    public Scope within(String within) {
        if (within == null || within.isEmpty() || counties.startsWith(within)) {
            return this;
        }
        if (!within.matches("\\d{2}|\\d{4}|\\d{6}") || !within.startsWith(counties)) {
            throw refused();
        }
        return new Scope(within, unit, person);
    }

    /** The key a look at its list is audited under. */
    public String key() {
        return unit != null ? "unit:" + unit : person != null ? "person:" + person : "county:" + counties;
    }

    private static Scope in(String counties) {
        return new Scope(present(counties), null, null);
    }

    private static String narrowest(Actor actor) {
        return actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : actor.province() != null ? actor.province() : "";
    }

    private static <T> T present(T place) {
        if (place == null) {
            throw refused();
        }
        return place;
    }

    private static Refused refused() {
        return new Refused("cn.dingxiang.directory.refusals", "out-of-reach");
    }
}
