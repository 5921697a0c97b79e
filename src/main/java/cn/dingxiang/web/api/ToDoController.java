package cn.dingxiang.web.api;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.today.DueCalendar;
import cn.dingxiang.review.today.DueFilter;
import cn.dingxiang.review.today.DueKind;
import cn.dingxiang.review.today.Figure;
import cn.dingxiang.review.today.Narrowing;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.review.today.Today;
import cn.dingxiang.timeline.Party;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.Map;

/** Today's figures, the lists they count, and the calendar of due dates. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ToDoController {
    private static final int DAYS = 90;

    private final Calls calls;
    private final Today today;
    private final DueCalendar calendar;

    ToDoController(Calls calls, Today today, DueCalendar calendar) {
        this.calls = calls;
        this.today = today;
        this.calendar = calendar;
    }

    /** How much there is to do; each figure is as long as the list of {@code /to-do} with what stands beside it. */
    @Get("/figures")
    @Secured("figures:read")
    HttpResponse<?> figures(Caller caller) {
        return calls.read(caller, () -> {
            String within = caller.query("within").text("within");
            return Listed.all(today.figures(caller.actor(), within), ToDoController::figure);
        });
    }

    /** The list of one kind, such as {@code FINDINGS} or {@code DUTIES_OVERDUE}. */
    @Get("/to-do")
    @Secured("agreements:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("kind", "within", "code", "party", "days", "descending");
            ToDo kind = query.choice("kind", ToDo.class);
            ToDoFilter filter = new ToDoFilter(kind == null ? ToDo.FINDINGS : kind, query.text("within"),
                    query.choice("code", FindingCode.class), query.choice("party", Party.class), query.number("days"));
            return Listed.of(today.list(caller.actor(), filter, order(query), query.after(), query.limit()), Trees::item);
        });
    }

    /** What comes due from {@code from}, today when not said, until before {@code until}, 90 days later when not said. */
    @Get("/due-dates")
    @Secured("agreements:read")
    HttpResponse<?> dueDates(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "from", "until", "kind", "descending");
            LocalDate from = query.day("from", caller.today());
            DueFilter filter = new DueFilter(query.text("within"), from, query.day("until", from.plusDays(DAYS)),
                    query.choice("kind", DueKind.class));
            return Listed.of(calendar.list(caller.actor(), filter, order(query), query.after(), query.limit()), due -> {
                Map<String, Object> tree = Tree.of("kind", due.kind());
                tree.putAll(Trees.item(due.item()));
                return tree;
            });
        });
    }

    private static Narrowing order(Query query) {
        return new Narrowing(Narrowing.NONE.search(), query.isSet("descending"));
    }

    private static Map<String, Object> figure(Figure figure) {
        ToDoFilter opens = figure.opens();
        return Tree.of("kind", opens.kind(), "within", opens.within(), "code", opens.code(), "party", opens.party(), "days", opens.days(),
                "number", figure.number());
    }
}
