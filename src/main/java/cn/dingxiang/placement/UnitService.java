package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/**
 * The units of a county, kept by its bureau. A unit's name is not changed here: agreements and events say it, and it is by that name that
 * they find the unit.
 */
@Singleton
@Transactional
public class UnitService {
    private static final int LONGEST_NAME = 120;

    private final Units units;
    private final UnitLists lists;
    private final AuditTrail audit;
    private final CivilTime time;

    public UnitService(Units units, UnitLists lists, AuditTrail audit, CivilTime time) {
        this.units = units;
        this.lists = lists;
        this.audit = audit;
        this.time = time;
    }

    public Page<UnitLine> list(Actor actor, ListQuery query) {
        return lists.list(query.inside(Reach.scope(actor, query.within())), time.today());
    }

    public UnitLine find(Actor actor, long unit) {
        UnitLine line = lists.find(unit, time.today()).orElseThrow(() -> Reach.refused("unit.unknown"));
        Reach.requireReader(actor, line.unit().county());
        return line;
    }

    /** Adds a unit to the county, or opens again the closed one of that name. @return the unit */
    public Unit add(Actor actor, String county, String name, Unit.Kind kind) {
        Reach.requireOfficerOf(actor, county);
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw Reach.refused("unit.name", LONGEST_NAME);
        }
        boolean known = units.byName(county, name.strip()).flatMap(unit -> lists.find(unit.id(), time.today()))
                .filter(line -> line.closedOn() == null).isPresent();
        if (known) {
            throw Reach.refused("unit.known", name.strip());
        }
        Unit unit = units.put(county, name.strip(), kind);
        lists.close(unit.id(), null);
        audit.record(new AuditEntry(actor, "unit.add", "unit:" + unit.id(), null, unit.name() + " " + kind, null));
        return unit;
    }

    /** Changes what a unit is. */
    public void change(Actor actor, long unit, Unit.Kind kind) {
        Unit before = open(actor, unit);
        units.put(before.county(), before.name(), kind);
        audit.record(new AuditEntry(actor, "unit.change", "unit:" + unit, before.kind().name(), kind.name(), null));
    }

    /** Says which hospital of the county manages the unit from {@code from} on. */
    public void manage(Actor actor, long unit, long hospital, LocalDate from) {
        Unit managed = open(actor, unit);
        Unit manager = open(actor, hospital);
        if (manager.kind() != Unit.Kind.COUNTY_HOSPITAL || unit == hospital) {
            throw Reach.refused("unit.not-a-hospital", manager.name());
        }
        String before = units.managingHospital(unit, from).map(Unit::name).orElse(null);
        units.manage(new Management(managed.id(), manager.id(), from, null));
        audit.record(new AuditEntry(actor, "unit.manage", "unit:" + unit, before, manager.name() + " " + from, null));
    }

    /** Closes a unit: it takes nobody any more. Refused while places there are still asked for. */
    public void close(Actor actor, long unit, String reason) {
        Unit closing = open(actor, unit);
        Reach.requireReason(reason);
        int asked = lists.find(unit, time.today()).orElseThrow().openPosts();
        if (asked > 0) {
            throw Reach.refused("unit.has-posts", closing.name(), asked);
        }
        lists.close(unit, time.today());
        audit.record(new AuditEntry(actor, "unit.close", "unit:" + unit, null, time.today().toString(), reason));
    }

    private Unit open(Actor actor, long unit) {
        UnitLine line = lists.find(unit, time.today()).orElseThrow(() -> Reach.refused("unit.unknown"));
        Reach.requireOfficerOf(actor, line.unit().county());
        if (line.closedOn() != null) {
            throw Reach.refused("unit.closed", line.unit().name());
        }
        return line.unit();
    }
}
