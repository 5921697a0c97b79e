package cn.dingxiang.web.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.County;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.UnitLine;
import cn.dingxiang.placement.UnitService;
import cn.dingxiang.web.page.Option;
import jakarta.inject.Singleton;
import java.util.List;

/** The places to choose from: the counties somebody sees, the units of a county. */
@Singleton
public final class Places {
    private static final int MOST = 500;

    private final Counties counties;
    private final Divisions divisions;
    private final UnitService units;

    Places(Counties counties, Divisions divisions, UnitService units) {
        this.counties = counties;
        this.divisions = divisions;
        this.units = units;
    }

    public String name(String county) {
        return divisions.name(county);
    }

    /** The counties the actor sees. */
    public List<Option> counties(Actor actor) {
        return counties.all().stream().filter(county -> actor.sees(county.code())).map(Places::option).toList();
    }

    /** The counties of a province. */
    public List<Option> countiesOf(String province) {
        return counties.all().stream().filter(county -> county.province().equals(province)).map(Places::option).toList();
    }

    /** The open units of a county the actor sees. @param kind null for all */
    public List<Option> units(Actor actor, String county, Unit.Kind kind) {
        return units.list(actor, new ListQuery(county, null, true, null, MOST)).rows().stream().map(UnitLine::unit)
                .filter(unit -> kind == null || unit.kind() == kind).map(unit -> new Option(Long.toString(unit.id()), unit.name())).toList();
    }

    private static Option option(County county) {
        return new Option(county.code(), county.name());
    }
}
