package cn.dingxiang.demo;

import cn.dingxiang.agreement.Track;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Licence exams of an invented life: sat in the August of the year after graduation, by some once more a year later. How many fail goes
 * by school and cohort. No chance is drawn, so that all else of a life stays as it was; no rule looks at these events.
 */
final class LicenceExams {
    private static final Set<String> ENDS = Set.of("RELEASED", "DISCHARGED", "DECEASED", "LEFT_POST", "STUDY_ENDED", "TRAINING_FAILED");
    private static final int FEWEST = 12;
    private static final int SPREAD = 31;

    private final String school;
    private final Track track;
    private final int cohort;
    private final long serial;
    private final LocalDate asOf;

    LicenceExams(String school, Track track, int cohort, long serial, LocalDate asOf) {
        this.school = school;
        this.track = track;
        this.cohort = cohort;
        this.serial = serial;
        this.asOf = asOf;
    }

    /** The events with the exams among them, in the order of their days. */
    List<Map<String, Object>> among(List<Map<String, Object>> events) {
        List<Map<String, Object>> all = new ArrayList<>(events);
        LocalDate told = day(all, "LICENCE_EXAM");
        all.removeIf(event -> event.get("kind").equals("LICENCE_EXAM"));
        LocalDate graduated = day(all, "GRADUATED");
        LocalDate first = told != null ? told : graduated == null ? null : LocalDate.of(graduated.getYear() + 1, 8, 22);
        LocalDate last = all.stream().filter(event -> ENDS.contains((String) event.get("kind"))).map(LicenceExams::day)
                .min(Comparator.naturalOrder()).orElse(asOf.plusDays(1));
        if (first == null || !first.isBefore(last) || first.isAfter(asOf)) {
            return events;
        }
        LocalDate again = first.plusYears(1);
        LocalDate registered = day(all, "PRACTICE_REGISTERED");
        // nobody is registered without having passed
        boolean mayFail = registered == null || again.isBefore(registered) || told != null;
        boolean failed = mayFail && chance("first") < failing();
        all.add(exam(first, !failed));
        LocalDate passed = failed ? null : first;
        if (failed && again.isBefore(last) && !again.isAfter(asOf)) {
            boolean failedAgain = (registered == null || told != null) && chance("again") < failing();
            all.add(exam(again, !failedAgain));
            passed = failedAgain ? null : again;
        }
        LocalDate licensed = passed;
        all.removeIf(event -> event.get("kind").equals("TITLE_AWARDED") && (licensed == null || !day(event).isAfter(licensed)));
        return all.stream().sorted(Comparator.comparing(LicenceExams::day)).toList();
    }

    /** Of a hundred of this school and cohort. */
    private int failing() {
        return FEWEST + Math.floorMod((school + cohort).hashCode() * 31, SPREAD);
    }

    private int chance(String attempt) {
        return new Chance((school + attempt).hashCode(), serial).between(0, 99);
    }

    private Map<String, Object> exam(LocalDate on, boolean passed) {
        String level = track == Track.JUNIOR_COLLEGE || track == Track.SECONDARY || track == Track.TCM_ASSISTANT ? "ASSISTANT" : "PHYSICIAN";
        return Trees.of("on", on.toString(), "kind", "LICENCE_EXAM", "level", level, "passed", passed);
    }

    private static LocalDate day(Map<String, Object> event) {
        return LocalDate.parse((String) event.get("on"));
    }

    /** The first day of a kind; null for none. */
    private static LocalDate day(List<Map<String, Object>> events, String kind) {
        return events.stream().filter(event -> event.get("kind").equals(kind)).map(LicenceExams::day).findFirst().orElse(null);
    }
}
