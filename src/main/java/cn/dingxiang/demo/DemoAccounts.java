package cn.dingxiang.demo;

import cn.dingxiang.directory.Role;
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
     * @param prefecture  whose prefecture, four digits; null for the others
     * @param county      whose county, six digits; null for the province's and the administrator
     * @param unit        name of the unit, in {@code county}; null when the account is of none
     * @param agreement   number of the agreement of the student the account is of; null when it is of none
     */
    public record Account(String username, String password, Role role, String displayName, String province, String prefecture, String county,
                          String unit, String agreement) {
        public Account {
            Objects.requireNonNull(username, "username");
            Objects.requireNonNull(password, "password");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(displayName, "displayName");
        }
    }

    private static final String PROVINCE = DemoPlaces.PROVINCE;
    private static final String COUNTY = "220322";
    private static final String OTHER_COUNTY = "220284";

    /** All accounts of the demo. */
    public static final List<Account> ALL = List.of(
            province("province", "demo-province-22", Role.PROVINCE, "吉林省（演示）经办"),
            new Account("siping", "demo-siping-2203", Role.PREFECTURE, "四平市（演示）复核", PROVINCE, "2203", null, null, null),
            county("lishu", "demo-lishu-220322", Role.COUNTY_OFFICER, "梨树县（演示）经办", COUNTY, null, null),
            county("panshi", "demo-panshi-220284", Role.COUNTY_OFFICER, "磐石市（演示）经办", OTHER_COUNTY, null, null),
            county("lishu-review", "demo-review-220322", Role.COUNTY_REVIEWER, "梨树县（演示）复核", COUNTY, null, null),
            county("hospital", "demo-hospital-220322", Role.HOSPITAL, "梨树县人民医院（演示）", COUNTY, "梨树县人民医院", null),
            county("township", "demo-township-220322", Role.TOWNSHIP_UNIT, "梨树镇卫生院（演示）", COUNTY, "梨树镇卫生院", null),
            county("student", "demo-student-22", Role.STUDENT, "定向生（演示）", COUNTY, null, "JD2017-BY000032"),
            province("auditor", "demo-auditor-22", Role.AUDITOR, "审计（演示）"),
            new Account("admin", "demo-admin", Role.ADMINISTRATOR, "系统管理员（演示）", null, null, null, null, null));

    private DemoAccounts() { }

    private static Account province(String username, String password, Role role, String displayName) {
        return new Account(username, password, role, displayName, PROVINCE, null, null, null, null);
    }

    private static Account county(String username, String password, Role role, String displayName, String county, String unit,
                                  String agreement) {
        return new Account(username, password, role, displayName, PROVINCE, null, county, unit, agreement);
    }
}
