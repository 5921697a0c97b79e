package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Units in table {@code unit}, who manages them in {@code unit_management}. */
@Singleton
@Transactional
class JdbcUnits implements Units {
    private final UnitRepository rows;
    private final ManagementRepository managements;
    private final Counties counties;

    JdbcUnits(UnitRepository rows, ManagementRepository managements, Counties counties) {
        this.rows = rows;
        this.managements = managements;
        this.counties = counties;
    }

    @Override
    public Optional<Unit> find(long id) {
        return rows.findById(id).map(UnitRow::unit);
    }

    @Override
    public Optional<Unit> byName(String county, String name) {
        return rows.findByCountyCodeAndName(county, name).map(UnitRow::unit);
    }

    @Override
    public List<Unit> all() {
        return rows.findAllOrderByCountyCodeAndName().stream().map(UnitRow::unit).toList();
    }

    @Override
    public Unit createIfAbsent(String county, String name, Unit.Kind kind) {
        return byName(county, name).orElseGet(() -> {
            counties.createIfAbsent(List.of(county));
            return rows.save(new UnitRow(null, county, name, kind)).unit();
        });
    }

    @Override
    public Unit put(String county, String name, Unit.Kind kind) {
        Unit unit = createIfAbsent(county, name, kind);
        return unit.kind() == kind ? unit : rows.update(new UnitRow(unit.id(), county, name, kind)).unit();
    }

    @Override
    public void manage(Management management) {
        List<Management> known = managements.findByUnit(management.unit()).stream().map(ManagementRow::management).toList();
        if (known.contains(management)) {
            return;
        }
        for (Management earlier : known) {
            if (earlier.from().isBefore(management.from())) {
                if (earlier.to() == null || earlier.to().isAfter(management.from())) {
                    managements.update(ManagementRow.of(
                            new Management(earlier.unit(), earlier.hospital(), earlier.from(), management.from())));
                }
            } else if (management.to() == null || earlier.from().isBefore(management.to())) {
                managements.deleteById(ManagementRow.of(earlier).key());
            }
        }
        managements.save(ManagementRow.of(management));
    }

    @Override
    public List<Management> managements() {
        return managements.findInOrder().stream().map(ManagementRow::management).toList();
    }

    @Override
    public Optional<Unit> managingHospital(long unit, LocalDate day) {
        return rows.findManagingHospital(unit, day).map(UnitRow::unit);
    }
}
