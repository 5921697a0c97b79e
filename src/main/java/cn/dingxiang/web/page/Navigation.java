package cn.dingxiang.web.page;

import cn.dingxiang.directory.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each role finds on the left: at most nine words, and where its home is. */
public final class Navigation {
    private static final List<String> COUNTY = List.of("county", "agreements", "cases", "imports", "placement", "plan", "calendar", "units",
            "mails");
    private static final List<String> ABOVE = List.of("province", "counties", "agreements", "cases", "plan", "policies", "jobs", "reports",
            "audit");
    private static final Map<Role, List<String>> ITEMS = Map.of(
            Role.PROVINCE, ABOVE,
            Role.PREFECTURE, List.of("province", "counties", "agreements", "cases", "placement", "plan", "reports"),
            Role.COUNTY_OFFICER, COUNTY,
            Role.COUNTY_REVIEWER, COUNTY,
            Role.HOSPITAL, List.of("employer", "employer/people", "employer/duties", "employer/posts"),
            Role.TOWNSHIP_UNIT, List.of("employer", "employer/people", "employer/duties", "employer/posts"),
            Role.STUDENT, List.of("student", "student/may-i", "student/what-if", "student/cases", "student/requests",
                    "student/documents", "student/data"),
            Role.AUDITOR, List.of("audit", "agreements", "cases", "counties", "policies", "jobs"),
            Role.ADMINISTRATOR, List.of("accounts", "clients", "jobs", "status", "audit"));

    private Navigation() { }

    /** Where somebody of this role begins. */
    public static String home(Role role) {
        return "/" + ITEMS.get(role).get(0);
    }

    /** The addresses of everything somebody of this role is offered. */
    public static List<String> addresses(Role role) {
        return ITEMS.get(role).stream().map(key -> "/" + key).toList();
    }

    /** The item whose address begins the path longest is where the page belongs. */
    static List<NavigationItem> of(Role role, String path) {
        // what students ask for is the second tab of placement
        String asked = path.equals("/requests") || path.startsWith("/requests/") ? "/placement" : path;
        String here = "";
        for (String key : ITEMS.get(role)) {
            String address = "/" + key;
            if ((asked.equals(address) || asked.startsWith(address + "/")) && key.length() > here.length()) {
                here = key;
            }
        }
        List<NavigationItem> items = new ArrayList<>();
        for (String key : ITEMS.get(role)) {
            items.add(new NavigationItem(key.replace('/', '.'), "/" + key, key.equals(here)));
        }
        return items;
    }
}
