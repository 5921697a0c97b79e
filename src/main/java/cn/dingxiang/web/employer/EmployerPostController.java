package cn.dingxiang.web.employer;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.Post;
import cn.dingxiang.placement.PostFilter;
import cn.dingxiang.placement.PostService;
import cn.dingxiang.placement.PostTerms;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.placement.Asked;
import cn.dingxiang.web.placement.NewPostPage;
import cn.dingxiang.web.placement.Places;
import cn.dingxiang.web.placement.PostForm;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /employer/posts}: the posts a unit uses or employs for, and asking for another. */
@Controller("/employer/posts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"HOSPITAL", "TOWNSHIP_UNIT"})
final class EmployerPostController {
    private static final int PAGE = 50;

    private final PostService posts;
    private final Units units;
    private final Places places;

    EmployerPostController(PostService posts, Units units, Places places) {
        this.posts = posts;
        this.units = units;
        this.places = places;
    }

    @Get
    Screen list(Viewer viewer) {
        EmployerController.requireUnit(viewer);
        Listing list = Listing.of(viewer.address(), "asked");
        Page<Post> found = posts.list(viewer.actor(), PostFilter.of(viewer.account().unit()), new ListQuery(null, list.value("q"),
                !list.isChosen("closed", "yes"), Asked.after(list, "\\d{1,18}"), PAGE));
        EmployerPostsPage page = new EmployerPostsPage(viewer.locale(), list.next(found.next()), found.rows());
        list.chip("q", list.value("q")).chip("closed", page.text("posts.closed-too"));
        return viewer.shell(page.text("posts.title")).saying(EmployerWorded.WORDS).show("employer/posts", page);
    }

    @Get("/new")
    Screen form(Viewer viewer) {
        EmployerController.requireUnit(viewer);
        Unit unit = unit(viewer);
        Map<String, String> values = new LinkedHashMap<>(Map.of("capacity", "1", "quota", "yes", "from", viewer.today().toString(),
                "askedBy", unit.name()));
        if (viewer.is(Role.HOSPITAL)) {
            values.put("hospital", Long.toString(unit.id()));
        } else {
            values.put("unit", Long.toString(unit.id()));
            units.managingHospital(unit.id(), viewer.today()).ifPresent(hospital -> values.put("hospital", Long.toString(hospital.id())));
        }
        return asking(viewer, Form.filled(values));
    }

    @io.micronaut.http.annotation.Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(Viewer viewer, @Body Map<String, Object> typed) {
        EmployerController.requireUnit(viewer);
        PostForm form = new PostForm(Form.of(typed), viewer.locale());
        Optional<Form> wrong = form.tried(terms -> ask(viewer, terms, form.askedBy()));
        return wrong.isPresent() ? asking(viewer, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/employer/posts?said=post-asked");
    }

    private void ask(Viewer viewer, PostTerms terms, String askedBy) {
        posts.ask(viewer.actor(), terms, askedBy);
    }

    private Screen asking(Viewer viewer, Form form) {
        Unit own = unit(viewer);
        List<Option> self = List.of(new Option(Long.toString(own.id()), own.name()));
        boolean hospital = viewer.is(Role.HOSPITAL);
        NewPostPage page = new NewPostPage(viewer.locale(), form, "/employer/posts",
                hospital ? places.units(viewer.actor(), own.county(), null) : self,
                hospital ? self : places.units(viewer.actor(), own.county(), Unit.Kind.COUNTY_HOSPITAL), true);
        return viewer.shell(page.text("posts.new")).by(page.text("posts.title"), "/employer/posts").show("placement/new-post", page);
    }

    private Unit unit(Viewer viewer) {
        return units.find(viewer.account().unit()).orElseThrow(NotThere::new);
    }
}
