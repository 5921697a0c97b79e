package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.casework.letter.IssuingOffice;
import cn.dingxiang.casework.letter.LetterMailing;
import cn.dingxiang.casework.letter.LetterOffices;
import cn.dingxiang.casework.letter.NewProof;
import cn.dingxiang.casework.letter.NoticeProofs;
import cn.dingxiang.casework.letter.ProofKind;
import cn.dingxiang.directory.audit.Looks;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How letters reached their addressees, entry by entry; mailing them; and how the caller's office signs. */
@Controller("/api/v1/letters")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LetterProofsController {
    private final Calls calls;
    private final NoticeProofs proofs;
    private final LetterMailing mailing;
    private final LetterOffices offices;
    private final Looks looks;

    LetterProofsController(Calls calls, NoticeProofs proofs, LetterMailing mailing, LetterOffices offices,
                           Looks looks) {
        this.calls = calls;
        this.proofs = proofs;
        this.mailing = mailing;
        this.offices = offices;
        this.looks = looks;
    }

    /** The letter with all that proves its notice. */
    @Get("/{id}")
    @Secured("letters:read")
    HttpResponse<?> one(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            look(caller, id);
            return tree(caller, id);
        });
    }

    /** The same as a page to print. */
    @Get("/{id}/proof")
    @Secured("letters:read")
    HttpResponse<?> page(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            look(caller, id);
            return new Document(proofs.page(caller.actor(), id).getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8",
                    "proof-" + id + ".html");
        });
    }

    /** Handed over, acknowledged, posted…: {@code {kind, on, person, means, reference, attachment, note}}. */
    @Post("/{id}/proofs")
    @Consumes(MediaType.ALL)
    @Secured("letters:write")
    HttpResponse<?> record(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("kind", "on", "person", "means", "reference", "attachment", "note");
            proofs.of(caller.actor(), id);
            proofs.record(caller.actor(), id, new NewProof(fields.choice("kind", ProofKind.class), fields.day("on"),
                    fields.textOrNull("person"), fields.textOrNull("means"), fields.textOrNull("reference"),
                    Bodies.keyOrNull(fields, "attachment"), fields.textOrNull("note")));
            return Answer.created("/api/v1/letters/" + id, tree(caller, id));
        });
    }

    /** An entry was wrong: {@code {reason}}; both stay. */
    @Post("/{id}/proofs/{entry}/voiding")
    @Consumes(MediaType.ALL)
    @Secured("letters:write")
    HttpResponse<?> voidEntry(Caller caller, long id, long entry, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("reason");
            proofs.voidEntry(caller.actor(), id, entry, fields.text("reason"));
            return Answer.created("/api/v1/letters/" + id, tree(caller, id));
        });
    }

    /** Queues it for its addressee. */
    @Post("/{id}/mail")
    @Consumes(MediaType.ALL)
    @Secured("letters:write")
    HttpResponse<?> mail(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known();
            proofs.of(caller.actor(), id);
            mailing.mail(caller.actor(), id);
            return Answer.created("/api/v1/letters/" + id, tree(caller, id));
        });
    }

    /** How the caller's office signs, and how its series of numbers begin. */
    @Get("/office")
    @Secured("letters:read")
    HttpResponse<?> office(Caller caller) {
        return calls.read(caller, () -> {
            caller.query();
            return tree(offices.of(caller.actor()));
        });
    }

    /** {@code {name, prefix, telephone, address}}, from now on; a county's own reviewer does so on the page. */
    @Put("/office")
    @Consumes(MediaType.ALL)
    @Secured("letters:write")
    HttpResponse<?> sign(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("name", "prefix", "telephone", "address");
            IssuingOffice office = offices.of(caller.actor());
            offices.put(caller.actor(), signed(office.code(), fields));
            return Answer.ok(tree(offices.of(caller.actor())));
        });
    }

    private static IssuingOffice signed(String code, Fields fields) {
        return new IssuingOffice(code, fields.text("name"), fields.text("prefix"), fields.textOrNull("telephone"),
                fields.textOrNull("address"));
    }

    /** @throws cn.dingxiang.directory.Refused when there is none the caller may see */
    private void look(Caller caller, long id) {
        looks.looked(caller.actor(), Looks.What.PERSON, proofs.of(caller.actor(), id).letter().key(), caller.actor().county(), null);
    }

    private Map<String, Object> tree(Caller caller, long id) {
        return proofs.of(caller.actor(), id).tree();
    }

    private static Map<String, Object> tree(IssuingOffice office) {
        return Tree.of("office", office.code(), "name", office.name(), "prefix", office.prefix(), "telephone", office.telephone(),
                "address", office.address());
    }
}
