package cn.dingxiang.web.api;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.AccountDesk;
import cn.dingxiang.directory.signin.AccountLine;
import cn.dingxiang.directory.signin.AccountOrder;
import cn.dingxiang.web.page.NotThere;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** Accounts, for the province, to read: they are made and changed by people, to whom their passwords are shown. */
@Controller("/api/v1/accounts")
@Secured("accounts:read")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountsController {
    private final Calls calls;
    private final AccountDesk desk;

    AccountsController(Calls calls, AccountDesk desk) {
        this.calls = calls;
        this.desk = desk;
    }

    /** By username when not said. */
    @Get
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "role", "closed", "search", "sort", "descending");
            String within = query.text("within");
            if (within != null && !(within.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}") && within.startsWith(caller.client().province()))) {
                throw new NotThere();
            }
            return Listed.of(desk.page(caller.actor(), query.textOrEmpty("search"), query.choice("role", Role.class), within,
                    query.flag("closed"), new AccountOrder(query.sort(AccountOrder.By.USERNAME), query.isSet("descending")), query.after(),
                    query.limit()), AccountsController::tree);
        });
    }

    @Get("/{username}")
    HttpResponse<?> one(Caller caller, String username) {
        return calls.read(caller, () -> {
            caller.query();
            return tree(desk.find(caller.actor(), username).orElseThrow(NotThere::new));
        });
    }

    private static Map<String, Object> tree(AccountLine line) {
        Account account = line.account();
        return Tree.of("username", account.username(), "name", account.displayName(), "role", account.role(), "province",
                account.province(), "prefecture", account.prefecture(), "county", account.county(), "unit", line.unit(), "createdAt",
                account.createdAt(), "signedInAt", line.signedInAt(), "closedAt", line.closedAt(), "lockedUntil", line.lockedUntil(),
                "mustChangePassword", line.mustChange(), "oneTimeCodes", line.codeOn(), "openId", line.subject() != null);
    }
}
