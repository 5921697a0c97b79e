package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.testing.Life;

/** People who act in tests. */
final class Actors {
    static final Actor OFFICER = of("zhang", Role.COUNTY_OFFICER, Life.COUNTY);
    static final Actor REVIEWER = of("li", Role.COUNTY_REVIEWER, Life.COUNTY);
    static final Actor NEIGHBOUR = of("wang", Role.COUNTY_OFFICER, Life.OTHER_COUNTY);
    static final Actor PROVINCE = new Actor("province", Role.PROVINCE, "22", null, null, null, null, "10.0.0.1");
    static final Actor PREFECTURE = new Actor("city", Role.PREFECTURE, "22", "2203", null, null, null, null);
    static final Actor OTHER_PROVINCE = new Actor("chongqing", Role.PROVINCE, "50", null, null, null, null, null);
    static final Actor ADMINISTRATOR = new Actor("admin", Role.ADMINISTRATOR, null, null, null, null, null, null);

    private Actors() { }

    static Actor of(String name, Role role, String county) {
        return new Actor(name, role, county.substring(0, 2), county.substring(0, 4), county, null, null, "10.0.0.2");
    }

    static Actor unit(Role role, long unit) {
        return new Actor("unit" + unit, role, "22", "2203", Life.COUNTY, unit, null, null);
    }

    static Actor student(long person) {
        return new Actor("student" + person, Role.STUDENT, "22", "2203", Life.COUNTY, null, person, null);
    }
}
