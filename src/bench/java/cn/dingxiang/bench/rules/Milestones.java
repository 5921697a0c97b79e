package cn.dingxiang.bench.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The first days of a life that duties count from or end with; each null when it has not come.
 *
 * @param graduatedOn       graduated
 * @param studyEndedOn      left without a degree
 * @param reportedOn        reported for duty, or was employed or deployed
 * @param hiredOn           was employed or deployed
 * @param deployedOn        was deployed
 * @param trainingStartedOn began training or a permitted master's
 * @param trainingEndedOn   a stint of training or a permitted master's ended of itself
 */
public record Milestones(LocalDate graduatedOn, LocalDate studyEndedOn, LocalDate reportedOn, LocalDate hiredOn, LocalDate deployedOn,
                         LocalDate trainingStartedOn, LocalDate trainingEndedOn) {
    /**
     * @param first  the first day of each kind of event in force
     * @param stints training and permitted master's, in any order
     */
    public static Milestones of(Map<String, LocalDate> first, List<Stint> stints) {
        LocalDate started = null;
        LocalDate ended = null;
        for (Stint stint : stints) {
            started = Reckoning.earlier(started, stint.start());
            ended = Reckoning.earlier(ended, stint.endedOn());
        }
        LocalDate deployedOn = first.get("DEPLOYED");
        LocalDate hiredOn = Reckoning.earlier(first.get("EMPLOYED"), deployedOn);
        return new Milestones(first.get("GRADUATED"), first.get("STUDY_ENDED"),
                Reckoning.earlier(first.get("REPORTED"), hiredOn), hiredOn, deployedOn, started, ended);
    }
}
