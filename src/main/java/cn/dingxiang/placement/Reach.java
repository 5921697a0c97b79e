package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who may see and do what in placement, and the refusals. */
final class Reach {
    private static final String BUNDLE = "cn.dingxiang.placement.refusals";
    private static final Set<Role> OFFICES = EnumSet.of(Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER,
            Role.AUDITOR);
    private static final Set<Role> INSTITUTIONS = EnumSet.of(Role.HOSPITAL, Role.TOWNSHIP_UNIT);
    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);
    private static final int LONGEST_REASON = 400;

    private Reach() { }

    static Refused refused(String problem, Object... arguments) {
        return new Refused(BUNDLE, problem, arguments);
    }

    /** Whether they are the health bureau of {@code county}. */
    static boolean isOfficerOf(Actor actor, String county) {
        return actor.role() != null && OFFICERS.contains(actor.role()) && county.equals(actor.county());
    }

    static void requireOfficerOf(Actor actor, String county) {
        if (!isOfficerOf(actor, county)) {
            throw refused("only-county");
        }
    }

    /** Whether they may look at units and posts of {@code county}. */
    static boolean reads(Actor actor, String county) {
        return isReader(actor) && actor.sees(county);
    }

    static void requireReader(Actor actor, String county) {
        if (!reads(actor, county)) {
            throw refused("out-of-reach");
        }
    }

    /**
     * The beginning of the county codes to be looked at.
     *
     * @param within what is asked for, a division code of 2, 4 or 6 digits; null: all the actor sees
     */
    static String scope(Actor actor, String within) {
        if (!isReader(actor)) {
            throw refused("out-of-reach");
        }
        String seen = actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : actor.province() != null ? actor.province() : "";
        if (within == null || seen.startsWith(within)) {
            return seen;
        }
        if (!within.matches("\\d{2,6}") || !within.startsWith(seen)) {
            throw refused("out-of-reach");
        }
        return within;
    }

    /** An office, which sees doctors and figures as well as posts. */
    static void requireOffice(Actor actor) {
        if (actor.role() == null || !OFFICES.contains(actor.role())) {
            throw refused("out-of-reach");
        }
    }

    static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw refused("reason-missing");
        }
        limitReason(reason);
    }

    static void limitReason(String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw refused("reason-too-long", LONGEST_REASON);
        }
    }

    private static boolean isReader(Actor actor) {
        return actor.role() != null && (OFFICES.contains(actor.role()) || INSTITUTIONS.contains(actor.role()));
    }
}
