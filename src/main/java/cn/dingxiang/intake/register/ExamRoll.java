package cn.dingxiang.intake.register;

import cn.dingxiang.agreement.Exam;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.RowCells;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Proposes {@code EXAM_APPLIED} on the day of application, also of exams that turn out to be permitted: the evaluation tells. Not for
 * licensing, titles and the county's own recruitment, which are always permitted. The same exam for the same entry year, or without one
 * in the same calendar year, is the same application. A row that was withdrawn proposes {@code EXAM_WITHDRAWN} where the application is
 * on record, so that nobody stands as an applicant who is none; otherwise nothing.
 */
final class ExamRoll implements Proposer {
    private static final Set<Exam.Kind> ALWAYS_PERMITTED = EnumSet.of(Exam.Kind.LICENSING, Exam.Kind.TITLE);

    @Override
    public void propose(List<LineReading> lines, Background background) {
        lines.forEach(line -> propose(line, Heading.APPLIED_ON, line.isLapsed(RegisterKind.EXAM_ROLL), background));
    }

    /** Proposes what a row says about an application. @param dayColumn the column with its day */
    static void propose(LineReading line, Heading dayColumn, boolean lapsed, Background background) {
        RowCells cells = line.cells();
        LocalDate on = cells.required(dayColumn, cells.day(dayColumn));
        Map<String, Object> attributes = line.attributes(EventKind.EXAM_APPLIED);
        String kind = cells.required(Heading.EVENT_EXAM, attributes.get("exam") instanceof Map<?, ?> exam ? (String) exam.get("kind") : null);
        if (line.isBroken()) {
            return;
        }
        Draft application = new Draft(on, EventKind.EXAM_APPLIED, attributes);
        Exam exam = application.event("COUNTY").detail(Detail.Application.class).exam();
        if (ALWAYS_PERMITTED.contains(Exam.Kind.valueOf(kind)) || exam.ownPost()) {
            line.needless("register.always-permitted");
        } else if (lapsed) {
            withdrawn(line, background, on, attributes, exam);
        } else if (background.isSettled(EventKind.EXAM_APPLIED, same(exam, on))) {
            line.known("register.recorded");
        } else {
            background.offer(line, application);
        }
    }

    private static void withdrawn(LineReading line, Background background, LocalDate on, Map<String, Object> attributes, Exam exam) {
        boolean stands = background.events(EventKind.EXAM_APPLIED).filter(same(exam, on)).anyMatch(applied ->
                background.events(EventKind.EXAM_WITHDRAWN).noneMatch(later -> exam(later).kind() == exam.kind() && !later.on().isBefore(applied.on())));
        if (stands) {
            background.offer(line, new Draft(on, EventKind.EXAM_WITHDRAWN, attributes));
        } else {
            line.needless("register.lapsed");
        }
    }

    private static Predicate<Event> same(Exam exam, LocalDate on) {
        return event -> {
            Exam other = exam(event);
            boolean sameRound = exam.entryYear() == null || other.entryYear() == null ? event.on().getYear() == on.getYear()
                    : Objects.equals(exam.entryYear(), other.entryYear());
            return other.kind() == exam.kind() && sameRound;
        };
    }

    private static Exam exam(Event event) {
        return event.detail(Detail.Application.class).exam();
    }
}
