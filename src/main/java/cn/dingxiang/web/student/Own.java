package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.review.WholeAgreement;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.review.shown.ShownMarks;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The student's own agreements. Nearly everybody has one; who has several chooses by {@code ?agreement=}. */
@Singleton
final class Own {
    private static final int MOST = 20;

    private final AgreementList agreements;
    private final AgreementRecords records;
    private final WholeAgreement.Reading readings;
    private final ShownMarks marks;
    private final Policy policy;

    Own(AgreementList agreements, AgreementRecords records, WholeAgreement.Reading readings, ShownMarks marks, Policy policy) {
        this.agreements = agreements;
        this.records = records;
        this.readings = readings;
        this.marks = marks;
        this.policy = policy;
    }

    /** What stands for the student's home. */
    String mark(Viewer viewer) {
        return viewer.actor().person() == null ? "" : marks.person(viewer.actor().person());
    }

    /** Records a look at the student's own, shown as it was before. */
    void looked(Viewer viewer) {
        agreements.looked(viewer.actor(), AgreementFilter.ALL);
    }

    /** What the home shows: all of them, and of the one chosen or else the latest everything. */
    Home home(Viewer viewer) {
        List<AgreementLine> all = all(viewer);
        WholeAgreement whole = line(viewer, all).flatMap(line -> readings.find(line.id())).orElse(null);
        return new Home(new Mine(all, whole == null ? null : whole.file()), whole);
    }

    /** @param whole the one shown; null when there is none */
    record Home(Mine mine, WholeAgreement whole) { }

    /** All of them, and the one chosen or else the latest. @throws NotThere when the one chosen is not the student's */
    Mine mine(Viewer viewer) {
        List<AgreementLine> all = all(viewer);
        return new Mine(all, chosen(viewer, all).orElse(null));
    }

    /** All of them, the latest cohort first. */
    List<AgreementLine> all(Viewer viewer) {
        return agreements.page(viewer.actor(), AgreementFilter.ALL, new AgreementOrder(AgreementOrder.By.COHORT, true), null, MOST).rows();
    }

    /** The one chosen, or the latest; empty when there is none. @throws NotThere when the one chosen is not the student's */
    private Optional<AgreementFile> chosen(Viewer viewer, List<AgreementLine> all) {
        return line(viewer, all).flatMap(each -> records.find(each.number()));
    }

    private static Optional<AgreementLine> line(Viewer viewer, List<AgreementLine> all) {
        String asked = AddressParts.of(viewer.address()).first("agreement");
        return asked.isEmpty() ? all.stream().findFirst()
                : Optional.of(all.stream().filter(each -> Long.toString(each.id()).equals(asked)).findFirst().orElseThrow(NotThere::new));
    }

    /** Evaluated today; empty when its terms cannot be resolved. */
    Optional<Evaluator> evaluated(Viewer viewer, AgreementFile file) {
        try {
            return Optional.of(Evaluator.of(Agreement.of(file.signed(), policy), file.events(), viewer.today()));
        } catch (MalformedInput unresolved) {
            return Optional.empty();
        }
    }

    Agreement agreement(AgreementFile file) {
        return Agreement.of(file.signed(), policy);
    }
}
