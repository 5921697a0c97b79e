package cn.dingxiang.intake.register;

import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.RowCells;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Proposes {@code GRADUATED} on the day of graduation, and {@code REPORTED} on the day of reporting where that was to somebody expected,
 * or the list does not say to whom. Who reported elsewhere has not reported; that alone is no employment elsewhere either. Both happen
 * once, so whatever is recorded of them makes the row known, and {@code EMPLOYED} or {@code DEPLOYED} stand for having reported.
 */
final class DispatchList implements Proposer {

    @Override
    public void propose(List<LineReading> lines, Background background) {
        lines.forEach(line -> propose(line, background));
    }

    private static void propose(LineReading line, Background background) {
        RowCells cells = line.cells();
        LocalDate graduated = cells.day(Heading.GRADUATED_ON);
        LocalDate reported = cells.day(Heading.REPORTED_ON);
        String to = cells.text(Heading.DISPATCHED_TO);
        if (graduated == null && reported == null) {
            cells.required(Heading.GRADUATED_ON, null);
        }
        if (line.isBroken()) {
            return;
        }
        if (line.isLapsed(RegisterKind.DISPATCH_LIST)) {
            line.needless("register.not-graduated");
            return;
        }
        if (graduated != null) {
            once(line, Draft.of(graduated, EventKind.GRADUATED), background.events(EventKind.GRADUATED).findAny().isPresent(), background);
        }
        if (reported == null) {
            return;
        }
        if (to != null && !background.employers().isReportedTo(to)) {
            line.needless("register.reported-elsewhere");
        } else {
            boolean known = Stream.of(EventKind.REPORTED, EventKind.EMPLOYED, EventKind.DEPLOYED).flatMap(background::events).findAny().isPresent();
            once(line, Draft.of(reported, EventKind.REPORTED), known, background);
        }
    }

    private static void once(LineReading line, Draft draft, boolean known, Background background) {
        if (known) {
            line.known("register.recorded");
        } else {
            background.offer(line, draft);
        }
    }
}
