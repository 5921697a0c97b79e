package cn.dingxiang.web.student;

import cn.dingxiang.bancheck.BanChecks;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.audit.AuditSearch;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** {@code /student/data}: what became of my data, over all my agreements. */
@Controller("/student/data")
@Secured("STUDENT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DataController {
    private static final int PAGE = 50;

    private final AuditSearch audit;
    private final BanChecks checks;

    DataController(AuditSearch audit, BanChecks checks) {
        this.audit = audit;
        this.checks = checks;
    }

    @Get
    Screen show(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "-id");
        boolean others = !list.isChosen(DataPage.MINE_TOO, "yes");
        Page<AuditedEntry> looks = audit.ofOwn(viewer.actor(), others, key(list.after()), PAGE);
        DataPage page = new DataPage(viewer.locale(), list.next(looks.next()), looks.rows(),
                checks.mine(viewer.actor(), key(list.value(DataPage.CHECKS_AFTER)), PAGE), viewer.address());
        return viewer.shell(page.text("data.title")).show("student/data", page);
    }

    private static long key(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
