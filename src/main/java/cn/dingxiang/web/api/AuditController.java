package cn.dingxiang.web.api;

import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.audit.AuditChain;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditSeal;
import cn.dingxiang.directory.audit.AuditSearch;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.directory.audit.Verification;
import cn.dingxiang.web.page.NotThere;
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

/** The audit trail, for the province. */
@Controller("/api/v1/audit")
@Secured("audit:read")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private final Calls calls;
    private final AuditSearch search;
    private final AuditChain chain;
    private final AuditTrail trail;

    AuditController(Calls calls, AuditSearch search, AuditChain chain, AuditTrail trail) {
        this.calls = calls;
        this.search = search;
        this.chain = chain;
        this.trail = trail;
    }

    /** One entry; that it was opened is recorded. */
    @Get("/{id}")
    HttpResponse<?> entry(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            return tree(search.entry(caller.actor(), id).orElseThrow(NotThere::new));
        });
    }

    /** The latest seal of the trail, whose hash is worth noting elsewhere; null while nothing is sealed. */
    @Get("/seal")
    HttpResponse<?> seal(Caller caller) {
        return calls.read(caller, () -> {
            caller.query();
            return Tree.of("seal", chain.lastSeal().map(AuditController::tree).orElse(null));
        });
    }

    /** Whether the trail is still as it was sealed, from the beginning. */
    @Post("/verifications")
    @Consumes(MediaType.ALL)
    HttpResponse<?> verify(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known();
            Verification found = chain.verify();
            trail.record(new AuditEntry(caller.actor(), "audit.verify", "audit:trail", null, null,
                    found.fits() ? "fits" : Integer.toString(found.misfits().size()), null));
            return Answer.ok(Tree.of("fits", found.fits(), "seals", found.seals(), "entries", found.entries(), "unsealed", found.unsealed(),
                    "lastSeal", found.lastSeal() == null ? null : tree(found.lastSeal()), "misfits", found.misfits().stream()
                            .map(misfit -> Tree.of("kind", misfit.kind(), "id", misfit.id())).toList()));
        });
    }

    /** The newest first when not said. */
    @Get
    HttpResponse<?> page(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("actor", "object", "action", "from", "to", "county", "sort");
            boolean oldest = query.sort(ByAge.NEWEST) == ByAge.OLDEST;
            AuditQuery asked = new AuditQuery(query.text("actor"), query.text("object"), query.text("action"), query.day("from"),
                    query.day("to"), query.text("county"));
            List<AuditedEntry> read = search.page(caller.actor(), asked, oldest,
                    query.key("after", oldest ? 0 : AuditSearch.NEWEST), query.limit() + 1);
            return Listed.of(Page.of(read, query.limit(), AuditedEntry::id), AuditController::tree);
        });
    }

    private static Map<String, Object> tree(AuditedEntry entry) {
        return Tree.of("id", entry.id(), "at", entry.at(), "actor", entry.actor(), "role", entry.role(), "province", entry.province(),
                "county", entry.county(), "from", entry.from(), "action", entry.action(), "object", entry.object(), "before",
                entry.before(), "after", entry.after(), "reason", entry.reason());
    }

    private static Map<String, Object> tree(AuditSeal seal) {
        return Tree.of("id", seal.id(), "first", seal.first(), "last", seal.last(), "entries", seal.entries(), "sha256", seal.hash(),
                "sealedAt", seal.sealedAt());
    }
}
