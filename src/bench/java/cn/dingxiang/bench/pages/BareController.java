package cn.dingxiang.bench.pages;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The least a page can be: one row by its primary key, as text. */
@Controller("/bench/bare/{id}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BareController {
    private final BareRepository agreements;

    BareController(BareRepository agreements) {
        this.agreements = agreements;
    }

    @Get
    @Produces("text/plain")
    String one(long id) {
        return agreements.findById(id).map(BareAgreement::number).orElse("");
    }
}
