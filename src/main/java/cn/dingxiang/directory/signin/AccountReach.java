package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who looks after which accounts: the administrator all, the province those below it, a county officer those of the county's units and students. */
public final class AccountReach {
    private static final Set<Role> OF_A_COUNTY = EnumSet.of(Role.HOSPITAL, Role.TOWNSHIP_UNIT, Role.STUDENT);
    private static final Set<Role> BELOW_THE_PROVINCE = EnumSet.of(Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.HOSPITAL,
            Role.TOWNSHIP_UNIT, Role.STUDENT);

    private AccountReach() { }

    /** Roles whose accounts the actor looks after; none for most. */
    public static Set<Role> roles(Actor actor) {
        if (actor.role() == Role.ADMINISTRATOR) {
            return EnumSet.allOf(Role.class);
        }
        if (actor.role() == Role.PROVINCE && actor.province() != null) {
            return EnumSet.copyOf(BELOW_THE_PROVINCE);
        }
        return actor.role() == Role.COUNTY_OFFICER && actor.county() != null ? EnumSet.copyOf(OF_A_COUNTY) : EnumSet.noneOf(Role.class);
    }

    static boolean covers(Actor actor, Account account) {
        return roles(actor).contains(account.role()) && (actor.province() == null || actor.province().equals(account.province()))
                && (actor.role() != Role.COUNTY_OFFICER || actor.county().equals(account.county()));
    }
}
