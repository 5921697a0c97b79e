package cn.dingxiang.web.casework;

import cn.dingxiang.casework.ArrearsOrder;
import cn.dingxiang.casework.Instalments;
import cn.dingxiang.casework.Settlements;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Ladders;
import cn.dingxiang.review.Matter;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /cases/arrears}: who is behind with the instalments of a settlement. */
@Controller("/cases/arrears")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class ArrearsController {
    private static final int PAGE = 50;

    private final Settlements settlements;
    private final Ladders ladders;
    private final Divisions divisions;

    ArrearsController(Settlements settlements, Ladders ladders, Divisions divisions) {
        this.settlements = settlements;
        this.ladders = ladders;
        this.divisions = divisions;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "since");
        String within = list.value("within");
        ArrearsOrder order = new ArrearsOrder(list.sort().equals("amount") ? ArrearsOrder.By.AMOUNT : ArrearsOrder.By.SINCE, list.isDownwards());
        Page<Instalments.Arrears> page;
        List<Instalments.Behind> behind;
        try {
            behind = settlements.behind(viewer.actor(), within, viewer.today());
            page = settlements.arrears(viewer.actor(), within, viewer.today(), order, list.after(), PAGE);
        } catch (Refused outside) {
            throw new NotThere();
        }
        list.chip("within", divisions.name(within)).next(page.next());
        ArrearsPage shown = new ArrearsPage(viewer, list, divisions, behind,
                page.rows().stream().map(row -> line(row, viewer.today())).toList());
        return viewer.shell(shown.text("arrears.title")).by(shown.text("cases"), "/cases").show("casework/arrears", shown);
    }

    private ArrearsPage.Line line(Instalments.Arrears row, LocalDate today) {
        LocalDate next = row.due().stream().map(due -> ladders.next(Matter.INSTALMENT, Standing.OVERDUE, due, today))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo).orElse(null);
        return new ArrearsPage.Line(row, next);
    }
}
