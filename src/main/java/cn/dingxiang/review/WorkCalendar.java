package cn.dingxiang.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Working days: Monday to Friday, less statutory holidays, plus make-up working days, as announced each year. It decides when mail goes
 * out and never when something is due.
 */
public final class WorkCalendar {
    private final Set<Integer> years;
    private final Map<LocalDate, SpecialDay> specialDays = new HashMap<>();

    /**
     * @param years the years that are announced; in any other, Monday to Friday are taken
     * @throws IllegalArgumentException when a day stands twice or lies in a year not announced
     */
    public WorkCalendar(Set<Integer> years, Collection<SpecialDay> specialDays) {
        this.years = Set.copyOf(years);
        for (SpecialDay day : specialDays) {
            if (!years.contains(day.on().getYear()) || this.specialDays.put(day.on(), day) != null) {
                throw new IllegalArgumentException(day.on() + " stands twice, or in a year not announced");
            }
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        SpecialDay special = specialDays.get(day);
        if (special == null) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }
        return switch (special.kind()) {
            case HOLIDAY -> false;
            case WORKDAY -> true;
        };
    }

    /** Whether the year's holidays are known. */
    public boolean covers(int year) {
        return years.contains(year);
    }

    /** What makes this day special, with the notice that says so. */
    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(specialDays.get(day));
    }

    /**
     * A day that is not as its weekday.
     *
     * @param on     the day
     * @param kind   off, or worked to make up
     * @param name   the holiday it belongs to
     * @param notice the number of the notice
     */
    public record SpecialDay(LocalDate on, Kind kind, String name, String notice) {
        public SpecialDay {
            Objects.requireNonNull(on);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(name);
            Objects.requireNonNull(notice);
        }
    }

    /** Off, or worked to make up for a day off. */
    public enum Kind { HOLIDAY, WORKDAY }
}
