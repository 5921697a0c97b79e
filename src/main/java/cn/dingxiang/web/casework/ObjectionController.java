package cn.dingxiang.web.casework;

import cn.dingxiang.confirmation.Objection;
import cn.dingxiang.confirmation.ObjectionQuery;
import cn.dingxiang.confirmation.Objections;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
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
import java.util.Map;

/** {@code /objections}: what employers object, and settling it. */
@Controller("/objections")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class ObjectionController {
    private static final int PAGE = 50;

    private final Objections objections;
    private final Divisions divisions;

    ObjectionController(Objections objections, Divisions divisions) {
        this.objections = objections;
        this.divisions = divisions;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.eitherWay(viewer.address(), "raised");
        Boolean settled = switch (list.value("state")) {
            case "settled" -> Boolean.TRUE;
            case "all" -> null;
            default -> Boolean.FALSE;
        };
        long after = list.after() != null && list.after().matches("\\d{1,18}") ? Long.parseLong(list.after()) : 0;
        Page<Objection> page;
        try {
            page = objections.list(viewer.actor(), new ObjectionQuery(list.value("county"), settled, list.value("q"), list.isDownwards(), after, PAGE));
        } catch (Refused outside) {
            throw new NotThere();
        }
        ObjectionListPage shown = new ObjectionListPage(viewer, list, page);
        list.chip("state", shown.textOr("objections." + list.value("state"), list.value("state")))
                .chip("county", divisions.name(list.value("county"))).chip("q", list.value("q")).next(page.next());
        return viewer.shell(shown.text("objections")).saying(CaseWords.WORDS).show("casework/objections", shown);
    }

    @Get("/{id}")
    Screen show(Viewer viewer, long id) {
        return screen(page(viewer, id, Form.blank()));
    }

    @Post("/{id}/settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> settle(Viewer viewer, long id, @Body Map<String, Object> typed) {
        ObjectionPage seen = page(viewer, id, Form.of(typed));
        Form form = seen.form();
        if (!form.value("upheld").matches("yes|no")) {
            form = form.with("upheld", seen.text("objection.choose"));
        }
        if (form.value("reason").isEmpty()) {
            form = form.with("reason", seen.text("objection.why"));
        }
        if (form.isSound()) {
            try {
                objections.settle(viewer.actor(), id, form.isChosen("upheld", "yes"), form.value("reason"));
                return HttpResponse.seeOther(URI.create("/objections?said=settled"));
            } catch (Refused refused) {
                form = form.with("", refused.explain(viewer.locale()));
            }
        }
        return screen(new ObjectionPage(viewer, seen.objection(), form)).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ObjectionPage page(Viewer viewer, long id, Form form) {
        try {
            return new ObjectionPage(viewer, objections.find(viewer.actor(), id), form);
        } catch (Refused elsewhere) {
            throw new NotThere();
        }
    }

    private static Screen screen(ObjectionPage page) {
        return page.viewer().shell(page.text("objection.title", page.objection().link().unitName())).by(page.text("objections"), "/objections")
                .show("casework/objection", page);
    }
}
