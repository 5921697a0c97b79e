package cn.dingxiang.web.province;

import cn.dingxiang.agreement.ExplainedFailure;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.review.alert.Alert;
import cn.dingxiang.review.alert.AlertKind;
import cn.dingxiang.review.alert.AlertOrder;
import cn.dingxiang.review.alert.AlertQuery;
import cn.dingxiang.review.alert.Alerts;
import cn.dingxiang.review.figures.CountyFigures;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /province}: the alerts that wait, then the counties, the one with what is open longest first. */
@Controller("/province")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROVINCE", "PREFECTURE"})
final class ProvinceController {
    private static final int PAGE = 20;
    private static final int MOST_SILENT = 200;

    private final Alerts alerts;
    private final CountyFigures figures;
    private final Places places;

    ProvinceController(Alerts alerts, CountyFigures figures, Places places) {
        this.alerts = alerts;
        this.figures = figures;
        this.places = places;
    }

    @Get
    Screen show(Viewer viewer) {
        return page(viewer, viewer.address(), Form.blank(), Set.of());
    }

    /** Takes note of those ticked; the address keeps the list's state. */
    @Post("/acknowledgements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured("PROVINCE")
    HttpResponse<?> acknowledge(Viewer viewer, @Body Map<String, Object> typed) {
        AddressParts list = AddressParts.of(viewer.address()).at("/province").without("said");
        Set<Long> chosen = keys(Form.all(typed, "alert"));
        Form form = Form.of(typed);
        if (chosen.isEmpty()) {
            form = form.with("", ProvinceWords.WORDS.text(viewer.locale(), "acknowledge.none"));
        } else {
            try {
                alerts.acknowledge(viewer.actor(), chosen, form.value("note"));
                return HttpResponse.seeOther(URI.create(list.with("said", "acknowledged").text()));
            } catch (ExplainedFailure refused) {
                form = form.with(form.value("note").isEmpty() ? "note" : "", refused.explain(viewer.locale()));
            }
        }
        return page(viewer, list.text(), form, chosen).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private Screen page(Viewer viewer, String address, Form form, Set<Long> chosen) {
        Listing list = Listing.of(address, "raised", AlertOrder.By.class);
        AlertQuery.State state = ProvinceWords.constant(AlertQuery.State.class, list.value("state"));
        AlertKind kind = ProvinceWords.constant(AlertKind.class, list.value("kind"));
        AlertQuery query = new AlertQuery(state == null ? AlertQuery.State.WAITING : state, kind, list.value("county"), key(list.after()), PAGE,
                list.value("q"), new AlertOrder(list.column(AlertOrder.By.class), list.isDownwards()));
        try {
            Page<Alert> rows = alerts.page(viewer.actor(), query);
            ProvincePage page = new ProvincePage(viewer, list.next(rows.next()), places.countyOptions(viewer), rows.rows(), query.state(),
                    alerts.waiting(viewer.actor(), list.value("county")), figures.compare(viewer.actor(), null), silent(viewer),
                    figures.countedOn(), form, chosen);
            list.chip("state", page.stateLabel(list.value("state"))).chip("kind", page.kindLabel(list.value("kind")))
                    .chip("county", places.name(list.value("county"))).chip("q", list.value("q"));
            return viewer.shell(page.text("province")).saying(ProvinceWords.WORDS).show("province/province", page);
        } catch (Refused outside) {
            throw new NotThere();
        }
    }

    /** Counties of which nothing has been recorded for long, whether or not somebody took note. */
    private List<Alert> silent(Viewer viewer) {
        return Stream.of(AlertQuery.State.WAITING, AlertQuery.State.ACKNOWLEDGED).flatMap(state -> alerts.page(viewer.actor(),
                new AlertQuery(state, AlertKind.COUNTY_SILENT, "", 0, MOST_SILENT)).rows().stream()).toList();
    }

    private static Set<Long> keys(List<String> texts) {
        Set<Long> keys = new LinkedHashSet<>();
        texts.forEach(text -> keys.add(key(text)));
        keys.remove(0L);
        return keys;
    }

    /** What is no key begins at the beginning. */
    private static long key(String text) {
        try {
            return text == null ? 0 : Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException changed) {
            return 0;
        }
    }
}
