package cn.dingxiang.web.placement;

import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.obligation.Preview;
import cn.dingxiang.placement.CarryingOut;
import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.RequestDesk;
import cn.dingxiang.placement.RequestStep;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.web.page.Fields;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /placement/{id}}: one request, what it will write, its history, and the steps the viewer may take. */
@Controller("/placement")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR", "HOSPITAL", "TOWNSHIP_UNIT"})
final class RequestController {
    private final RequestDesk desk;
    private final CarryingOut carryingOut;
    private final Units units;
    private final Looks looks;
    private final Places places;

    RequestController(RequestDesk desk, CarryingOut carryingOut, Units units, Looks looks, Places places) {
        this.desk = desk;
        this.carryingOut = carryingOut;
        this.units = units;
        this.looks = looks;
        this.places = places;
    }

    @Get("/{id}")
    Screen show(Viewer viewer, long id) {
        return screen(viewer, id, Form.filled(Map.of("on", on(viewer).toString())));
    }

    @Post("/{id}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "HOSPITAL", "TOWNSHIP_UNIT"})
    HttpResponse<?> take(Viewer viewer, long id, String step, @Body Map<String, Object> typed) {
        Asked.there(() -> desk.find(viewer.actor(), id));
        Form form = Form.of(typed);
        Fields fields = new Fields(form, viewer.locale());
        String reason = form.value("reason").isEmpty() ? null : form.value("reason");
        Runnable doing = switch (step) {
            case "consent" -> () -> desk.consent(viewer.actor(), id, reason);
            case "approve" -> () -> desk.approve(viewer.actor(), id, reason);
            case "refuse" -> () -> desk.refuse(viewer.actor(), id, reason);
            case "withdraw" -> () -> desk.withdraw(viewer.actor(), id, reason);
            case "carry-out" -> {
                LocalDate on = fields.day("on");
                yield () -> carryingOut.carryOut(viewer.actor(), id, on);
            }
            default -> throw new NotThere();
        };
        Optional<Form> wrong = fields.areSound() ? Asked.tried(form, viewer.locale(), doing) : Optional.of(fields.form());
        return wrong.isPresent() ? screen(viewer, id, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/placement/" + id + "?said=" + step);
    }

    private Screen screen(Viewer viewer, long id, Form form) {
        PlacementRequest request = Asked.there(() -> desk.find(viewer.actor(), id));
        looks.looked(viewer.actor(), Looks.What.PERSON, "placement:" + id, request.county(), null);
        Set<RequestStep.Kind> offered = desk.offered(viewer.actor(), id);
        LocalDate on = on(viewer);
        boolean open = request.state().isOpen();
        List<Event> events = open ? carryingOut.events(viewer.actor(), id, on) : List.of();
        Preview preview = open ? carryingOut.preview(viewer.actor(), id, on) : null;
        RequestPage page = new RequestPage(viewer.locale(), request, unit(request.wish().unit()), unit(request.route().employer()),
                places::name, offered, on, events, preview, form);
        return viewer.shell(page.title()).by(page.text("requests.title"), "/placement").saying(PlacementWorded.WORDS)
                .show("placement/request", page);
    }

    private String unit(Long id) {
        return id == null ? null : units.find(id).map(Unit::name).orElse(null);
    }

    /** The day it is to take effect, out of the address; today when none is said. */
    private static LocalDate on(Viewer viewer) {
        try {
            LocalDate on = LocalDate.parse(Listing.of(viewer.address(), "").value("on"));
            return on.getYear() > 1900 && on.getYear() < 2200 ? on : viewer.today();
        } catch (DateTimeParseException none) {
            return viewer.today();
        }
    }
}
