package cn.dingxiang.demo;

import java.util.List;
import java.util.Objects;

/**
 * Who can sign in to a demo database. The passwords are for the demo only: they stand in the source for everyone to read, and a
 * database that is not marked as a demo must never hold them.
 */
public final class DemoAccounts {

    /**
     * An account of the demo.
     *
     * @param username    to sign in with
     * @param password    for the demo only; to be stored hashed
     * @param role        what the account may do
     * @param displayName Chinese, as shown
     * @param province    whose province, two digits; null for the administrator
     * @param county      whose county, six digits; null for the province's and the administrator
     * @param unit        name of the unit, in {@code county}; null when the account is of none
     */
    public record Account(String username, String password, Role role, String displayName, String province, String county, String unit) {
        public Account {
            Objects.requireNonNull(username, "username");
            Objects.requireNonNull(password, "password");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(displayName, "displayName");
        }
    }

    /** What an account may do. */
    public enum Role { PROVINCE, COUNTY_OFFICER, COUNTY_REVIEWER, HOSPITAL, TOWNSHIP_UNIT, STUDENT, AUDITOR, ADMINISTRATOR }

    private static final String PROVINCE = DemoPlaces.PROVINCE;
    private static final String COUNTY = "220322";
    private static final String OTHER_COUNTY = "220284";

    /** All accounts of the demo. */
    public static final List<Account> ALL = List.of(
            new Account("province", "demo-province-22", Role.PROVINCE, "吉林省（演示）经办", PROVINCE, null, null),
            new Account("lishu", "demo-lishu-220322", Role.COUNTY_OFFICER, "梨树县（演示）经办", PROVINCE, COUNTY, null),
            new Account("panshi", "demo-panshi-220284", Role.COUNTY_OFFICER, "磐石市（演示）经办", PROVINCE, OTHER_COUNTY, null),
            new Account("lishu-review", "demo-review-220322", Role.COUNTY_REVIEWER, "梨树县（演示）复核", PROVINCE, COUNTY, null),
            new Account("hospital", "demo-hospital-220322", Role.HOSPITAL, "梨树县人民医院（演示）", PROVINCE, COUNTY, "梨树县人民医院"),
            new Account("township", "demo-township-220322", Role.TOWNSHIP_UNIT, "梨树镇卫生院（演示）", PROVINCE, COUNTY, "梨树镇卫生院"),
            new Account("student", "demo-student-22", Role.STUDENT, "定向生（演示）", PROVINCE, COUNTY, null),
            new Account("auditor", "demo-auditor-22", Role.AUDITOR, "审计（演示）", PROVINCE, null, null),
            new Account("admin", "demo-admin", Role.ADMINISTRATOR, "系统管理员（演示）", null, null, null));

    private DemoAccounts() { }
}
