package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.County;
import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.tokens.ApiClient;
import cn.dingxiang.directory.tokens.ApiClients;
import cn.dingxiang.directory.tokens.ApiScope;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Option;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code /clients/api}: which programs may call {@code /api/v1}. A token is shown once, on the page that answers making it. */
@Controller("/clients/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ADMINISTRATOR", "PROVINCE"})
final class ClientsController {
    private static final Bundle WORDS = Bundle.named(ApiProblem.WORDS);
    private static final String ADDRESS = "/clients/api";
    private static final int LONGEST_NAME = 120;

    private final ApiClients clients;
    private final Counties counties;
    private final Divisions divisions;

    ClientsController(ApiClients clients, Counties counties, Divisions divisions) {
        this.clients = clients;
        this.counties = counties;
        this.divisions = divisions;
    }

    @Get
    HttpResponse<?> list(Viewer viewer) {
        return shell(viewer).saying(WORDS).show("api/clients", page(viewer, Form.blank(), Set.of())).ok();
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(Viewer viewer, @Body Map<String, Object> typed) {
        Form form = Form.of(typed);
        Set<ApiScope> scopes = scopes(typed);
        Fields fields = new Fields(form, viewer.locale());
        String name = fields.text("name", LONGEST_NAME);
        String place = fields.text("place", 6);
        LocalDate expiresOn = fields.day("expiresOn");
        if (!fields.areSound()) {
            return again(viewer, fields.form(), scopes);
        }
        try {
            return told(viewer, clients.create(viewer.actor(), name, place, scopes, expiresOn));
        } catch (Refused refused) {
            return again(viewer, form.with("", refused.explain(viewer.locale())), scopes);
        }
    }

    @Post("/{id}/rotate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rotate(Viewer viewer, long id) {
        present(viewer.actor(), id);
        return told(viewer, clients.rotate(viewer.actor(), id));
    }

    @Post("/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(Viewer viewer, long id) {
        present(viewer.actor(), id);
        clients.revoke(viewer.actor(), id);
        return HttpResponse.seeOther(URI.create(ADDRESS + "?said=revoked"));
    }

    private void present(Actor actor, long id) {
        try {
            clients.find(actor, id);
        } catch (Refused nothingTheirs) {
            throw new NotThere();
        }
    }

    private HttpResponse<?> told(Viewer viewer, ApiClients.WithToken made) {
        ApiClient client = clients.find(viewer.actor(), made.id());
        Shell shell = viewer.shell(WORDS.text(viewer.locale(), "token.title")).by(WORDS.text(viewer.locale(), "clients.title"), ADDRESS);
        return shell.show("api/token", new ApiTokenPage(viewer.locale(), client.name(), made.token())).ok();
    }

    private HttpResponse<?> again(Viewer viewer, Form form, Set<ApiScope> scopes) {
        return shell(viewer).show("api/clients", page(viewer, form, scopes)).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static Shell shell(Viewer viewer) {
        return viewer.shell(WORDS.text(viewer.locale(), "clients.title"));
    }

    private ApiClientsPage page(Viewer viewer, Form form, Set<ApiScope> chosen) {
        List<ApiClientsPage.Row> rows = clients.list(viewer.actor()).stream().map(client -> new ApiClientsPage.Row(client,
                divisions.fullName(client.place()), client.isActiveOn(viewer.today()))).toList();
        return new ApiClientsPage(viewer.locale(), rows, form, places(viewer.actor()), chosen);
    }

    /** The counties kept, and what they lie in, as far as the viewer sees them. */
    private List<Option> places(Actor actor) {
        Set<String> codes = new TreeSet<>();
        counties.all().stream().map(County::code).filter(code -> actor.province() == null || code.startsWith(actor.province()))
                .forEach(code -> Stream.concat(Stream.of(code, code.substring(0, 2)), divisions.parentOf(code).map(Division::code).stream())
                        .forEach(codes::add));
        return codes.stream().map(code -> new Option(code, divisions.fullName(code) + " " + code)).toList();
    }

    private static Set<ApiScope> scopes(Map<String, Object> typed) {
        Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
        Form.all(typed, "scopes").forEach(code -> ApiScope.of(code).ifPresent(scopes::add));
        return scopes;
    }
}
