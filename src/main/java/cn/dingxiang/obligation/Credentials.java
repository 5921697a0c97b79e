package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.agreement.Training;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Step;
import cn.dingxiang.timeline.Stint;
import cn.dingxiang.timeline.TrainingOutcome;
import java.time.LocalDate;
import java.util.Objects;

/** What a situation shows of a doctor's training and titles. */
final class Credentials {
    private final Situation situation;

    Credentials(Situation situation) {
        this.situation = situation;
    }

    boolean isBachelor() {
        Track track = situation.agreement().signed().track();
        return track == Track.BACHELOR_CLINICAL || track == Track.BACHELOR_TCM;
    }

    /** Whether the training agreed is residency: the certificate of any other is not the residency certificate. */
    boolean isResident() {
        return situation.terms().value(Term.TRAINING) == Training.RESIDENCY;
    }

    /** The stint of training that won the certificate; null when none did. */
    Stint certifiedStint() {
        return situation.course().stints().stream().filter(stint -> !stint.master() && stint.certified()).findFirst().orElse(null);
    }

    /** The day the residency certificate was won; null when it was not. */
    LocalDate certifiedOn() {
        if (!isResident() || certifiedStint() == null) {
            return null;
        }
        LocalDate trainingEnd = certifiedStint().days().to();
        return situation.steps().stream().filter(step -> certifies(step) && !step.event().on().isBefore(trainingEnd))
                .map(step -> step.event().on()).min(LocalDate::compareTo).orElse(trainingEnd);
    }

    private static boolean certifies(Step step) {
        return step.takes(EventKind.TRAINING_CERTIFIED) || step.takes(EventKind.TRAINING_ENDED)
                && step.event().detail(Detail.TrainingEnd.class).outcome() == TrainingOutcome.CERTIFIED;
    }

    /** The last training begun; null when none was. */
    Stint lastTraining() {
        return situation.course().stints().stream().filter(stint -> !stint.master()).reduce((earlier, later) -> later).orElse(null);
    }

    /** Whether a permitted master's has ended with the degree. */
    boolean hasMaster() {
        return situation.course().stints().stream().anyMatch(stint -> stint.master() && stint.permitted() && stint.certified());
    }

    /** The day open training would end if it runs its length; null when none is open. */
    LocalDate expectedTrainingEnd() {
        Stint last = lastTraining();
        return last == null || last.endedItself() || situation.course().endedOn() != null ? null
                : last.start().plusMonths(situation.terms().value(Term.TRAINING_MONTHS));
    }

    /** Whether an employer had the doctor on its books when the training that won the certificate began. */
    boolean wasEmployedForTraining() {
        Stint stint = certifiedStint();
        return stint != null && situation.course().spells().stream().anyMatch(spell -> spell.days().contains(stint.start()));
    }

    /** The day the first title of this rank was awarded; null when none was. */
    LocalDate titled(Detail.Title.Rank rank) {
        Course course = situation.course();
        return course.steps().stream().filter(step -> step.event().kind() == EventKind.TITLE_AWARDED
                        && step.event().detail(Detail.Title.class).title() == rank)
                .map(step -> step.event().on()).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
