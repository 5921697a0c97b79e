package cn.dingxiang.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** Shows a template without what that needs; for {@link BrokenPageTest}. */
@Controller("/broken")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(property = BrokenController.ASKED_FOR)
class BrokenController {
    static final String ASKED_FOR = "test.broken-page";

    @Get
    ModelAndView<Map<String, Object>> show() {
        return new ModelAndView<>("error/page", Map.of("page", "not a page"));
    }
}
