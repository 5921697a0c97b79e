package cn.dingxiang.web.province;

import cn.dingxiang.agreement.Form;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.PolicyCatalogue.Coverage;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Objects;

/** {@code /policies}: what the regimes and forms say, term by term, with its clause, and how sure that is. */
@Controller("/policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROVINCE", "PREFECTURE", "AUDITOR", "COUNTY_OFFICER", "COUNTY_REVIEWER"})
final class PoliciesController {
    /** Stands for the provinces without a regime of their own. */
    private static final String OTHER = "00";

    private final PolicyCatalogue policies;
    private final Places places;

    PoliciesController(PolicyCatalogue policies, Places places) {
        this.policies = policies;
        this.places = places;
    }

    @Get
    Screen show(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "term");
        List<Coverage> coverage = policies.coverage();
        String province = province(viewer, list, coverage);
        List<Coverage> own = coverage.stream().filter(one -> Objects.equals(one.province(), known(province, coverage) ? province : null)).toList();
        Form form = form(list);
        Coverage shown = own.stream().filter(one -> key(one).equals(list.value("case"))).findFirst()
                .or(() -> own.stream().filter(one -> form != null && one.cohorts().overlaps(form.cohorts()) && form.tracks().contains(one.track()))
                        .findFirst())
                .or(() -> own.stream().filter(one -> one.track() == Track.BACHELOR_CLINICAL).reduce((one, later) -> later))
                .or(() -> own.stream().findFirst()).orElseThrow(NotThere::new);
        PolicyCase subject = new PolicyCase(form == null ? null : form.id(), null, province, shown.cohorts().from(), shown.track());
        PoliciesPage page = new PoliciesPage(viewer, list, policies, places, province, own, shown, form, subject);
        return viewer.shell(page.text("policies")).show("province/policies", page);
    }

    /** The viewer's own; who sees all provinces may choose. */
    private static String province(Viewer viewer, Listing list, List<Coverage> coverage) {
        if (viewer.account().province() != null) {
            return viewer.account().province();
        }
        return known(list.value("province"), coverage) ? list.value("province") : OTHER;
    }

    private static boolean known(String province, List<Coverage> coverage) {
        return coverage.stream().anyMatch(one -> province.equals(one.province()));
    }

    private Form form(Listing list) {
        if (list.value("form").isEmpty()) {
            return null;
        }
        return policies.forms().stream().filter(form -> form.id().equals(list.value("form"))).findFirst().orElseThrow(NotThere::new);
    }

    static String key(Coverage coverage) {
        return coverage.track() + "." + coverage.cohorts().from();
    }
}
