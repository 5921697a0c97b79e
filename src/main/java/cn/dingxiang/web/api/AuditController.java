package cn.dingxiang.web.api;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditSearch;
import cn.dingxiang.directory.audit.AuditedEntry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;

/** The audit trail, for the province. */
@Controller("/api/v1/audit")
@Secured("audit:read")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private final Calls calls;
    private final AuditSearch search;

    AuditController(Calls calls, AuditSearch search) {
        this.calls = calls;
        this.search = search;
    }

    /** The newest first. */
    @Get
    HttpResponse<?> page(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("actor", "object", "action", "from", "to", "county");
            AuditQuery asked = new AuditQuery(query.text("actor"), query.text("object"), query.text("action"), query.day("from"),
                    query.day("to"), query.text("county"));
            List<AuditedEntry> read = search.page(caller.actor(), asked, query.key("after", AuditSearch.NEWEST), query.limit() + 1);
            return Listed.of(Page.of(read, query.limit(), AuditedEntry::id), entry -> Tree.of("id", entry.id(), "at", entry.at(), "actor",
                    entry.actor(), "role", entry.role(), "province", entry.province(), "county", entry.county(), "from", entry.from(),
                    "action", entry.action(), "object", entry.object(), "before", entry.before(), "after", entry.after(), "reason",
                    entry.reason()));
        });
    }
}
