package cn.dingxiang.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Port: units, and which county hospital manages which of them. */
public interface Units {
    Optional<Unit> find(long id);

    Optional<Unit> byName(String county, String name);

    /** Every unit, by county and name. */
    List<Unit> all();

    /** The unit of this name in the county; created as a {@code kind} if there is none. An existing one keeps its kind. */
    Unit createIfAbsent(String county, String name, Unit.Kind kind);

    /** Records a unit's kind: creates it, or changes the kind of the one there is. */
    Unit put(String county, String name, Unit.Kind kind);

    /**
     * Records who manages a unit. Where this overlaps what was recorded before, this holds: an earlier span ends where this begins,
     * one beginning inside this one goes. The same again changes nothing.
     */
    void manage(Management management);

    /** Every management recorded, by unit and first day. */
    List<Management> managements();

    /** The county hospital that manages the unit on {@code day}. */
    Optional<Unit> managingHospital(long unit, LocalDate day);
}
