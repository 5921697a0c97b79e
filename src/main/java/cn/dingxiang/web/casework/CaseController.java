package cn.dingxiang.web.casework;

import cn.dingxiang.casework.CaseView;
import cn.dingxiang.casework.Settlements;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Shell;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;

/** {@code /cases/…}: a case, what was frozen of it, payments. */
@Controller("/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class CaseController {
    private final CasePages pages;
    private final Settlements settlements;

    CaseController(CasePages pages, Settlements settlements) {
        this.pages = pages;
        this.settlements = settlements;
    }

    @Get("/{id}")
    Screen show(Viewer viewer, long id, @Nullable @QueryValue String then) {
        CasePage page = pages.page(viewer, id, then == null ? "" : then.strip(), Form.blank());
        return shell(viewer, page).saying(CaseWords.WORDS).show("casework/case", page);
    }

    /** The dossier the latest decision was frozen with. */
    @Get("/{id}/dossier")
    Screen dossier(Viewer viewer, long id) {
        CaseView view = pages.open(viewer, id);
        if (view.dossier() == null) {
            throw new NotThere();
        }
        DossierPage page = DossierPage.of(viewer, view);
        return viewer.shell(page.text("dossier.title")).by(page.text("cases"), "/cases").by(page.text("case", id), "/cases/" + id)
                .show("casework/dossier", page);
    }

    @Post("/{id}/payments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> pay(Viewer viewer, long id, @Body Map<String, Object> typed) {
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        LocalDate on = fields.day("paidOn");
        fields.text("amount", 20);
        BigDecimal amount = fields.optionalMoney("amount");
        Form form = fields.form();
        if (form.isSound()) {
            try {
                settlements.pay(viewer.actor(), id, on, amount, paidBefore(form));
                return HttpResponse.seeOther(URI.create("/cases/" + id + "?said=paid#settlement"));
            } catch (Refused refused) {
                form = form.with("", refused.explain(viewer.locale()));
            }
        }
        CasePage page = pages.page(viewer, id, "", form);
        return shell(viewer, page).show("casework/case", page).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** What the page said was paid; what it never says is as if something had been paid meanwhile. */
    private static BigDecimal paidBefore(Form form) {
        return form.value("paidBefore").matches("-?\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(form.value("paidBefore"))
                : BigDecimal.ONE.negate();
    }

    static Shell shell(Viewer viewer, CasePage page) {
        return viewer.shell(page.text("case.title", page.file().about().personName(), page.state().word()))
                .by(page.text("cases"), "/cases");
    }
}
