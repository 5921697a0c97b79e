package cn.dingxiang.web.placement;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.PostFilter;
import cn.dingxiang.placement.PostService;
import cn.dingxiang.placement.UnitContacts;
import cn.dingxiang.placement.UnitLine;
import cn.dingxiang.placement.UnitService;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Shell;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /units}: the units of a county, their contacts, and which hospital manages them. Its bureau changes them, others look. */
@Controller("/units")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class UnitController {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 400;
    private static final int POSTS = 200;
    private static final int PEOPLE = 100;

    private final UnitService units;
    private final UnitContacts contacts;
    private final PostService posts;
    private final AgreementList agreements;
    private final Places places;

    UnitController(UnitService units, UnitContacts contacts, PostService posts, AgreementList agreements, Places places) {
        this.units = units;
        this.contacts = contacts;
        this.posts = posts;
        this.agreements = agreements;
        this.places = places;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.eitherWay(viewer.address(), "name");
        boolean closedToo = list.isChosen("closed", "yes");
        Page<UnitLine> page = Asked.there(() -> units.list(viewer.actor(), new ListQuery(Asked.within(list), list.value("q"), !closedToo,
                Asked.after(list, "\\d{6}.{0,120}"), Asked.PAGE, list.isDownwards())));
        UnitsPage shown = new UnitsPage(viewer.locale(), list.next(page.next()), page.rows(), places.counties(viewer.actor()),
                viewer.account().county());
        list.chip("q", list.value("q")).chip("county", places.name(list.value("county"))).chip("closed", shown.text("units.closed-too"));
        return viewer.shell(shown.text("units.title")).saying(PlacementWorded.WORDS).show("placement/units", shown);
    }

    @Get("/new")
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    Screen form(Viewer viewer) {
        return asking(viewer, Form.blank());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> add(Viewer viewer, @Body Map<String, Object> typed) {
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        String name = fields.text("name", LONGEST_NAME);
        Unit.Kind kind = fields.choice("kind", Unit.Kind.class);
        long[] added = new long[1];
        Optional<Form> wrong = fields.areSound() ? Asked.tried(fields.form(), viewer.locale(),
                () -> added[0] = units.add(viewer.actor(), viewer.account().county(), name, kind).id()) : Optional.of(fields.form());
        return wrong.isPresent() ? asking(viewer, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/units/" + added[0] + "?said=unit-added");
    }

    private static Screen asking(Viewer viewer, Form form) {
        NewUnitPage page = new NewUnitPage(viewer.locale(), form);
        return viewer.shell(page.text("units.new")).by(page.text("units.title"), "/units").show("placement/new-unit", page);
    }

    @Get("/{id}")
    Screen show(Viewer viewer, long id) {
        return screen(viewer, id, "", Form.blank());
    }

    @Post("/{id}/kind")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> change(Viewer viewer, long id, @Body Map<String, Object> typed) {
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        Unit.Kind kind = fields.choice("kind", Unit.Kind.class);
        return done(viewer, id, "kind", fields, () -> units.change(viewer.actor(), id, kind));
    }

    @Post("/{id}/manage")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> manage(Viewer viewer, long id, @Body Map<String, Object> typed) {
        Form form = Form.of(typed);
        Fields fields = new Fields(form, viewer.locale());
        LocalDate from = fields.day("from");
        String hospital = fields.text("hospital", 18);
        if (!hospital.matches("\\d{1,18}")) {
            fields.wrong("hospital", viewer.shell("").text("field.not-chosen"));
        }
        return done(viewer, id, "manage", fields, () -> units.manage(viewer.actor(), id, Long.parseLong(hospital), from));
    }

    @Post("/{id}/contacts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> contact(Viewer viewer, long id, @Body Map<String, Object> typed) {
        Form form = Form.of(typed);
        return done(viewer, id, "contact", new Fields(form, viewer.locale()),
                () -> contacts.put(viewer.actor(), id, form.value("name"), form.value("email"), form.value("phone")));
    }

    @Post("/{id}/contacts/{contact}/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> stop(Viewer viewer, long id, long contact, @Body Map<String, Object> typed) {
        return done(viewer, id, "contact", new Fields(Form.blank(), viewer.locale()), () -> contacts.deactivate(viewer.actor(), id, contact));
    }

    @Post("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> close(Viewer viewer, long id, @Body Map<String, Object> typed) {
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        String reason = fields.text("reason", LONGEST_REASON);
        return done(viewer, id, "close", fields, () -> units.close(viewer.actor(), id, reason));
    }

    private HttpResponse<?> done(Viewer viewer, long id, String which, Fields fields, Runnable doing) {
        Asked.there(() -> units.find(viewer.actor(), id));
        Optional<Form> wrong = fields.areSound() ? Asked.tried(fields.form(), viewer.locale(), doing) : Optional.of(fields.form());
        return wrong.isPresent() ? screen(viewer, id, which, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/units/" + id + "?said=" + which);
    }

    private Screen screen(Viewer viewer, long id, String which, Form typed) {
        UnitLine line = Asked.there(() -> units.find(viewer.actor(), id));
        String county = line.unit().county();
        boolean theirs = viewer.account().county() != null && viewer.account().county().equals(county)
                && viewer.is(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("kind", Form.filled(Map.of("kind", line.unit().kind().name())));
        forms.put("manage", Form.filled(Map.of("from", viewer.today().toString())));
        if (!which.isEmpty()) {
            forms.put(which, typed);
        }
        Page<AgreementLine> people = agreements.page(viewer.actor(), AgreementFilter.ALL.at(id),
                new AgreementOrder(AgreementOrder.By.NAME, false), null, PEOPLE);
        UnitPage page = new UnitPage(viewer.locale(), line, places.name(county), theirs && line.closedOn() == null,
                contacts.of(viewer.actor(), id), people.rows(), people.next() != null,
                posts.list(viewer.actor(), PostFilter.of(id), new ListQuery(county, null, true, null, POSTS)).rows(),
                theirs ? places.units(viewer.actor(), county, Unit.Kind.COUNTY_HOSPITAL) : List.of(), forms);
        Shell shell = viewer.shell(line.unit().name()).by(page.text("units.title"), "/units");
        return shell.saying(PlacementWorded.WORDS).show("placement/unit", page);
    }
}
