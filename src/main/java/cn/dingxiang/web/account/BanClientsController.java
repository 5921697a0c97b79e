package cn.dingxiang.web.account;

import cn.dingxiang.bancheck.BanClient;
import cn.dingxiang.bancheck.BanClients;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.County;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Option;
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
import java.util.List;
import java.util.Map;

/** {@code /clients}: bodies that may ask for bans. A secret is shown once, on the page that answers making it. */
@Controller("/clients")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ADMINISTRATOR")
final class BanClientsController {
    private final BanClients clients;
    private final Counties counties;
    private final Divisions divisions;

    BanClientsController(BanClients clients, Counties counties, Divisions divisions) {
        this.clients = clients;
        this.counties = counties;
        this.divisions = divisions;
    }

    @Get
    HttpResponse<?> list(Viewer viewer) {
        return page(viewer, Form.blank(), "", "").ok();
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(Viewer viewer, @Body Map<String, Object> typed) {
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        String id = fields.text("id", 40);
        String name = fields.text("name", 120);
        BanClient.Kind kind = fields.choice("kind", BanClient.Kind.class);
        String province = fields.text("province", 2);
        if (fields.areSound()) {
            try {
                return page(viewer, Form.blank(), id, clients.create(viewer.actor(), id, name, kind, province)).ok();
            } catch (Refused refused) {
                fields.wrong("", refused.explain(viewer.locale()));
            }
        }
        return page(viewer, fields.form(), "", "").as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Post("/{id}/rotate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rotate(Viewer viewer, String id) {
        present(viewer, id);
        return page(viewer, Form.blank(), id, clients.rotate(viewer.actor(), id)).ok();
    }

    @Post("/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(Viewer viewer, String id) {
        present(viewer, id);
        clients.revoke(viewer.actor(), id);
        return HttpResponse.seeOther(URI.create("/clients?said=client-revoked"));
    }

    private void present(Viewer viewer, String id) {
        if (clients.list(viewer.actor()).stream().noneMatch(client -> client.id().equals(id))) {
            throw new NotThere();
        }
    }

    private Screen page(Viewer viewer, Form form, String told, String secret) {
        List<Option> provinces = counties.all().stream().map(County::province).distinct()
                .filter(code -> viewer.actor().province() == null || viewer.actor().province().equals(code))
                .map(code -> new Option(code, divisions.name(code))).toList();
        return viewer.shell(OwnPage.WORDS.text(viewer.locale(), "clients.title")).saying(OwnPage.WORDS).show("account/clients",
                new BanClientsPage(viewer.locale(), clients.list(viewer.actor()), form, provinces, told, secret));
    }
}
