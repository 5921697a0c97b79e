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
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

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
        return list(caller, body, AgreementExport.NAME, filters -> filters.text("within").text("search", "text").number("cohort")
                .choice("track", Track.class).choice("phase", Phase.class).key("unit").choice("code", FindingCode.class)
                .choice("standing", Standing.class).choice("party", Party.class).flag("live").flag("hasCase").day("endFrom").day("endUntil")
                .order(AgreementOrder.By.NUMBER).flag("descending"));
    }

    /** With the filters of the list. */
    @Post("/cases/exports")
    @Consumes(MediaType.ALL)
    @Secured("cases:read")
    HttpResponse<?> cases(Caller caller, @Nullable @Body byte[] body) {
        return list(caller, body, CaseSheet.NAME, filters -> filters.text("within", "county").choice("party", "side", Party.class)
                .choice("state", CaseState.class).choice("code", "kind", FindingCode.class).mark("late", "limit").flag("behind", "arrears")
                .text("search", "q"));
    }

    /** The table of counties; {@code sort} names a measure. */
    @Post("/county-figures/exports")
    @Consumes(MediaType.ALL)
    @Secured("figures:read")
    HttpResponse<?> counties(Caller caller, @Nullable @Body byte[] body) {
        return list(caller, body, CountiesExport.NAME, filters -> filters.text("within").signed("sort", "descending", Measure.class));
    }

    @Post("/licence-exams/exports")
    @Consumes(MediaType.ALL)
    @Secured("figures:read")
    HttpResponse<?> exams(Caller caller, @Nullable @Body byte[] body) {
        return list(caller, body, ExamsExport.NAME, filters -> filters.text("within").text("school").number("cohort"));
    }

    /** {@code type} is xlsx or csv. */
    @Post("/audit/exports")
    @Consumes(MediaType.ALL)
    @Secured("audit:read")
    HttpResponse<?> audit(Caller caller, @Nullable @Body byte[] body) {
        return queued(caller, body, fields -> {
            fields.known("type", "actor", "object", "action", "from", "to", "county");
            AuditQuery query = new AuditQuery(fields.textOrNull("actor"), fields.textOrNull("object"), fields.textOrNull("action"),
                    fields.dayOrNull("from"), fields.dayOrNull("to"), fields.textOrNull("county"));
            return exports.audit(caller.actor(), query, fields.has("type") ? fields.text("type") : "xlsx");
        });
    }

    private HttpResponse<?> list(Caller caller, byte[] body, String list, UnaryOperator<ExportFilters> read) {
        return queued(caller, body, fields -> exports.list(caller.actor(), list, read.apply(new ExportFilters(fields)).said(), caller.locale()));
    }

    /** Everything that is wanted stands in the body, nothing in the address. @param start gives the job's key */
    private HttpResponse<?> queued(Caller caller, byte[] body, ToLongFunction<Fields> start) {
        return calls.write(caller, body, fields -> {
            caller.query();
            return Answer.queued(start.applyAsLong(fields));
        });
    }
}
