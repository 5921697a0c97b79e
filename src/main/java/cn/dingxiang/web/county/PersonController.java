package cn.dingxiang.web.county;

import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** {@code /agreements/{id}}: a person's page. */
@Controller("/agreements/{id}")
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PersonController {
    private final Opened opened;
    private final PersonPages pages;

    PersonController(Opened opened, PersonPages pages) {
        this.opened = opened;
        this.pages = pages;
    }

    @Get
    Screen person(Viewer viewer, long id) {
        AgreementFile file = opened.agreement(viewer, id);
        PersonPage page = pages.of(viewer, file);
        return viewer.shell(page.person().name()).by(page.text("agreements.title"), "/agreements").saying(CountyWords.BUNDLE)
                .show("county/person", page);
    }
}
