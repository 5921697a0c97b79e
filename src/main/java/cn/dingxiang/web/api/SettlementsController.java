package cn.dingxiang.web.api;

import cn.dingxiang.casework.ArrearsOrder;
import cn.dingxiang.casework.Instalments;
import cn.dingxiang.casework.Settlements;
import cn.dingxiang.settlement.WorksheetTree;
import io.micronaut.core.annotation.Nullable;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What is owed in cases: the worksheet as of today, the settlement with what is paid of it, payments, and who is behind. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SettlementsController {
    private final Calls calls;
    private final ReachedCases cases;
    private final Settlements settlements;

    SettlementsController(Calls calls, ReachedCases cases, Settlements settlements) {
        this.calls = calls;
        this.cases = cases;
        this.settlements = settlements;
    }

    /** As it would be frozen today; with unset terms it names them and holds no number. */
    @Get("/cases/{id}/worksheet")
    @Secured("cases:read")
    HttpResponse<?> worksheet(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            cases.look(caller, id);
            return AgreementsController.resolved(() -> WorksheetTree.write(settlements.worksheet(caller.actor(), id)));
        });
    }

    /** What was frozen, what is paid, what is behind. */
    @Get("/cases/{id}/settlement")
    @Secured("cases:read")
    HttpResponse<?> settlement(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            cases.look(caller, id);
            return tree(settlements.account(caller.actor(), id));
        });
    }

    /** Records a payment: {@code {paidOn, amount, paidBefore}}; {@code paidBefore} is what was paid as the caller read it. */
    @Post("/cases/{id}/payments")
    @Consumes(MediaType.ALL)
    @Secured("cases:write")
    HttpResponse<?> pay(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            cases.find(caller, id);
            fields.known("paidOn", "amount", "paidBefore");
            LocalDate on = fields.day("paidOn");
            BigDecimal amount = fields.amount("amount");
            BigDecimal paidBefore = fields.amount("paidBefore");
            if (settlements.account(caller.actor(), id).paid().compareTo(paidBefore) != 0) {
                throw new ApiProblem(HttpStatus.CONFLICT, "paid-meanwhile");
            }
            return Answer.created("/api/v1/cases/" + id + "/settlement", tree(settlements.pay(caller.actor(), id, on, amount,
                    paidBefore)));
        });
    }

    /** Who is behind with instalments as of a day, the longest behind first when not said. */
    @Get("/arrears")
    @Secured("cases:read")
    HttpResponse<?> arrears(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("asOf", "sort", "descending");
            ArrearsOrder order = new ArrearsOrder(query.sort(ArrearsOrder.By.SINCE), query.isSet("descending"));
            return Listed.of(settlements.arrears(caller.actor(), null, query.day("asOf", caller.today()), order, query.after(),
                    query.limit()), SettlementsController::behind);
        });
    }

    private static Map<String, Object> behind(Instalments.Arrears arrears) {
        return Tree.of("case", arrears.caseId(), "agreement", arrears.about().id(), "number", arrears.about().number(), "name",
                arrears.about().personName(), "county", arrears.about().county(), "amount", arrears.amount());
    }

    private static Map<String, Object> tree(Settlements.Account account) {
        Map<String, Object> tree = CaseTrees.account(account);
        tree.put("worksheet", account.worksheet().tree());
        return tree;
    }
}
