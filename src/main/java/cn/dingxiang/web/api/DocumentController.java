package cn.dingxiang.web.api;

import cn.dingxiang.web.Languages;
import cn.dingxiang.web.page.NotThere;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /api/v1} as a page, and the document it is made from. Open to all: nobody on record is in it. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class DocumentController {
    private final Reference reference;

    DocumentController(Reference reference) {
        this.reference = reference;
    }

    /** @param show name of the group to show whole */
    @Get
    HttpResponse<?> page(HttpRequest<?> request, @Nullable @QueryValue String show) {
        Locale locale = Languages.of(request);
        List<ApiDocumentPage.Group> groups = reference.groups(locale);
        ApiDocumentPage.Group shown = show == null ? null
                : groups.stream().filter(group -> group.name().equals(show)).findFirst().orElseThrow(NotThere::new);
        return HttpResponse.ok(new ModelAndView<>("api/document", Map.of("page",
                new ApiDocumentPage(locale, reference.about(locale), groups, shown)))).contentType("text/html;charset=utf-8");
    }

    @Get("/openapi.yml")
    HttpResponse<String> document() {
        return HttpResponse.ok(reference.text()).contentType("application/yaml;charset=utf-8");
    }
}
