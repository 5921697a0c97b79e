package cn.dingxiang.web.account;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.AccountDesk;
import cn.dingxiang.directory.signin.AccountLine;
import cn.dingxiang.directory.signin.AccountOrder;
import cn.dingxiang.directory.signin.AccountPlan;
import cn.dingxiang.directory.signin.AccountReach;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
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
import java.util.Locale;
import java.util.Map;

/** {@code /accounts}: accounts of others. A password given is shown once, on the page that answers giving it. */
@Controller("/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ADMINISTRATOR", "PROVINCE", "COUNTY_OFFICER"})
final class AccountsController {
    private static final int PAGE = 50;

    private final AccountDesk desk;
    private final PlaceWords places;
    private final AccountForms forms;
    private final Divisions divisions;
    private final SingleSignOn singleSignOn;
    private final CivilTime time;

    AccountsController(AccountDesk desk, PlaceWords places, AccountForms forms, Divisions divisions, SingleSignOn singleSignOn, CivilTime time) {
        this.desk = desk;
        this.places = places;
        this.forms = forms;
        this.divisions = divisions;
        this.singleSignOn = singleSignOn;
        this.time = time;
    }

    @Get
    HttpResponse<?> list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "username", AccountOrder.By.class);
        Locale locale = viewer.locale();
        Role role = AccountReach.roles(viewer.actor()).stream().filter(known -> list.isChosen("role", known.name())).findFirst().orElse(null);
        Boolean closed = list.isChosen("state", "closed") ? Boolean.TRUE : list.isChosen("state", "open") ? Boolean.FALSE : null;
        Page<AccountLine> found = desk.page(viewer.actor(), list.value("q"), role, within(list), closed,
                new AccountOrder(list.column(AccountOrder.By.class), list.isDownwards()), list.after(), PAGE);
        list.next(found.next()).chip("q", list.value("q")).chip("role", role == null ? list.value("role") : places.role(role, viewer.actor().province(), locale))
                .chip("place", divisions.fullName(list.value("place")))
                .chip("state", closed == null ? list.value("state") : word(viewer, closed ? "state.closed" : "state.open"));
        List<AccountListPage.Row> rows = found.rows().stream()
                .map(line -> new AccountListPage.Row(line, place(line, locale), places.role(line.account(), locale))).toList();
        return viewer.shell(word(viewer, "accounts.title")).show("account/list", new AccountListPage(locale, list, rows,
                forms.roles(viewer), forms.places(viewer.actor()), time.now())).ok();
    }

    @Get("/new")
    HttpResponse<?> form(Viewer viewer) {
        return form(viewer, Form.blank()).ok();
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(Viewer viewer, @Body Map<String, Object> typed) {
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        AccountPlan plan = forms.plan(viewer, fields, null);
        if (plan == null) {
            return form(viewer, fields.form()).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            String password = desk.create(viewer.actor(), plan);
            return page(viewer, plan.username(), password).ok();
        } catch (Refused refused) {
            return form(viewer, fields.form().with("", refused.explain(viewer.locale()))).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @Get("/{username}")
    HttpResponse<?> account(Viewer viewer, String username) {
        return page(viewer, username, "").ok();
    }

    @Post("/{username}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(Viewer viewer, String username) {
        present(viewer, username);
        desk.close(viewer.actor(), username);
        return said(username, "closed");
    }

    @Post("/{username}/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Viewer viewer, String username) {
        present(viewer, username);
        desk.open(viewer.actor(), username);
        return said(username, "opened");
    }

    @Post("/{username}/unlock")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> unlock(Viewer viewer, String username) {
        present(viewer, username);
        desk.unlock(viewer.actor(), username);
        return said(username, "unlocked");
    }

    @Post("/{username}/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> password(Viewer viewer, String username) {
        present(viewer, username);
        return page(viewer, username, desk.resetPassword(viewer.actor(), username)).ok();
    }

    @Post("/{username}/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> code(Viewer viewer, String username) {
        present(viewer, username);
        desk.resetCode(viewer.actor(), username);
        return said(username, "code-off");
    }

    private AccountLine present(Viewer viewer, String username) {
        return desk.find(viewer.actor(), username).orElseThrow(NotThere::new);
    }

    private Screen page(Viewer viewer, String username, String password) {
        AccountLine line = present(viewer, username);
        return viewer.shell(line.account().displayName()).by(word(viewer, "accounts.title"), "/accounts").saying(OwnPage.WORDS)
                .show("account/one", new AccountPage(viewer.locale(), line, place(line, viewer.locale()),
                        places.role(line.account(), viewer.locale()), time.now(), password, singleSignOn.called(viewer.locale())));
    }

    private Screen form(Viewer viewer, Form form) {
        return viewer.shell(word(viewer, "accounts.new")).by(word(viewer, "accounts.title"), "/accounts")
                .show("account/create", new NewAccountPage(viewer.locale(), form, forms.roles(viewer), forms.places(viewer.actor())));
    }

    private String place(AccountLine line, Locale locale) {
        String place = places.division(line.account(), locale);
        return line.unit() == null ? place : place + " " + line.unit();
    }

    /** Null where no place is chosen; what is no code is nowhere. */
    private static String within(Listing list) {
        String place = list.value("place");
        return place.isEmpty() ? null : place.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}") ? place : "-";
    }

    private static HttpResponse<?> said(String username, String what) {
        return HttpResponse.seeOther(URI.create(AccountListPage.address(username) + "?said=" + what));
    }

    private static String word(Viewer viewer, String key) {
        return OwnPage.WORDS.text(viewer.locale(), key);
    }
}
