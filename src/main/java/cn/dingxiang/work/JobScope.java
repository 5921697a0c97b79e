package cn.dingxiang.work;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which jobs and files an actor sees: their own, and with some roles those of their place.
 *
 * @param owner name of the actor
 * @param area  how the codes of the places they see begin; null when they see their own jobs only
 */
public record JobScope(String owner, String area) {
    private static final Set<Role> OFFICES = EnumSet.of(Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);

    public JobScope {
        Objects.requireNonNull(owner, "owner");
    }

    public static JobScope of(Actor actor) {
        return new JobScope(actor.name(), actor.role() == null ? null : area(actor));
    }

    /** An account that lacks the place its role stands for sees no place at all. */
    private static String area(Actor actor) {
        return switch (actor.role()) {
            case PROVINCE -> actor.province();
            case PREFECTURE -> actor.prefecture();
            case COUNTY_OFFICER, COUNTY_REVIEWER -> actor.county();
            case AUDITOR, ADMINISTRATOR -> place(actor);
            case HOSPITAL, TOWNSHIP_UNIT, STUDENT -> null;
        };
    }

    /** The division an actor sees: 2, 4 or 6 digits, or empty for everything. */
    public static String place(Actor actor) {
        return actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : actor.province() != null ? actor.province() : "";
    }

    /** The division asked for, or the actor's own. @throws cn.dingxiang.directory.Refused when it is not all theirs, or no code */
    public static String within(Actor actor, String asked) {
        String own = place(actor);
        if (actor.role() != null && OFFICES.contains(actor.role()) && area(actor) == null) {
            throw WorkWords.refused("role");
        }
        if (asked == null || asked.isBlank()) {
            return own;
        }
        if (!asked.matches("[1-9][0-9]([0-9]{2}|[0-9]{4})?") || !asked.startsWith(own)) {
            throw WorkWords.refused("place", asked);
        }
        return asked;
    }

    boolean covers(Job job) {
        return owns(job.startedBy()) || area != null && job.place().startsWith(area);
    }

    boolean owns(String name) {
        return owner.equals(name);
    }
}
