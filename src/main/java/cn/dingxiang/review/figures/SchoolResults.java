package cn.dingxiang.review.figures;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.timeline.Detail.Licence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a school's graduates of one entrance year did in licence exams of one level.
 *
 * @param school as agreements name it; empty where they name none
 * @param cohort entrance year
 * @param level  the licence sat for
 * @param taken  signers with such an exam on record, at least 1
 * @param passed of these, those with one passed
 */
public record SchoolResults(String school, int cohort, Licence.Level level, int taken, int passed) {
    public SchoolResults {
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(level, "level");
    }

    /** By school, year and level. @param within division code; null for all the actor sees */
    public static List<SchoolResults> of(CountyFigures figures, Actor actor, String within) {
        return Arrays.stream(Licence.Level.values()).flatMap(level -> of(figures, actor, within, level))
                .sorted(Comparator.comparing(SchoolResults::school).thenComparing(SchoolResults::cohort)
                .thenComparing(SchoolResults::level))
                .toList();
    }

    private static Stream<SchoolResults> of(CountyFigures figures, Actor actor, String within, Licence.Level level) {
        Set<Dimension> by = EnumSet.of(Dimension.COHORT, Dimension.KIND);
        List<KeptFigure> passed = figures.figures(actor, within, EnumSet.of(passed(level)), by);
        return figures.figures(actor, within, EnumSet.of(taken(level)), by).stream()
                .map(taken -> new SchoolResults(taken.kind(), taken.cohort(), level, taken.number(), passed.stream()
                        .filter(other -> other.kind().equals(taken.kind()) && other.cohort().equals(taken.cohort()))
                        .mapToInt(KeptFigure::number).sum()));
    }

    /** Those whose school's name has {@code school} in it, of this year and level; empty texts narrow nothing. */
    public static List<SchoolResults> narrowed(List<SchoolResults> all, String school, String cohort, String level) {
        return all.stream().filter(row -> row.school().contains(school)
                && (cohort.isEmpty() || cohort.equals(Integer.toString(row.cohort())))
                && (level.isEmpty() || level.equals(row.level().name()))).toList();
    }

    /** What counts those who sat for a level. */
    public static Measure taken(Licence.Level level) {
        return switch (level) {
            case PHYSICIAN -> Measure.PHYSICIAN_EXAM_TAKEN;
            case ASSISTANT -> Measure.ASSISTANT_EXAM_TAKEN;
        };
    }

    /** What counts those who passed. */
    public static Measure passed(Licence.Level level) {
        return switch (level) {
            case PHYSICIAN -> Measure.PHYSICIAN_EXAM_PASSED;
            case ASSISTANT -> Measure.ASSISTANT_EXAM_PASSED;
        };
    }

    /** The kinds by which its lists are narrowed to the school. */
    public List<String> filter() {
        return List.of(school);
    }
}
