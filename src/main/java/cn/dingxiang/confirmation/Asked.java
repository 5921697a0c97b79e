package cn.dingxiang.confirmation;

import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.review.Matter;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.DaySet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is asked, against what is on record today.
 *
 * @param link      the link
 * @param file      the agreement
 * @param evaluator the agreement as recorded today
 * @param open      whether the matter still waits to be seen to
 */
record Asked(MailedLink link, AgreementFile file, Evaluator evaluator, boolean open) {
    Asked {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(evaluator, "evaluator");
    }

    static Asked of(MailedLink link, AgreementFile file, Evaluator evaluator) {
        return new Asked(link, file, evaluator, isOpen(link.matter(), evaluator));
    }

    Situation recorded() {
        return evaluator.situation();
    }

    LocalDate today() {
        return recorded().asOf();
    }

    /** The year asked about, for {@link Question#YEAR}. */
    int year() {
        return Integer.parseInt(link.matter().subject());
    }

    /** First and last day of deployment on record in the year asked about; null when there is none. */
    Reply.Days deployedInYear() {
        LocalDate end = LocalDate.of(year() + 1, 1, 1);
        DaySet days = recorded().deployedInService().intersect(LocalDate.of(year(), 1, 1), end.isAfter(today()) ? today().plusDays(1) : end);
        List<DateSpan> spans = days.spans();
        return spans.isEmpty() ? null : new Reply.Days(days.first(), spans.get(spans.size() - 1).to().minusDays(1));
    }

    /** A duty may have been deferred since the mail: it is still the same matter. */
    private static boolean isOpen(Matter matter, Evaluator evaluator) {
        Situation now = evaluator.situation();
        if (now.course().endedOn() != null) {
            return false;
        }
        if (matter.code().equals(Matter.ARRIVAL)) {
            return now.course().reportedOn() == null && now.course().firstDeployedOn() == null;
        }
        Evaluation evaluation = evaluator.evaluation();
        return evaluation.duties().stream().anyMatch(duty -> duty.code().name().equals(matter.code()) && duty.doneOn() == null
                && !duty.waived() && matter.subject().equals(duty.subject() == null ? "" : duty.subject().toString()))
                || evaluation.findings().stream().anyMatch(finding -> finding.isOpen() && finding.code().name().equals(matter.code())
                && finding.subject().equals(matter.subject()));
    }
}
