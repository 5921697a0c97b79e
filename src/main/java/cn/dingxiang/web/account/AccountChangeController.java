package cn.dingxiang.web.account;

import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.AccountDesk;
import cn.dingxiang.directory.signin.AccountLine;
import cn.dingxiang.directory.signin.AccountPlan;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.sign.SingleSignOn;
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

/** {@code /accounts/…/change}: name, role, place and address of somebody's account, and who it is at the OpenID provider. */
@Controller("/accounts/{username}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ADMINISTRATOR", "PROVINCE", "COUNTY_OFFICER"})
final class AccountChangeController {
    private static final int LONGEST_SUBJECT = 255;

    private final AccountDesk desk;
    private final AccountForms forms;
    private final SingleSignOn singleSignOn;

    AccountChangeController(AccountDesk desk, AccountForms forms, SingleSignOn singleSignOn) {
        this.desk = desk;
        this.forms = forms;
        this.singleSignOn = singleSignOn;
    }

    @Get("/change")
    HttpResponse<?> form(Viewer viewer, String username) {
        AccountLine line = present(viewer, username);
        return page(viewer, line, forms.filled(line)).ok();
    }

    @Post("/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(Viewer viewer, String username, @Body Map<String, Object> typed) {
        AccountLine line = present(viewer, username);
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        AccountPlan plan = forms.plan(viewer, fields, username);
        if (plan != null) {
            try {
                desk.change(viewer.actor(), username, plan);
                return said(username, "changed");
            } catch (Refused refused) {
                fields.wrong("", refused.explain(viewer.locale()));
            }
        }
        return page(viewer, line, fields.form()).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Post("/subject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tie(Viewer viewer, String username, @Body Map<String, Object> typed) {
        AccountLine line = present(viewer, username);
        if (singleSignOn.called(viewer.locale()).isEmpty()) {
            throw new NotThere();
        }
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        String subject = fields.optionalText("subject", LONGEST_SUBJECT);
        if (fields.areSound()) {
            try {
                desk.tie(viewer.actor(), username, subject);
                return said(username, subject.isEmpty() ? "untied" : "tied");
            } catch (Refused refused) {
                fields.wrong("subject", refused.explain(viewer.locale()));
            }
        }
        Form filled = forms.filled(line);
        return page(viewer, line, new Form(filled.values(), fields.form().problems())).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private AccountLine present(Viewer viewer, String username) {
        return desk.find(viewer.actor(), username).filter(line -> !username.equals(viewer.actor().name())).orElseThrow(NotThere::new);
    }

    private Screen page(Viewer viewer, AccountLine line, Form form) {
        boolean student = line.account().role() == Role.STUDENT;
        List<Option> roles = forms.roles(viewer).stream().filter(role -> role.value().equals(Role.STUDENT.name()) == student).toList();
        AccountChangePage page = new AccountChangePage(viewer.locale(), form, line, roles, student ? List.of() : forms.places(viewer.actor()),
                singleSignOn.called(viewer.locale()));
        return viewer.shell(page.text("accounts.change")).by(page.text("accounts.title"), "/accounts")
                .by(line.account().displayName(), page.address()).show("account/change", page);
    }

    private static HttpResponse<?> said(String username, String what) {
        return HttpResponse.seeOther(URI.create(AccountListPage.address(username) + "?said=" + what));
    }
}
