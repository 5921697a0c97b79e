package cn.dingxiang.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The units of the counties, and which county hospital manages which, as the review needs them to address reminders.
 *
 * @param idsByName   unit keys by county and name, see {@link #key}
 * @param managements by unit key, in order of their start
 */
public record UnitBook(Map<String, Long> idsByName, Map<Long, List<Management>> managements) {

    /**
     * @param hospitalId the managing hospital
     * @param from       first day
     * @param to         first day no longer; null while it lasts
     */
    public record Management(long hospitalId, LocalDate from, LocalDate to) { }

    /** How a unit is looked up. */
    public static String key(String county, String name) {
        return county + ' ' + name;
    }

    /** The unit's key, or null when the county has none of that name. */
    Long unit(String county, String name) {
        return name == null ? null : idsByName.get(key(county, name));
    }

    /** The hospital that manages {@code unit} on {@code day}, or the first to do so later; null when none is named. */
    Long hospitalOf(Long unit, LocalDate day) {
        if (unit == null) {
            return null;
        }
        for (Management management : managements.getOrDefault(unit, List.of())) {
            if (management.to() == null || management.to().isAfter(day)) {
                return management.hospitalId();
            }
        }
        return null;
    }
}
