package cn.dingxiang.placement;

import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Units and their lists in memory. */
final class InMemoryUnits implements Units, UnitLists {
    private final Map<Long, Unit> units = new TreeMap<>();
    private final Map<Long, LocalDate> closed = new HashMap<>();
    private final List<Management> managements = new ArrayList<>();
    private ToIntFunction<Unit> openPosts = unit -> 0;

    /** Where the places asked for are counted. */
    void countPostsBy(ToIntFunction<Unit> count) {
        openPosts = count;
    }

    @Override
    public Optional<Unit> find(long id) {
        return Optional.ofNullable(units.get(id));
    }

    @Override
    public Optional<Unit> byName(String county, String name) {
        return units.values().stream().filter(unit -> unit.county().equals(county) && unit.name().equals(name)).findFirst();
    }

    @Override
    public List<Unit> all() {
        return units.values().stream().sorted(Comparator.comparing(unit -> unit.county() + unit.name())).toList();
    }

    @Override
    public Unit createIfAbsent(String county, String name, Unit.Kind kind) {
        return byName(county, name).orElseGet(() -> keep(new Unit(units.size() + 1, county, name, kind)));
    }

    @Override
    public Unit put(String county, String name, Unit.Kind kind) {
        return keep(new Unit(createIfAbsent(county, name, kind).id(), county, name, kind));
    }

    private Unit keep(Unit unit) {
        units.put(unit.id(), unit);
        return unit;
    }

    @Override
    public void manage(Management management) {
        managements.removeIf(known -> known.unit() == management.unit());
        managements.add(management);
    }

    @Override
    public List<Management> managements() {
        return List.copyOf(managements);
    }

    @Override
    public Optional<Unit> managingHospital(long unit, LocalDate day) {
        return managements.stream().filter(management -> management.unit() == unit && management.holdsOn(day)).findFirst()
                .map(management -> units.get(management.hospital()));
    }

    @Override
    public Page<UnitLine> list(ListQuery query, LocalDate today) {
        String after = query.after() == null ? "" : query.after();
        Comparator<Unit> order = Comparator.comparing(unit -> unit.county() + unit.name());
        List<UnitLine> read = all().stream().sorted(query.reversed() ? order.reversed() : order)
                .filter(unit -> unit.county().startsWith(query.within()) && unit.name().contains(query.search())
                        && (after.isEmpty() || (unit.county() + unit.name()).compareTo(after) * (query.reversed() ? -1 : 1) > 0) && (!query.openOnly() || !closed.containsKey(unit.id())))
                .limit(query.limit() + 1L).map(unit -> line(unit, today)).toList();
        return Page.of(read, query.limit(), UnitLine::key);
    }

    @Override
    public Optional<UnitLine> find(long unit, LocalDate today) {
        return find(unit).map(found -> line(found, today));
    }

    @Override
    public void close(long unit, LocalDate on) {
        closed.put(unit, on);
        closed.values().removeIf(java.util.Objects::isNull);
    }

    private UnitLine line(Unit unit, LocalDate today) {
        return new UnitLine(unit, managingHospital(unit.id(), today).map(Unit::name).orElse(null), closed.get(unit.id()),
                openPosts.applyAsInt(unit));
    }
}
