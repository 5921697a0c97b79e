package cn.dingxiang.placement;

import cn.dingxiang.directory.Unit;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A unit as a list shows it.
 *
 * @param unit     the unit
 * @param hospital name of the county hospital that manages it today; null when none does
 * @param closedOn the day it was closed; null while it is open
 * @param openPosts places asked for and not closed
 */
public record UnitLine(Unit unit, String hospital, LocalDate closedOn, int openPosts) {
    public UnitLine {
        Objects.requireNonNull(unit, "unit");
    }

    /** Where a list goes on after this unit: they are in order of county and name. */
    public String key() {
        return unit.county() + unit.name();
    }
}
