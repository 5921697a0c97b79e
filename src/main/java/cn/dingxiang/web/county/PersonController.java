package cn.dingxiang.web.county;

import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.casework.Downloads;
import cn.dingxiang.web.page.KeptPages;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.HttpResponse;
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
    private final KeptPages kept;
    private final Evidence evidence;

    PersonController(Opened opened, PersonPages pages, KeptPages kept, Evidence evidence) {
        this.opened = opened;
        this.pages = pages;
        this.kept = kept;
        this.evidence = evidence;
    }

    @Get
    HttpResponse<?> person(Viewer viewer, long id) {
        Opened.Shown shown = opened.shown(viewer, id);
        return kept.show(viewer, shown, shown::look, nobody -> made(nobody, id));
    }

    /** Of a page on which there is nothing to remind of, nothing that reminders hang on shows. */
    private Screen made(Viewer viewer, long id) {
        PersonPage page = pages.of(viewer, opened.whole(viewer, id));
        return viewer.shell(page.person().name()).by(page.text("agreements.title"), "/agreements").saying(CountyWords.BUNDLE)
                .show("county/person", page).markedByFirst(page.reminders().lines().isEmpty());
    }

    /** A file attached to the agreement: to be saved, never opened as a page of ours. */
    @Get("/attachments/{attachment}")
    HttpResponse<byte[]> attachment(Viewer viewer, long id, long attachment) {
        try {
            Attachment known = evidence.find(viewer.actor(), attachment);
            if (known.agreement() != id) {
                throw new NotThere();
            }
            return Downloads.file(evidence.open(viewer.actor(), attachment), known.fileName(), known.file().type().mediaType());
        } catch (Refused elsewhere) {
            throw new NotThere();
        }
    }
}
