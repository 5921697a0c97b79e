package cn.dingxiang.bench.rules;

import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Who was where from when to when, and the service clock, as the product's own core derives them: the rules only judge. */
final class GivenCourse implements Given {

    @Override
    public List<String> rules() {
        return List.of("duties.drl", "exams.drl");
    }

    @Override
    public void give(Facts facts, LocalDate day, Consumer<Object> session) {
        Situation situation = new Situation(facts.agreement(), facts.events(), day);
        Course course = situation.course();
        session.accept(new Dated(Long.MAX_VALUE, course.horizon(), course.ending() == null ? null : course.ending().kind().name(),
                Detail.None.NONE));
        session.accept(new Clock(situation.completedOn()));
        session.accept(milestones(course));
        stints(course, session);
        course.spells().forEach(spell -> session.accept(new Spell(spell.days().from(),
                spell.settledBy() == null ? null : spell.settledBy().on())));
        int place = 0;
        for (cn.dingxiang.timeline.Posting posting : course.postings()) {
            session.accept(new Posting(place, place + 1, posting.days(), posting.order()));
            place++;
        }
        course.pauses().stream().filter(pause -> pause.detail().approved()).forEach(pause -> pause.overstayed()
                .forEach(days -> session.accept(new Overstay(pause.detail().ground(), days))));
        steps(course, session);
    }

    private static Milestones milestones(Course course) {
        LocalDate hiredOn = course.spells().isEmpty() ? null : course.spells().get(0).days().from();
        LocalDate trainingStartedOn = course.firstTraining() == null ? null : course.firstTraining().start();
        return new Milestones(course.graduatedOn(), course.studyEndedOn(), course.reportedOn(), hiredOn, course.firstDeployedOn(),
                trainingStartedOn, course.firstTrainingEnd());
    }

    private static void stints(Course course, Consumer<Object> session) {
        int place = 0;
        for (cn.dingxiang.timeline.Stint stint : course.stints()) {
            session.accept(new Stint(place, place + 1, stint.master(), stint.permitted(), stint.days().from(), stint.days().to(),
                    stint.endedItself(), stint.certified(), stint.provisional()));
            for (cn.dingxiang.timeline.Stint.TrainingBreak pause : stint.pauses()) {
                session.accept(new TrainingBreak(place, pause.days(), pause.ground()));
            }
            place++;
        }
    }

    private static void steps(Course course, Consumer<Object> session) {
        long order = 0;
        for (Step step : course.steps()) {
            Event event = step.event();
            switch (event.kind()) {
                case ATTESTED -> session.accept(new Attested(order, event.detail(Detail.Attestation.class).year(), event.on()));
                case DEFERRED -> session.accept(new Deferred(order, event.on(), event.detail(Detail.Deferral.class)));
                case EXAM_APPLIED, EXAM_WITHDRAWN -> session.accept(new Applied(order, event.on(),
                        event.detail(Detail.Application.class).exam(), event.kind() == EventKind.EXAM_WITHDRAWN));
                default -> { }
            }
            order++;
        }
    }
}
