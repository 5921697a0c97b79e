package cn.dingxiang.web.api;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.placement.UnitContacts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;

/** Whom mail to a unit goes to, and whether mail came back from them. */
@Controller("/api/v1/units/{id}/contacts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UnitContactsController {
    private final Calls calls;
    private final UnitContacts contacts;

    UnitContactsController(Calls calls, UnitContacts contacts) {
        this.calls = calls;
        this.contacts = contacts;
    }

    @Get
    @Secured("placement:read")
    HttpResponse<?> list(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            return Listed.all(contacts.of(caller.actor(), id), UnitContactsController::tree);
        });
    }

    /** Adds one, or changes the one of that name: {@code {name, email, phone}}. */
    @Post
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> put(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("name", "email", "phone");
            contacts.of(caller.actor(), id);
            contacts.put(caller.actor(), id, fields.text("name"), fields.textOrNull("email"), fields.textOrNull("phone"));
            return Answer.created("/api/v1/units/" + id + "/contacts", all(caller, id));
        });
    }

    /** Writes to them no more. */
    @Post("/{contact}/stopping")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> stop(Caller caller, long id, long contact, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known();
            contacts.of(caller.actor(), id);
            contacts.deactivate(caller.actor(), id, contact);
            return Answer.ok(all(caller, id));
        });
    }

    private Map<String, Object> all(Caller caller, long id) {
        List<Map<String, Object>> items = contacts.of(caller.actor(), id).stream().map(UnitContactsController::tree).toList();
        return Tree.of("items", items);
    }

    private static Map<String, Object> tree(Contact contact) {
        return Tree.of("id", contact.id(), "name", contact.name(), "email", contact.email(), "phone", contact.phone(), "bouncedAt",
                contact.bouncedAt());
    }
}
