package cn.dingxiang.web.lifeline;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.review.ExplainedAgreement;
import cn.dingxiang.review.FactRecord;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.ServiceClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes life lines. */
public final class LifeLines {
    private static final int LEAST_YEARS = 2;

    private LifeLines() { }

    /** The picture of an agreement on a day, ready to be shown by {@code lifeline/picture.jte}. */
    public static LifeLineView of(Agreement agreement, List<Event> events, LocalDate asOf, Locale locale) {
        return LifeLineView.of(of(Evaluator.of(agreement, events, asOf)), locale);
    }

    /** The picture of an explained agreement: its parts also say by which record each fact was entered, and when. */
    public static LifeLineView of(Agreement agreement, ExplainedAgreement explained, Locale locale) {
        LifeLine line = of(Evaluator.of(agreement, explained.file().events(), explained.asOf()));
        return LifeLineView.of(line, locale, event -> {
            FactRecord record = explained.recordOf(event);
            return Bundle.named("cn.dingxiang.web.lifeline.words").say(locale, "record.entry", Long.toString(record.entry()),
                    record.recordedAt().toLocalDate().toString());
        });
    }

    /** What is on the picture. */
    public static LifeLine of(Evaluator evaluator) {
        Evaluation evaluation = evaluator.evaluation();
        LocalDate asOf = evaluator.situation().asOf();
        Course course = evaluator.situation().course();
        List<Span> spans = new Spans(evaluator.situation(), evaluation.service()).all();
        List<Mark> marks = evaluation.duties().stream().map(duty -> Mark.of(duty, asOf)).sorted(Comparator.comparing(Mark::on)).toList();
        LifeLine.Flag end = end(evaluation.service(), course);
        LifeLine.Flag ifLost = end == null || end.state() != LifeLine.Flag.State.PROVISIONAL || evaluation.service().endIfLost() == null
                ? null : new LifeLine.Flag(evaluation.service().endIfLost(), LifeLine.Flag.State.IF_LOST);
        return new LifeLine(asOf, evaluation.phase(), axis(course, asOf, spans, marks, end, ifLost), EnumSet.allOf(Lane.class), spans, marks,
                evaluation.service(), end, ifLost, course.ending());
    }

    /** After the agreement's end nothing is projected any more. */
    private static LifeLine.Flag end(ServiceClock.Reading service, Course course) {
        if (service.completedOn() != null) {
            return new LifeLine.Flag(service.completedOn(), LifeLine.Flag.State.REACHED);
        }
        if (service.expectedEnd() == null || course.endedOn() != null) {
            return null;
        }
        return new LifeLine.Flag(service.expectedEnd(),
                service.provisional() ? LifeLine.Flag.State.PROVISIONAL : LifeLine.Flag.State.PROJECTED);
    }

    private static DateSpan axis(Course course, LocalDate asOf, List<Span> spans, List<Mark> marks, LifeLine.Flag end,
                                 LifeLine.Flag ifLost) {
        LocalDate signed = course.agreement().signed().signedOn();
        LocalDate from = spans.stream().map(span -> span.days().from()).reduce(signed, LifeLines::earlier);
        LocalDate last = Stream.of(spans.stream().map(span -> span.days().to()), marks.stream().map(Mark::on),
                        Stream.of(end, ifLost).filter(flag -> flag != null).map(LifeLine.Flag::on))
                .flatMap(days -> days).reduce(from.plusYears(LEAST_YEARS), LifeLines::later);
        boolean over = course.endedOn() != null || end != null && end.state() == LifeLine.Flag.State.REACHED;
        LocalDate to = over && asOf.isAfter(last.plusYears(1)) ? last : later(last, asOf);
        return new DateSpan(from, to.plusDays(Math.max(60, (to.toEpochDay() - from.toEpochDay()) / 30)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
