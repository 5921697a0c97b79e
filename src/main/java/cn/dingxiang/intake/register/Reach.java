package cn.dingxiang.intake.register;

import cn.dingxiang.agreement.Wording;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who may see and decide what in registers, and the refusals. */
final class Reach {
    private static final String BUNDLE = "cn.dingxiang.intake.register.refusals";
    private static final Set<Role> OFFICERS = EnumSet.of(Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_PAGE = 500;

    private Reach() { }

    static Refused refused(String problem, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int index = 0; index < words.length; index++) {
            words[index] = arguments[index] instanceof Wording ? arguments[index] : String.valueOf(arguments[index]);
        }
        return new Refused(BUNDLE, problem, words);
    }

    static void requireOfficer(Actor actor) {
        if (actor.role() == null || !OFFICERS.contains(actor.role())) {
            throw refused("not-yours");
        }
    }

    static void requireReader(Actor actor) {
        if (actor.role() != Role.AUDITOR) {
            requireOfficer(actor);
        }
    }

    /** An officer of all of {@code scope}. */
    static void requireOfficerOf(Actor actor, String scope) {
        requireOfficer(actor);
        if (!covers(actor, scope)) {
            throw refused("scope-outside", scope);
        }
    }

    /** Beginning of the codes of the counties an actor sees. */
    static String area(Actor actor) {
        return actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : actor.province() != null ? actor.province() : "";
    }

    /** Whether everything in {@code scope} is the actor's to see. */
    static boolean covers(Actor actor, String scope) {
        return scope.startsWith(area(actor));
    }

    /** Whether something in {@code scope} is the actor's to see. */
    static boolean touches(Actor actor, String scope) {
        return covers(actor, scope) || area(actor).startsWith(scope);
    }

    /** The part of {@code within} that the actor sees; null stands for all. */
    static String within(Actor actor, String within) {
        String area = area(actor);
        if (within == null || area.startsWith(within)) {
            return area;
        }
        if (!within.startsWith(area)) {
            throw refused("scope-outside", within);
        }
        return within;
    }

    static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw refused("reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw refused("reason-too-long", LONGEST_REASON);
        }
    }

    static void requirePage(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw refused("page-size", LONGEST_PAGE);
        }
    }
}
