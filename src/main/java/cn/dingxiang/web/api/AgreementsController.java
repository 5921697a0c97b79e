package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.TermsTree;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.People;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.obligation.Answer;
import cn.dingxiang.obligation.Entitled;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.placement.Benefits;
import cn.dingxiang.review.Explanations;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.page.NotThere;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Agreements: listed, one as recorded, its terms with their sources, evaluated for any day as known on any day, and why. */
@Controller("/api/v1/agreements")
@Secured("agreements:read")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementsController {
    private final Calls calls;
    private final Reached reached;
    private final AgreementList list;
    private final AgreementRecords records;
    private final People people;
    private final Explanations explanations;
    private final Policy policy;
    private final Benefits benefits;

    AgreementsController(Calls calls, Reached reached, AgreementList list, AgreementRecords records, People people,
                         Explanations explanations, Policy policy, Benefits benefits) {
        this.calls = calls;
        this.reached = reached;
        this.list = list;
        this.records = records;
        this.people = people;
        this.explanations = explanations;
        this.policy = policy;
        this.benefits = benefits;
    }

    @Get
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "search", "cohort", "track", "phase", "unit", "code", "standing", "party", "live",
                    "hasCase", "endFrom", "endUntil", "sort", "descending");
            AgreementFilter filter = AgreementFilter.ALL.within(query.text("within")).matching(query.text("search"))
                    .of(query.number("cohort"), query.choice("track", Track.class), query.choice("phase", Phase.class))
                    .at(query.key("unit"))
                    .withFinding(query.choice("code", FindingCode.class), query.choice("standing", Standing.class),
                            query.choice("party", Party.class))
                    .live(query.flag("live")).withCase(query.flag("hasCase")).ending(query.day("endFrom"), query.day("endUntil"));
            AgreementOrder order = new AgreementOrder(query.sort(AgreementOrder.By.NUMBER), query.isSet("descending"));
            return Listed.of(list.page(caller.actor(), filter, order, query.after(), query.limit()), Trees::line);
        });
    }

    @Get("/{agreement}")
    HttpResponse<?> one(Caller caller, String agreement) {
        return calls.read(caller, () -> {
            caller.query();
            AgreementFile file = reached.agreement(caller, agreement);
            String masked = people.idNumber(file.person()).map(IdNumber::masked).orElse(null);
            return Trees.agreement(file, masked);
        });
    }

    /** Every term with its value and where it came from; null where nothing sets it. */
    @Get("/{agreement}/terms")
    HttpResponse<?> terms(Caller caller, String agreement) {
        return calls.read(caller, () -> {
            LocalDate knownOn = caller.query("knownOn").day("knownOn");
            AgreementFile file = reached.agreement(caller, agreement, knownOn);
            return resolved(() -> TermsTree.write(Agreement.of(file.signed(), policy).terms()));
        });
    }

    @Get("/{agreement}/versions")
    HttpResponse<?> versions(Caller caller, String agreement) {
        return calls.read(caller, () -> {
            caller.query();
            AgreementFile file = reached.agreement(caller, agreement);
            return Listed.all(records.history(file.number()).orElseThrow(NotThere::new).versions(), Trees::version);
        });
    }

    /** What {@code evaluate --agreement} prints of it, {@code knownOn} being {@code --known-as-of}. */
    @Get("/{agreement}/evaluation")
    HttpResponse<?> evaluation(Caller caller, String agreement) {
        return calls.read(caller, () -> {
            Query query = caller.query("asOf", "knownOn", "settle");
            return evaluated(caller, agreement, query);
        });
    }

    @Get("/{agreement}/findings")
    HttpResponse<?> findings(Caller caller, String agreement) {
        return calls.read(caller, () -> Tree.of("items", evaluated(caller, agreement, caller.query("asOf", "knownOn")).get("findings")));
    }

    @Get("/{agreement}/duties")
    HttpResponse<?> duties(Caller caller, String agreement) {
        return calls.read(caller, () -> Tree.of("items", evaluated(caller, agreement, caller.query("asOf", "knownOn")).get("duties")));
    }

    /** Why everything found is so; with {@code knownThen}, what was known then beside what is known now. */
    @Get("/{agreement}/explanation")
    HttpResponse<?> explanation(Caller caller, String agreement) {
        return calls.read(caller, () -> {
            Query query = caller.query("asOf", "knownOn", "knownThen");
            LocalDate asOf = query.day("asOf", caller.today());
            LocalDate then = query.day("knownThen");
            LocalDate knownOn = query.day("knownOn");
            String number = reached.agreement(caller, agreement).number();
            return resolved(() -> then == null
                    ? explanations.explain(caller.actor(), number, asOf, knownOn).orElseThrow(NotThere::new).tree()
                    : explanations.compare(caller.actor(), number, asOf, then, knownOn).orElseThrow(NotThere::new).tree());
        });
    }

    /** May this person apply? {@code {on, exam}}. */
    @Post("/{agreement}/may-apply")
    @Consumes(MediaType.ALL)
    HttpResponse<?> mayApply(Caller caller, String agreement, @Nullable @Body byte[] body) {
        return calls.ask(caller, body, tree -> {
            caller.query();
            Fields fields = Fields.of(tree, "");
            fields.known("on", "exam");
            LocalDate on = fields.day("on");
            Exam exam = Exam.read(fields.object("exam"));
            AgreementFile file = reached.agreement(caller, agreement);
            Answer answer = resolved(() -> Evaluator.of(Agreement.of(file.signed(), policy), file.events(), caller.today())
                    .answer(on, exam));
            return Tree.of("verdict", answer.verdict(), "clauses", answer.clauses(), "reason", answer.reasonText(caller.locale()));
        });
    }

    /** The agreements of an ID number, which stands in the body and in no address: {@code {idNumber}}. */
    @Post("/by-id-number")
    @Consumes(MediaType.ALL)
    HttpResponse<?> byIdNumber(Caller caller, @Nullable @Body byte[] body) {
        return calls.ask(caller, body, tree -> {
            Query query = caller.list();
            Fields fields = Fields.of(tree, "");
            fields.known("idNumber");
            String number = fields.text("idNumber");
            if (IdNumber.problem(number, caller.today()).isPresent()) {
                throw ApiProblem.badRequest("no-id-number");
            }
            AgreementOrder order = new AgreementOrder(AgreementOrder.By.NUMBER, false);
            return Listed.of(list.page(caller.actor(), AgreementFilter.ALL.of(IdNumber.of(number)), order, query.after(), query.limit()),
                    Trees::line);
        });
    }

    /** What the documents grant the doctor today: posts, titles, equal treatment. */
    @Get("/{agreement}/entitlements")
    HttpResponse<?> entitlements(Caller caller, String agreement) {
        return calls.read(caller, () -> {
            caller.query();
            String number = reached.agreement(caller, agreement).number();
            return Listed.all(resolved(() -> benefits.of(caller.actor(), number)), entitled -> Tree.of("grant", entitled.grant(), "name",
                    Entitled.word(entitled.grant(), caller.locale()), "answer", entitled.answer(), "from", entitled.from(), "missing",
                    entitled.missing(), "reasons", entitled.reasons().stream().map(reason -> reason.text(caller.locale())).toList(),
                    "clauses", entitled.clauses(), "confidence", entitled.confidence()));
        });
    }

    private Map<String, Object> evaluated(Caller caller, String agreement, Query query) {
        LocalDate asOf = query.day("asOf", caller.today());
        boolean settle = query.isSet("settle");
        AgreementFile file = reached.agreement(caller, agreement, query.day("knownOn"));
        return resolved(() -> file.scenario(file.number(), asOf, settle, List.of()).evaluate(policy));
    }

    /** Terms on record that cannot be resolved are no fault of the request. */
    static <T> T resolved(Supplier<T> work) {
        try {
            return work.get();
        } catch (MalformedInput unresolvable) {
            throw new ApiProblem(HttpStatus.CONFLICT, "not-resolved", unresolvable.getMessage());
        }
    }
}
