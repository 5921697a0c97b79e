package cn.dingxiang.intake.register;

import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.RowCells;
import cn.dingxiang.intake.Vocabulary;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.TrainingOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Proposes {@code TRAINING_STARTED} and {@code TRAINING_ENDED} on the days the roll gives; an end without a result is {@code PENDING}.
 * A result that came since an end recorded as pending is proposed as {@code TRAINING_CERTIFIED} or {@code TRAINING_FAILED}, on the day of
 * the certificate or else of the end. Training that is under way on that day, or at that base, has started already.
 */
final class ResidencyRoll implements Proposer {

    @Override
    public void propose(List<LineReading> lines, Background background) {
        lines.forEach(line -> propose(line, background));
    }

    private static void propose(LineReading line, Background background) {
        RowCells cells = line.cells();
        LocalDate started = cells.day(Heading.TRAINING_STARTED_ON);
        LocalDate ended = cells.day(Heading.TRAINING_ENDED_ON);
        LocalDate certified = cells.day(Heading.TRAINING_CERTIFIED_ON);
        String written = cells.choice(Heading.TRAINING_OUTCOME, Vocabulary.TRAINING_OUTCOME);
        String base = cells.text(Heading.TRAINING_BASE);
        if (started == null && ended == null) {
            cells.required(Heading.TRAINING_STARTED_ON, null);
        }
        if (started != null) {
            cells.required(Heading.TRAINING_BASE, base);
        }
        if (started != null && ended != null && ended.isBefore(started)) {
            cells.error(Heading.TRAINING_ENDED_ON, "register.to-before-from");
        }
        if (line.isBroken()) {
            return;
        }
        if (line.isLapsed(RegisterKind.RESIDENCY_ROLL)) {
            line.needless("register.lapsed");
            return;
        }
        if (started != null) {
            start(line, started, base, background);
        }
        if (ended != null) {
            end(line, ended, started, certified, written == null ? TrainingOutcome.PENDING : TrainingOutcome.valueOf(written), background);
        }
    }

    private static void start(LineReading line, LocalDate on, String base, Background background) {
        boolean known = background.events(EventKind.TRAINING_STARTED).anyMatch(event -> {
            boolean over = background.events(EventKind.TRAINING_ENDED).anyMatch(end -> !end.on().isBefore(event.on()) && !end.on().isAfter(on));
            boolean sameBase = Workplaces.plain(event.detail(Detail.Training.class).base()).equals(Workplaces.plain(base));
            return event.on().equals(on) || !over && (sameBase || event.on().isBefore(on));
        });
        if (known) {
            line.known("register.recorded");
        } else {
            background.offer(line, Draft.of(on, EventKind.TRAINING_STARTED, "base", base));
        }
    }

    private static void end(LineReading line, LocalDate on, LocalDate started, LocalDate certified, TrainingOutcome outcome,
                            Background background) {
        LocalDate from = started == null ? on : started;
        List<Event> ends = background.events(EventKind.TRAINING_ENDED).filter(event -> !event.on().isBefore(from)).toList();
        EventKind result = outcome == TrainingOutcome.CERTIFIED ? EventKind.TRAINING_CERTIFIED
                : outcome == TrainingOutcome.FAILED ? EventKind.TRAINING_FAILED : null;
        boolean resultKnown = result != null && background.events(result).anyMatch(event -> !event.on().isBefore(from));
        boolean same = background.isSettled(ends.stream().filter(event -> outcome(event) == outcome));
        if (same || resultKnown || outcome == TrainingOutcome.PENDING && !ends.isEmpty()) {
            line.known("register.recorded");
        } else if (result != null && ends.stream().anyMatch(event -> outcome(event) == TrainingOutcome.PENDING)) {
            background.offer(line, Draft.of(certified != null && result == EventKind.TRAINING_CERTIFIED ? certified : on, result));
        } else {
            background.offer(line, new Draft(on, EventKind.TRAINING_ENDED, Map.of("outcome", outcome.name())));
        }
    }

    private static TrainingOutcome outcome(Event event) {
        return event.detail(Detail.TrainingEnd.class).outcome();
    }
}
