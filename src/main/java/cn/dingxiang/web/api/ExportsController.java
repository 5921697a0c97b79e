package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.work.task.AgreementExport;
import cn.dingxiang.work.task.CaseSheet;
import cn.dingxiang.work.task.CountiesExport;
import cn.dingxiang.work.task.ExamsExport;
import cn.dingxiang.work.task.ExportJobs;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists and the audit trail as workbooks: each is a job, whose file is downloaded when it has ended. Cells hold no formulas. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportsController {
    private final Calls calls;
    private final ExportJobs exports;

    ExportsController(Calls calls, ExportJobs exports) {
        this.calls = calls;
        this.exports = exports;
    }

    /** With the filters of the list. */
    @Post("/agreements/exports")
    @Consumes(MediaType.ALL)
    @Secured("agreements:read")
    HttpResponse<?> agreements(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("within", "search", "cohort", "track", "phase", "unit", "code", "standing", "party", "live", "hasCase", "endFrom",
                    "endUntil", "sort", "descending");
            Filters filters = new Filters(fields).text("within").text("search", "text").choice("track", Track.class)
                    .choice("phase", Phase.class).choice("code", FindingCode.class).choice("standing", Standing.class)
                    .choice("party", Party.class).flag("live").flag("hasCase").flag("descending").day("endFrom").day("endUntil");
            filters.put("order", fields.choice("sort", AgreementOrder.By.class, AgreementOrder.By.NUMBER));
            filters.put("cohort", fields.has("cohort") ? fields.integer("cohort") : null);
            filters.put("unit", Bodies.keyOrNull(fields, "unit"));
            return queued(caller, AgreementExport.NAME, filters);
        });
    }

    /** With the filters of the list. */
    @Post("/cases/exports")
    @Consumes(MediaType.ALL)
    @Secured("cases:read")
    HttpResponse<?> cases(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("within", "party", "state", "code", "late", "search");
            Filters filters = new Filters(fields).text("within", "county").text("search", "q");
            filters.put("side", fields.has("party") ? fields.choice("party", Party.class) : null);
            filters.put("state", fields.has("state") ? fields.choice("state", CaseState.class) : null);
            filters.put("kind", fields.has("code") ? fields.choice("code", FindingCode.class) : null);
            filters.put("limit", fields.flag("late", false) ? "late" : null);
            return queued(caller, CaseSheet.NAME, filters);
        });
    }

    /** The table of counties; {@code sort} names a measure. */
    @Post("/county-figures/exports")
    @Consumes(MediaType.ALL)
    @Secured("figures:read")
    HttpResponse<?> counties(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("within", "sort", "descending");
            Filters filters = new Filters(fields).text("within");
            if (fields.has("sort")) {
                filters.put("sort", (fields.flag("descending", false) ? "-" : "") + fields.choice("sort", Measure.class));
            }
            return queued(caller, CountiesExport.NAME, filters);
        });
    }

    @Post("/licence-exams/exports")
    @Consumes(MediaType.ALL)
    @Secured("figures:read")
    HttpResponse<?> exams(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("within", "school", "cohort");
            Filters filters = new Filters(fields).text("within").text("school");
            filters.put("cohort", fields.has("cohort") ? fields.integer("cohort") : null);
            return queued(caller, ExamsExport.NAME, filters);
        });
    }

    /** {@code type} is xlsx or csv. */
    @Post("/audit/exports")
    @Consumes(MediaType.ALL)
    @Secured("audit:read")
    HttpResponse<?> audit(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("type", "actor", "object", "action", "from", "to", "county");
            AuditQuery query = new AuditQuery(fields.textOrNull("actor"), fields.textOrNull("object"), fields.textOrNull("action"),
                    fields.dayOrNull("from"), fields.dayOrNull("to"), fields.textOrNull("county"));
            return Answer.queued(exports.audit(caller.actor(), query, fields.has("type") ? fields.text("type") : "xlsx"));
        });
    }

    private Answer queued(Caller caller, String list, Filters filters) {
        return Answer.queued(exports.list(caller.actor(), list, filters.said, caller.locale()));
    }

    /** Filters as the address of a page says them, read from a body that names them as the API's lists do. */
    private static final class Filters {
        private final Fields fields;
        private final Map<String, String> said = new LinkedHashMap<>();

        Filters(Fields fields) {
            this.fields = fields;
        }

        Filters text(String name) {
            return text(name, name);
        }

        Filters text(String name, String onThePage) {
            return put(onThePage, fields.textOrNull(name));
        }

        <E extends Enum<E>> Filters choice(String name, Class<E> type) {
            return put(name, fields.has(name) ? fields.choice(name, type) : null);
        }

        Filters flag(String name) {
            return put(name, fields.has(name) ? fields.flag(name) : null);
        }

        Filters day(String name) {
            return put(name, fields.dayOrNull(name));
        }

        Filters put(String name, Object value) {
            if (value != null) {
                said.put(name, value.toString());
            }
            return this;
        }
    }
}
