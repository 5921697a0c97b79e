package cn.dingxiang.directory;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Someone who may sign in.
 *
 * @param username     unique
 * @param passwordHash never the password
 * @param role         what they may do
 * @param displayName  as shown
 * @param province     the province they see, two digits; null for all
 * @param prefecture   the prefecture they see, four digits; null for all of the province
 * @param county       the county they see, six digits; null for all of the prefecture or province
 * @param unit         the unit they see; null for all of the county
 * @param person       the person they are; null unless a student
 * @param createdAt    civil time, Asia/Shanghai
 */
public record Account(String username, String passwordHash, Role role, String displayName, String province, String prefecture,
                      String county, Long unit, Long person, LocalDateTime createdAt) {
    public Account {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(passwordHash, "passwordHash");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + username + ", " + role + "]";
    }
}
