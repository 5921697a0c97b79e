package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Role;
import java.util.Objects;

/**
 * An account to be made, as asked for.
 *
 * @param username for a student the agreement's number
 * @param place    code of a province, prefecture or county; empty for the whole country
 * @param unit     name of its unit; empty for none
 * @param email    empty for none
 */
public record AccountPlan(String username, String displayName, Role role, String place, String unit, String email) {
    public AccountPlan {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(role, "role");
    }

    AccountPlan named(String name) {
        return new AccountPlan(name, displayName, role, place, unit, email);
    }
}
