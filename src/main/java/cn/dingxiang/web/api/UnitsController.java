package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.Post;
import cn.dingxiang.placement.PostFilter;
import cn.dingxiang.placement.PostOrder;
import cn.dingxiang.placement.PostService;
import cn.dingxiang.placement.PostTerms;
import cn.dingxiang.placement.UnitLine;
import cn.dingxiang.placement.UnitService;
import cn.dingxiang.web.page.NotThere;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** Units and the posts asked for there. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UnitsController {
    private final Calls calls;
    private final UnitService units;
    private final PostService posts;

    UnitsController(Calls calls, UnitService units, PostService posts) {
        this.calls = calls;
        this.units = units;
        this.posts = posts;
    }

    /** By county and name. */
    @Get("/units")
    @Secured("placement:read")
    HttpResponse<?> units(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "search", "all", "descending");
            return Listed.of(units.list(caller.actor(), within(query)), UnitsController::tree);
        });
    }

    @Get("/units/{id}")
    @Secured("placement:read")
    HttpResponse<?> unit(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            return tree(units.find(caller.actor(), id));
        });
    }

    /** Adds one: {@code {county, name, kind}}. */
    @io.micronaut.http.annotation.Post("/units")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> add(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("county", "name", "kind");
            String county = fields.county("county");
            if (!caller.actor().sees(county)) {
                throw new NotThere();
            }
            Unit unit = units.add(caller.actor(), county, fields.text("name"), fields.choice("kind", Unit.Kind.class));
            return Answer.created("/api/v1/units/" + unit.id(), tree(units.find(caller.actor(), unit.id())));
        });
    }

    /** Changes what it is, and which hospital manages it from which day on: {@code {kind, hospital, from}}. */
    @Put("/units/{id}")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> change(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("kind", "hospital", "from");
            units.find(caller.actor(), id);
            if (fields.has("kind")) {
                units.change(caller.actor(), id, fields.choice("kind", Unit.Kind.class));
            }
            if (fields.has("hospital")) {
                units.manage(caller.actor(), id, Bodies.key(fields, "hospital"), fields.day("from"));
            }
            return Answer.ok(tree(units.find(caller.actor(), id)));
        });
    }

    /** It takes nobody any more: {@code {reason}}. */
    @io.micronaut.http.annotation.Post("/units/{id}/closing")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> closeUnit(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("reason");
            units.find(caller.actor(), id);
            units.close(caller.actor(), id, fields.text("reason"));
            return Answer.ok(tree(units.find(caller.actor(), id)));
        });
    }

    /** As they were asked for when not said. */
    @Get("/posts")
    @Secured("placement:read")
    HttpResponse<?> posts(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "search", "all", "sort", "descending");
            PostFilter filter = new PostFilter(null, null, null, query.sort(PostOrder.ASKED));
            return Listed.of(posts.list(caller.actor(), filter, within(query)), UnitsController::tree);
        });
    }

    @Get("/posts/{id}")
    @Secured("placement:read")
    HttpResponse<?> post(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            return tree(posts.find(caller.actor(), id));
        });
    }

    /** Asks for one: {@code {unit, hospital, track, speciality, quota, capacity, from, to, askedBy}}. */
    @io.micronaut.http.annotation.Post("/posts")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> ask(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("unit", "hospital", "track", "speciality", "quota", "capacity", "from", "to", "askedBy");
            PostTerms terms = terms(fields);
            units.find(caller.actor(), terms.unit());
            long id = posts.ask(caller.actor(), terms, fields.text("askedBy"));
            return Answer.created("/api/v1/posts/" + id, tree(posts.find(caller.actor(), id)));
        });
    }

    /** Changes what is asked for: the same fields, and {@code reason} for {@code askedBy}. */
    @Put("/posts/{id}")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> changePost(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("unit", "hospital", "track", "speciality", "quota", "capacity", "from", "to", "reason");
            posts.find(caller.actor(), id);
            posts.change(caller.actor(), id, terms(fields), fields.text("reason"));
            return Answer.ok(tree(posts.find(caller.actor(), id)));
        });
    }

    /** Asks for it no more: {@code {reason}}. */
    @io.micronaut.http.annotation.Post("/posts/{id}/closing")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> closePost(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("reason");
            posts.find(caller.actor(), id);
            posts.close(caller.actor(), id, fields.text("reason"));
            return Answer.ok(tree(posts.find(caller.actor(), id)));
        });
    }

    private static ListQuery within(Query query) {
        return new ListQuery(query.text("within"), query.text("search"), !query.isSet("all"), query.after(), query.limit(),
                query.isSet("descending"));
    }

    private static PostTerms terms(Fields fields) {
        return new PostTerms(Bodies.key(fields, "unit"), Bodies.key(fields, "hospital"), fields.choice("track", Track.class),
                fields.textOrNull("speciality"), fields.flag("quota"), fields.integer("capacity"), fields.day("from"),
                fields.dayOrNull("to"));
    }

    private static Map<String, Object> tree(UnitLine line) {
        Unit unit = line.unit();
        return Tree.of("id", unit.id(), "county", unit.county(), "name", unit.name(), "kind", unit.kind(), "hospital", line.hospital(),
                "closedOn", line.closedOn(), "openPosts", line.openPosts());
    }

    static Map<String, Object> tree(Post post) {
        PostTerms terms = post.terms();
        return Tree.of("id", post.id(), "unit", terms.unit(), "unitName", post.unit().name(), "hospital", terms.hospital(), "hospitalName",
                post.hospital().name(), "county", post.unit().county(), "track", terms.track(), "speciality", terms.speciality(), "quota",
                terms.quota(), "capacity", terms.capacity(), "filled", post.filled(), "vacancies", post.vacancies(), "from", terms.from(),
                "to", terms.to(), "askedBy", post.askedBy(), "askedOn", post.askedOn(), "closedOn", post.closedOn());
    }
}
