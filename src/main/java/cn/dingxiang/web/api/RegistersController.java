package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.intake.register.Fate;
import cn.dingxiang.intake.register.LineOrder;
import cn.dingxiang.intake.register.Matched;
import cn.dingxiang.intake.register.Proposal;
import cn.dingxiang.intake.register.ProposalDesk;
import cn.dingxiang.intake.register.ProposalFilter;
import cn.dingxiang.intake.register.ProposalState;
import cn.dingxiang.intake.register.RegisterFile;
import cn.dingxiang.intake.register.RegisterIntake;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.RegisterLine;
import cn.dingxiang.intake.register.Selection;
import cn.dingxiang.work.task.RegisterJobs;
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
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Other offices' registers: taken as jobs, read row by row, and what they propose decided in bulk. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegistersController {
    private final Calls calls;
    private final RegisterJobs jobs;
    private final RegisterIntake intake;
    private final ProposalDesk desk;

    RegistersController(Calls calls, RegisterJobs jobs, RegisterIntake intake, ProposalDesk desk) {
        this.calls = calls;
        this.jobs = jobs;
        this.intake = intake;
        this.desk = desk;
    }

    /** The files taken, the newest first when not said. */
    @Get("/registers")
    @Secured("registers:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("kind", "sort");
            query.key("after");
            return Listed.of(intake.list(caller.actor(), query.choice("kind", RegisterKind.class),
                    query.sort(ByAge.NEWEST) == ByAge.OLDEST, query.after(), query.limit()), RegistersController::file);
        });
    }

    @Get("/registers/{id}")
    @Secured("registers:read")
    HttpResponse<?> one(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            return file(intake.find(caller.actor(), id));
        });
    }

    @Get("/registers/{id}/lines")
    @Secured("registers:read")
    HttpResponse<?> lines(Caller caller, long id) {
        return calls.read(caller, () -> {
            Query query = caller.list("fate", "sort", "descending");
            query.key("after");
            LineOrder order = new LineOrder(query.sort(LineOrder.By.LINE), query.isSet("descending"));
            return Listed.of(intake.lines(caller.actor(), id, query.choice("fate", Fate.class),
                    order, query.after(), query.limit()), line -> line(line, caller.locale()));
        });
    }

    /** How the columns of a register would be read: {@code {file, kind, source, scope}}. */
    @Post("/registers/columns")
    @Consumes(MediaType.ALL)
    @Secured("registers:write")
    HttpResponse<?> columns(Caller caller, @Nullable @Body byte[] body) {
        return calls.ask(caller, body, tree -> {
            caller.query();
            Fields fields = Fields.of(tree, "");
            fields.known("file", "kind", "source", "scope");
            return Columns.of(caller, () -> jobs.propose(caller.actor(), Bodies.key(fields, "file"),
                    fields.choice("kind", RegisterKind.class), fields.text("source"), fields.textOrNull("scope")));
        });
    }

    /** Takes a register: {@code {file, kind, source, issuer, scope, mapping, fixed}}. */
    @Post("/registers")
    @Consumes(MediaType.ALL)
    @Secured("registers:write")
    HttpResponse<?> take(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("file", "kind", "source", "issuer", "scope", "mapping", "fixed");
            return Answer.queued(jobs.take(caller.actor(), new RegisterJobs.Upload(Bodies.key(fields, "file"),
                    fields.choice("kind", RegisterKind.class), fields.text("source"), fields.textOrNull("issuer"),
                    fields.textOrNull("scope"), Bodies.texts(fields, "mapping"), Bodies.texts(fields, "fixed"))));
        });
    }

    /** Events that registers propose, those proposed first when not said. */
    @Get("/register-proposals")
    @Secured("registers:read")
    HttpResponse<?> proposals(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "register", "kind", "state", "number", "sort");
            query.key("after");
            return Listed.of(desk.list(caller.actor(), new ProposalFilter(query.text("within"), query.key("register"),
                    query.choice("kind", RegisterKind.class), query.choice("state", ProposalState.class), query.text("number")),
                    query.sort(ByAge.OLDEST) == ByAge.NEWEST, query.after(), query.limit()), RegistersController::proposal);
        });
    }

    /** What accepting proposals would change, an agreement at a time: {@code {ids}}. Nothing is stored. */
    @Post("/register-proposals/preview")
    @Consumes(MediaType.ALL)
    @Secured("registers:write")
    HttpResponse<?> preview(Caller caller, @Nullable @Body byte[] body) {
        return calls.ask(caller, body, tree -> {
            Query query = caller.list();
            Fields fields = Fields.of(tree, "");
            fields.known("ids");
            query.key("after");
            return Listed.of(desk.preview(caller.actor(), chosen(fields), query.after(), query.limit()), foreseen -> {
                Map<String, Object> row = Tree.of("agreement", matched(foreseen.match()), "proposals",
                        foreseen.proposals().stream().map(Proposal::id).toList());
                row.put("preview", foreseen.preview() == null ? null : Foreseen.tree(foreseen.preview(), caller.locale()));
                return row;
            });
        });
    }

    /** Writes the events: {@code {ids}}, all or none. */
    @Post("/register-proposals/accept")
    @Consumes(MediaType.ALL)
    @Secured("registers:write")
    HttpResponse<?> accept(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("ids");
            return Answer.ok(Tree.of("accepted", desk.accept(caller.actor(), chosen(fields))));
        });
    }

    /** Rejects: {@code {ids, reason}}, all or none. */
    @Post("/register-proposals/reject")
    @Consumes(MediaType.ALL)
    @Secured("registers:write")
    HttpResponse<?> reject(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("ids", "reason");
            return Answer.ok(Tree.of("rejected", desk.reject(caller.actor(), chosen(fields), fields.text("reason"))));
        });
    }

    private static Selection chosen(Fields fields) {
        return Selection.of(new LinkedHashSet<>(Bodies.keys(fields, "ids")));
    }

    private static Map<String, Object> file(RegisterFile file) {
        return Tree.of("id", file.id(), "kind", file.source().kind(), "source", file.source().name(), "issuer", file.source().issuer(),
                "scope", file.source().scope(), "fileName", file.fileName(), "read", file.counts().read(), "matched",
                file.counts().matched(), "proposals", file.counts().proposals(), "fates", new TreeMap<>(file.counts().fates()),
                "takenAt", file.takenAt(), "takenBy", file.takenBy());
    }

    private static Map<String, Object> line(RegisterLine line, Locale locale) {
        return Tree.of("line", line.line(), "fate", line.fate(), "match", matched(line.match()), "idNumber", line.masked(), "nameDiffers",
                line.nameDiffers(), "cells", new TreeMap<>(line.cells()), "remark", line.remark() == null ? null
                        : line.remark().text(locale));
    }

    private static Map<String, Object> proposal(Proposal proposal) {
        Proposal.Decision decision = proposal.decision();
        return Tree.of("id", proposal.id(), "agreement", matched(proposal.match()), "kind", proposal.kind(), "source", proposal.source(),
                "register", proposal.file(), "line", proposal.line(), "nameDiffers", proposal.nameDiffers(), "event", proposal.tree(),
                "state", proposal.state(), "decision", decision == null ? null : Tree.of("at", decision.at(), "by", decision.by(), "reason",
                        decision.reason(), "event", decision.event()));
    }

    private static Map<String, Object> matched(Matched match) {
        return match == null ? null : Tree.of("id", match.agreement(), "number", match.number(), "county", match.county(), "name",
                match.name());
    }
}
