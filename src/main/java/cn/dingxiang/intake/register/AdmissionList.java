package cn.dingxiang.intake.register;

import cn.dingxiang.agreement.Exam;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.RowCells;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who registered for postgraduate study on a day started it: {@code MASTER_STARTED}, once a calendar year. Admission alone is no start,
 * but it proves an application: {@code EXAM_APPLIED} on the day of admission (or, for other study, of registration), as
 * {@link ExamRoll} proposes it. Who was admitted and did not come, or gave the place up, proposes nothing.
 */
final class AdmissionList implements Proposer {

    @Override
    public void propose(List<LineReading> lines, Background background) {
        lines.forEach(line -> propose(line, background));
    }

    private static void propose(LineReading line, Background background) {
        RowCells cells = line.cells();
        LocalDate begun = cells.day(Heading.STUDY_BEGUN_ON);
        Object exam = line.attributes(EventKind.EXAM_APPLIED).get("exam");
        boolean postgraduate = exam instanceof Map<?, ?> said && Exam.Kind.POSTGRADUATE.name().equals(said.get("kind"));
        if (line.isBroken()) {
            return;
        }
        if (line.isLapsed(RegisterKind.ADMISSION_LIST)) {
            line.needless("register.lapsed");
        } else if (begun != null && postgraduate) {
            started(line, begun, background);
        } else {
            Heading day = cells.has(Heading.ADMITTED_ON) || begun == null ? Heading.ADMITTED_ON : Heading.STUDY_BEGUN_ON;
            ExamRoll.propose(line, day, false, background);
        }
    }

    private static void started(LineReading line, LocalDate on, Background background) {
        RowCells cells = line.cells();
        Map<String, Object> attributes = line.attributes(EventKind.MASTER_STARTED);
        cells.required(Heading.EVENT_MODE, attributes.get("mode"));
        cells.required(Heading.EVENT_DEGREE, attributes.get("degree"));
        cells.required(Heading.EVENT_FIELD, attributes.get("field"));
        cells.required(Heading.EVENT_PROVINCE, attributes.get("province"));
        if (line.isBroken()) {
            return;
        }
        if (background.isSettled(EventKind.MASTER_STARTED, event -> event.on().getYear() == on.getYear())) {
            line.known("register.recorded");
        } else {
            background.offer(line, new Draft(on, EventKind.MASTER_STARTED, attributes));
        }
    }
}
