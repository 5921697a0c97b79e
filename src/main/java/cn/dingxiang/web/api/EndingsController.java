package cn.dingxiang.web.api;

import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.placement.Asking;
import cn.dingxiang.placement.Candidate;
import cn.dingxiang.placement.Certificate;
import cn.dingxiang.placement.EndDesk;
import cn.dingxiang.placement.EndingFilter;
import cn.dingxiang.placement.EndingLine;
import cn.dingxiang.placement.Endings;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.RenewalAnswer;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who is near the end of service, whether they will stay, and the certificate of completion. */
@Controller("/api/v1/endings")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EndingsController {
    private final Calls calls;
    private final Reached reached;
    private final Endings endings;
    private final EndDesk desk;
    private final Asking asking;

    EndingsController(Calls calls, Reached reached, Endings endings, EndDesk desk, Asking asking) {
        this.calls = calls;
        this.reached = reached;
        this.endings = endings;
        this.desk = desk;
        this.asking = asking;
    }

    /** Those owed a certificate, then those who end within a year, by day. */
    @Get
    @Secured("placement:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "show", "search", "descending");
            return Listed.of(endings.list(caller.actor(), query.choice("show", EndingFilter.class), new ListQuery(query.text("within"),
                    query.text("search"), true, query.after(), query.limit(), query.isSet("descending"))), EndingsController::tree);
        });
    }

    /** One doctor: what was answered, the certificate, and what its letter would say by the records. */
    @Get("/{agreement}")
    @Secured("placement:read")
    HttpResponse<?> one(Caller caller, String agreement) {
        return calls.read(caller, () -> {
            caller.query();
            return tree(caller, reached.agreement(caller, agreement).number());
        });
    }

    /** Whether the doctor will stay, as told: {@code {answer, remark}}. The latest answer holds; it binds nobody. */
    @Post("/{agreement}/answers")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> answer(Caller caller, String agreement, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("answer", "remark");
            String number = reached.agreement(caller, agreement).number();
            desk.answer(caller.actor(), number, fields.choice("answer", RenewalAnswer.class), fields.textOrNull("remark"));
            return Answer.created("/api/v1/endings/" + agreement, tree(caller, number));
        });
    }

    /** Issues the certificate with its letter: {@code {on, given, mail}}; {@code given} says what the letter says otherwise. */
    @Post("/{agreement}/certificate")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> certificate(Caller caller, String agreement, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("on", "given", "mail");
            LocalDate on = fields.day("on");
            String number = reached.agreement(caller, agreement).number();
            Map<LetterField, String> said = new LinkedHashMap<>(desk.certificateLetter(caller.actor(), number));
            said.putAll(StepBody.given(fields));
            desk.issue(caller.actor(), number, on, said, fields.flag("mail", false));
            return Answer.created("/api/v1/endings/" + agreement, tree(caller, number));
        });
    }

    private Map<String, Object> tree(Caller caller, String number) {
        Candidate doctor = asking.candidate(caller.actor(), number);
        Certificate issued = desk.certificate(caller.actor(), number).orElse(null);
        Map<String, Object> letter = new LinkedHashMap<>();
        desk.certificateLetter(caller.actor(), number).forEach((field, text) -> letter.put(field.label(), text));
        return Tree.of("agreement", doctor.agreement(), "number", number, "name", doctor.name(), "county", doctor.county(), "phase",
                doctor.phase(), "unit", doctor.unit(), "employer", doctor.employer(),
                "answers", desk.answers(caller.actor(), number).stream().map(answer -> Tree.of("answer", answer.answer(), "remark",
                        answer.remark(), "at", answer.at(), "by", answer.by())).toList(),
                "certificate", issued == null ? null : Tree.of("number", issued.number(), "completedOn", issued.completedOn(), "issuedOn",
                        issued.issuedOn(), "event", issued.event(), "by", issued.by()), "letter", letter);
    }

    private static Map<String, Object> tree(EndingLine line) {
        return Tree.of("agreement", line.agreement(), "number", line.number(), "name", line.name(), "county", line.county(), "phase",
                line.phase(), "endsOn", line.endsOn(), "completedOn", line.completedOn(), "owesCertificate", line.owesCertificate(),
                "answer", line.answer(), "answeredOn", line.answeredOn());
    }
}
