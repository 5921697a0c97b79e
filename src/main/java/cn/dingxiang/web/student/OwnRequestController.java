package cn.dingxiang.web.student;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.RequestDesk;
import cn.dingxiang.placement.student.RequestKind;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.placement.student.StudentRequestFilter;
import cn.dingxiang.placement.student.StudentRequests;
import cn.dingxiang.placement.student.Wanted;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.placement.Asked;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code /student/requests}: what I asked for and how it stands, asking, and taking back. */
@Controller("/student/requests")
@Secured("STUDENT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnRequestController {
    private static final int PAGE = 30;
    private static final int MOVES = 20;
    private static final int LONGEST_UNIT = 120;
    private static final int LONGEST_REASON = 1000;

    private final Own own;
    private final StudentRequests requests;
    private final RequestDesk desk;
    private final Uploads uploads;
    private final Divisions divisions;

    OwnRequestController(Own own, StudentRequests requests, RequestDesk desk, Uploads uploads, Divisions divisions) {
        this.own = own;
        this.requests = requests;
        this.desk = desk;
        this.uploads = uploads;
        this.divisions = divisions;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "-id");
        String after = Asked.after(list, "\\d{1,18}");
        Page<StudentRequest> found = requests.list(viewer.actor(), null, new StudentRequestFilter("", null, null, null, ""),
                after == null ? Long.MAX_VALUE : Long.parseLong(after), PAGE);
        OwnRequests page = new OwnRequests(viewer, list.next(found.next()), found.rows(),
                desk.list(viewer.actor(), new ListQuery(null, null, true, null, MOVES)).rows(), divisions::name);
        return viewer.shell(page.text("requests.title")).saying(StudentWords.BUNDLE).show("student/requests", page);
    }

    @Get("/new")
    Screen form(Viewer viewer) {
        return screen(viewer, kind(AddressParts.of(viewer.address()).first("kind"), RequestKind.DEFERRAL), Form.blank());
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> ask(Viewer viewer, @Nullable @Part("kind") String kindName, @Nullable @Part("ground") String ground,
                        @Nullable @Part("from") String from, @Nullable @Part("until") String until, @Nullable @Part("unit") String unit,
                        @Nullable @Part("county") String county, @Nullable @Part("reason") String reason,
                        @Nullable @Part("file") CompletedFileUpload file) throws IOException {
        Mine mine = own.mine(viewer);
        RequestKind kind = kind(kindName, null);
        if (!mine.isBound()) {
            throw new NotThere();
        }
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "ground", ground);
        put(typed, "from", from);
        put(typed, "until", until);
        put(typed, "unit", unit);
        put(typed, "county", county);
        put(typed, "reason", reason);
        Fields fields = new Fields(Form.filled(typed), viewer.locale());
        Wanted wanted = read(fields, Form.filled(typed), kind);
        Form form = fields.form();
        if (form.isSound()) {
            Uploads.Brought brought = uploads.bring(viewer, mine.file().id(), null, file, StudentWords.say(viewer.locale(), "ask.shows"));
            if (!brought.problem().isEmpty()) {
                form = form.with("file", brought.problem());
            } else {
                form = asked(viewer, mine, brought.paper() == null ? wanted : wanted.with(brought.paper().id()), form);
            }
        }
        return form.isSound() ? HttpResponse.ok().header("HX-Redirect", "/student/requests?said=asked")
                : screen(viewer, kind, form).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Post("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(Viewer viewer, long id) {
        Asked.there(() -> requests.open(viewer.actor(), id));
        try {
            requests.withdraw(viewer.actor(), id);
            return Asked.goTo("/student/requests?said=taken-back");
        } catch (Refused answeredMeanwhile) {
            return Asked.goTo("/student/requests?said=answered");
        }
    }

    private Form asked(Viewer viewer, Mine mine, Wanted wanted, Form form) {
        try {
            requests.ask(viewer.actor(), mine.file().id(), wanted);
            return form;
        } catch (Refused refused) {
            return form.with(refused.problem().equals("until") ? "until" : "", refused.explain(viewer.locale()));
        }
    }

    /** Null while something is wrong. */
    private static Wanted read(Fields fields, Form form, RequestKind kind) {
        LocalDate from = fields.day("from");
        PauseGround ground = kind.isTransfer() ? null : fields.choice("ground", PauseGround.class);
        LocalDate until = kind.isTransfer() ? null : fields.day("until");
        String unit = kind.isTransfer() ? fields.text("unit", LONGEST_UNIT) : null;
        String county = kind == RequestKind.TRANSFER_ACROSS_COUNTIES ? fields.text("county", 6) : null;
        String reason = fields.text("reason", LONGEST_REASON);
        return fields.areSound() ? new Wanted(kind, ground, from, until, unit, county, reason, null) : null;
    }

    private Screen screen(Viewer viewer, RequestKind kind, Form form) {
        Mine mine = own.mine(viewer);
        List<Option> counties = !mine.isBound() ? List.of() : divisions.counties(mine.file().signed().province()).stream()
                .filter(county -> !county.code().equals(mine.file().signed().county()))
                .map(county -> new Option(county.code(), county.name())).toList();
        AskPage page = new AskPage(viewer, mine, kind, form, counties);
        return viewer.shell(page.text("ask.title")).by(page.text("requests.title"), "/student/requests").show("student/ask", page);
    }

    private static void put(Map<String, String> typed, String field, String value) {
        typed.put(field, Objects.requireNonNullElse(value, ""));
    }

    private static RequestKind kind(String name, RequestKind usual) {
        try {
            return (name == null || name.isEmpty()) && usual != null ? usual : RequestKind.valueOf(Objects.requireNonNullElse(name, ""));
        } catch (IllegalArgumentException noSuchKind) {
            throw new NotThere();
        }
    }
}
