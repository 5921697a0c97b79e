package cn.dingxiang.review.figures;

import cn.dingxiang.directory.Actor;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How a school's graduates of one entrance year did in licence exams.
 *
 * @param school as agreements name it; empty where they name none
 * @param cohort entrance year
 * @param taken  signers with an exam on record, at least 1
 * @param passed of these, those with one passed
 */
public record SchoolResults(String school, int cohort, int taken, int passed) {
    public SchoolResults {
        Objects.requireNonNull(school, "school");
    }

    /** By school and year. @param within division code; null for all the actor sees */
    public static List<SchoolResults> of(CountyFigures figures, Actor actor, String within) {
        Set<Dimension> by = EnumSet.of(Dimension.COHORT, Dimension.KIND);
        List<KeptFigure> passed = figures.figures(actor, within, EnumSet.of(Measure.EXAM_PASSED), by);
        return figures.figures(actor, within, EnumSet.of(Measure.EXAM_TAKEN), by).stream()
                .map(taken -> new SchoolResults(taken.kind(), taken.cohort(), taken.number(), passed.stream()
                        .filter(other -> other.kind().equals(taken.kind()) && other.cohort().equals(taken.cohort()))
                        .mapToInt(KeptFigure::number).sum()))
                .sorted(Comparator.comparing(SchoolResults::school).thenComparing(SchoolResults::cohort)).toList();
    }

    /** Those whose school's name has {@code school} in it, of the year {@code cohort}; empty texts narrow nothing. */
    public static List<SchoolResults> narrowed(List<SchoolResults> all, String school, String cohort) {
        return all.stream().filter(row -> row.school().contains(school) && (cohort.isEmpty() || cohort.equals(Integer.toString(row.cohort()))))
                .toList();
    }

    /** The kinds by which its lists are narrowed to the school. */
    public List<String> filter() {
        return List.of(school);
    }
}
