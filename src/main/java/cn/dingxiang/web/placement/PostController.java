package cn.dingxiang.web.placement;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.Post;
import cn.dingxiang.placement.PostFilter;
import cn.dingxiang.placement.PostOrder;
import cn.dingxiang.placement.PostService;
import cn.dingxiang.placement.PostState;
import cn.dingxiang.placement.PostTerms;
import cn.dingxiang.placement.UnitService;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /posts}: what units ask for, open or filled. */
@Controller("/posts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class PostController {
    private static final int LONGEST_REASON = 400;

    private final PostService posts;
    private final UnitService units;
    private final Places places;

    PostController(PostService posts, UnitService units, Places places) {
        this.posts = posts;
        this.units = units;
        this.places = places;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "asked", PostOrder.class);
        PostState state = Asked.chosen(list, "state", PostState.class);
        Track track = Asked.chosen(list, "track", Track.class);
        Long unit = list.value("unit").matches("\\d{1,18}") ? Long.valueOf(list.value("unit")) : null;
        Page<Post> page = Asked.there(() -> posts.list(viewer.actor(), new PostFilter(unit, track, state, list.column(PostOrder.class)),
                new ListQuery(Asked.within(list), list.value("q"), state != PostState.CLOSED, Asked.after(list, "\\d{1,18}"), Asked.PAGE,
                list.isDownwards())));
        PostsPage shown = new PostsPage(viewer.locale(), list.next(page.next()), page.rows(), places.counties(viewer.actor()),
                viewer.account().county(), isOfficer(viewer));
        list.chip("q", list.value("q")).chip("county", places.name(list.value("county")))
                .chip("state", state == null ? list.value("state") : shown.text("post-state." + state))
                .chip("track", track == null ? list.value("track") : shown.word(track))
                .chip("unit", unit == null ? list.value("unit") : Asked.there(() -> units.find(viewer.actor(), unit)).unit().name());
        return viewer.shell(shown.text("posts.title")).by(shown.text("units.title"), "/units").saying(PlacementWorded.WORDS)
                .show("placement/posts", shown);
    }

    @Get("/new")
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    Screen form(Viewer viewer, @Nullable @QueryValue Long unit) {
        return asking(viewer, Form.filled(Map.of("unit", unit == null ? "" : Long.toString(unit), "capacity", "1", "quota", "yes",
                "from", viewer.today().toString())));
    }

    @io.micronaut.http.annotation.Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> ask(Viewer viewer, @Body Map<String, Object> typed) {
        PostForm form = new PostForm(Form.of(typed), viewer.locale());
        long[] asked = new long[1];
        Optional<Form> wrong = form.tried(terms -> asked[0] = posts.ask(viewer.actor(), terms, form.askedBy()));
        return wrong.isPresent() ? asking(viewer, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/posts/" + asked[0] + "?said=post-asked");
    }

    private Screen asking(Viewer viewer, Form form) {
        String county = viewer.account().county();
        NewPostPage page = new NewPostPage(viewer.locale(), form, "/posts", places.units(viewer.actor(), county, null),
                places.units(viewer.actor(), county, Unit.Kind.COUNTY_HOSPITAL), true);
        return viewer.shell(page.text("posts.new")).by(page.text("posts.title"), "/posts").show("placement/new-post", page);
    }

    @Get("/{id}")
    Screen show(Viewer viewer, long id) {
        return screen(viewer, id, null, null);
    }

    @io.micronaut.http.annotation.Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> change(Viewer viewer, long id, @Body Map<String, Object> typed) {
        Asked.there(() -> posts.find(viewer.actor(), id));
        PostForm form = new PostForm(Form.of(typed), viewer.locale());
        Optional<Form> wrong = form.tried(terms -> posts.change(viewer.actor(), id, terms, form.reason()));
        return wrong.isPresent() ? screen(viewer, id, wrong.get(), null).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/posts/" + id + "?said=post-changed");
    }

    @io.micronaut.http.annotation.Post("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> close(Viewer viewer, long id, @Body Map<String, Object> typed) {
        Asked.there(() -> posts.find(viewer.actor(), id));
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        String reason = fields.text("why", LONGEST_REASON);
        Optional<Form> wrong = fields.areSound() ? Asked.tried(fields.form(), viewer.locale(), () -> posts.close(viewer.actor(), id, reason))
                : Optional.of(fields.form());
        return wrong.isPresent() ? screen(viewer, id, null, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/posts/" + id + "?said=post-closed");
    }

    private Screen screen(Viewer viewer, long id, Form change, Form close) {
        Post post = Asked.there(() -> posts.find(viewer.actor(), id));
        String county = post.unit().county();
        boolean mayChange = isOfficer(viewer) && county.equals(viewer.account().county()) && post.closedOn() == null;
        PostPage page = new PostPage(viewer.locale(), post, places.name(county), posts.fillings(viewer.actor(), id), mayChange,
                change == null ? PostForm.of(post) : change, close == null ? Form.blank() : close,
                mayChange ? places.units(viewer.actor(), county, null) : List.of(),
                mayChange ? places.units(viewer.actor(), county, Unit.Kind.COUNTY_HOSPITAL) : List.of());
        return viewer.shell(page.title()).by(page.text("posts.title"), "/posts").saying(PlacementWorded.WORDS).show("placement/post", page);
    }

    private static boolean isOfficer(Viewer viewer) {
        return viewer.is(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);
    }
}
