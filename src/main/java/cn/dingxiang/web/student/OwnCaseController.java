package cn.dingxiang.web.student;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.casework.CaseDesk;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseQuery;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.CaseView;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.review.ExplainedAgreement;
import cn.dingxiang.review.Explanations;
import cn.dingxiang.web.casework.Why;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code /student/cases}: the cases about a student's agreements, in plain words. */
@Controller("/student/cases")
@Secured("STUDENT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnCaseController {
    private static final int PAGE = 30;

    private final CaseDesk desk;
    private final Explanations explanations;
    private final Contacts contacts;

    OwnCaseController(CaseDesk desk, Explanations explanations, Contacts contacts) {
        this.desk = desk;
        this.explanations = explanations;
        this.contacts = contacts;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "-id");
        Page<CaseFile> found = desk.page(viewer.actor(), query -> query.in(EnumSet.allOf(CaseState.class)).by(CaseQuery.Order.NEWEST)
                .from(list.after(), PAGE));
        OwnCases page = new OwnCases(viewer, list.next(found.next()), found.rows());
        return viewer.shell(page.text("cases.title")).show("student/cases", page);
    }

    @Get("/{id}")
    Screen show(Viewer viewer, long id) {
        CaseView view = open(desk, viewer, id);
        OwnCase page = new OwnCase(viewer, view, whys(viewer, view.file()), contacts.of(Recipient.county(view.file().about().county())));
        return viewer.shell(page.findings()).by(page.text("cases.title"), "/student/cases").saying(StudentWords.BUNDLE)
                .show("student/case", page);
    }

    /** @throws NotThere when there is none, or it is not the student's */
    static CaseView open(CaseDesk desk, Viewer viewer, long id) {
        try {
            return desk.open(viewer.actor(), id);
        } catch (Refused notMine) {
            throw new NotThere();
        }
    }

    private List<Why> whys(Viewer viewer, CaseFile file) {
        try {
            Optional<ExplainedAgreement> explained = explanations.explain(viewer.actor(), file.about().number(), viewer.today(), null);
            return explained.map(known -> IntStream.range(0, known.findings().size())
                    .filter(place -> concerns(file, known.evaluation().findings().get(place)))
                    .mapToObj(place -> Why.of(known.finding(place), viewer.locale())).toList()).orElse(List.of());
        } catch (MalformedInput formsAreGone) {
            return List.of();
        }
    }

    private static boolean concerns(CaseFile file, Finding finding) {
        return finding.party() == file.party() && file.findings().stream()
                .anyMatch(known -> known.code() == finding.code() && known.since().equals(finding.since()));
    }
}
