package cn.dingxiang.web.api;

import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.web.page.NotThere;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** All files attached to an agreement: in its cases, and what the student handed in. */
@Controller("/api/v1/agreements/{agreement}/attachments")
@Secured("cases:read")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementAttachmentsController {
    private final Calls calls;
    private final Reached reached;
    private final Evidence evidence;

    AgreementAttachmentsController(Calls calls, Reached reached, Evidence evidence) {
        this.calls = calls;
        this.reached = reached;
        this.evidence = evidence;
    }

    /** The removed ones too. */
    @Get
    HttpResponse<?> list(Caller caller, String agreement) {
        return calls.read(caller, () -> {
            caller.query();
            return Listed.all(evidence.ofAgreement(caller.actor(), reached.agreement(caller, agreement).id()), CaseTrees::attachment);
        });
    }

    /** The file itself, as what its content is. */
    @Get("/{attachment}")
    HttpResponse<?> open(Caller caller, String agreement, long attachment) {
        return calls.read(caller, () -> {
            caller.query();
            long id = reached.agreement(caller, agreement).id();
            Attachment known = evidence.find(caller.actor(), attachment);
            if (known.agreement() != id) {
                throw new NotThere();
            }
            return new Document(evidence.open(caller.actor(), attachment), known.file().type().mediaType(), known.fileName());
        });
    }
}
