package cn.dingxiang.intake.register;

import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.RowCells;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Proposes {@code PRACTICE_REGISTERED} on the day of registration or of its change. A registration where it is expected is proposed only
 * after one elsewhere, which it puts right; a lapsed one never. What repeats the registration known on that day is known.
 */
final class PracticeRegistration implements Proposer {

    private record Registration(LineReading line, String institution, LocalDate on) { }

    @Override
    public void propose(List<LineReading> lines, Background background) {
        lines.stream().map(PracticeRegistration::read).flatMap(Optional::stream).sorted(Comparator.comparing(Registration::on))
                .forEach(registration -> propose(registration, background));
    }

    private static Optional<Registration> read(LineReading line) {
        RowCells cells = line.cells();
        String institution = cells.required(Heading.PRACTICE_INSTITUTION, cells.text(Heading.PRACTICE_INSTITUTION));
        LocalDate on = cells.required(Heading.PRACTICE_REGISTERED_ON, cells.day(Heading.PRACTICE_REGISTERED_ON));
        if (line.isBroken()) {
            return Optional.empty();
        }
        if (line.isLapsed(RegisterKind.PRACTICE_REGISTRATION)) {
            line.needless("register.lapsed");
            return Optional.empty();
        }
        return Optional.of(new Registration(line, institution, on));
    }

    private static void propose(Registration registration, Background background) {
        String institution = registration.institution();
        Optional<Event> before = background.latest(EventKind.PRACTICE_REGISTERED, registration.on());
        boolean same = before.filter(event -> isAt(event, institution)).isPresent();
        if (same && background.isSettled(EventKind.PRACTICE_REGISTERED, event -> isAt(event, institution))) {
            registration.line().known("register.recorded");
        } else if (background.employers().practisesAt(institution)
                && before.filter(event -> !background.employers().practisesAt(institution(event))).isEmpty()) {
            registration.line().needless("register.expected-place");
        } else {
            background.offer(registration.line(),
                    Draft.of(registration.on(), EventKind.PRACTICE_REGISTERED, "institution", institution));
        }
    }

    private static boolean isAt(Event event, String institution) {
        return Workplaces.plain(institution(event)).equals(Workplaces.plain(institution));
    }

    private static String institution(Event event) {
        return event.detail(Detail.Registration.class).institution();
    }
}
