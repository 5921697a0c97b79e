package cn.dingxiang.web.lifeline;

import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.DutyGroup;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.agreement.TrainingCredit;
import cn.dingxiang.obligation.BanWindow;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.InForce;
import cn.dingxiang.timeline.ServiceClock;
import cn.dingxiang.timeline.Step;
import cn.dingxiang.timeline.Stint;
import cn.dingxiang.timeline.Stretch;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Everything on the picture that lasts, lane by lane. Days shown run through the day of the picture; what is open stops there. */
final class Spans {
    private final Situation situation;
    private final Course course;
    private final ServiceClock clock;
    private final ServiceClock.Reading reading;
    private final Terms terms;
    private final LocalDate known;
    private final List<Span> spans = new ArrayList<>();

    Spans(Situation situation, ServiceClock.Reading reading) {
        this.situation = situation;
        this.course = situation.course();
        this.clock = situation.clock();
        this.reading = reading;
        this.terms = situation.terms();
        LocalDate tomorrow = situation.asOf().plusDays(1);
        this.known = course.horizon().isBefore(tomorrow) ? course.horizon() : tomorrow;
    }

    List<Span> all() {
        study();
        course.stints().forEach(this::training);
        service();
        pauses();
        bans();
        spans.sort(Comparator.comparing(Span::lane).thenComparing(span -> span.days().from()).thenComparing(span -> span.days().to()));
        return List.copyOf(spans);
    }

    private void study() {
        Event enrolled = course.bringing(InForce::enrolled);
        LocalDate from = enrolled == null ? course.agreement().signed().signedOn() : enrolled.on();
        LocalDate to = course.studyEndedOn() != null ? course.studyEndedOn()
                : course.graduatedOn() != null ? course.graduatedOn() : DateSpan.FOREVER;
        put(Lane.STUDY, Span.What.STUDY, new DateSpan(from, later(from, to)), Span.Credit.NONE, null, enrolled, null);
        spells(InForce::suspended, EventKind.STUDY_SUSPENDED).forEach(spell -> {
            LocalDate end = earlier(spell.days().to(), to);
            if (spell.days().from().isBefore(end)) {
                put(Lane.STUDY, Span.What.SUSPENDED, new DateSpan(spell.days().from(), end), Span.Credit.NONE, null, spell.by(), null);
            }
        });
        LocalDate expected = LocalDate.of(course.agreement().signed().expectedGraduationYear(), Month.JULY, 1);
        if (to.equals(DateSpan.FOREVER) && course.endedOn() == null && known.isBefore(expected)) {
            add(new Span(Lane.STUDY, Span.What.STUDY_EXPECTED, new DateSpan(known, expected), false, Span.Credit.PROJECTED, null, null,
                    List.of(), List.of()));
        }
    }

    private void training(Stint stint) {
        Span.What what = !stint.master() ? Span.What.TRAINING : stint.permitted() ? Span.What.MASTER : Span.What.OTHER_MASTER;
        boolean provisional = stint.provisional() && terms.value(Term.TRAINING_CREDIT) == TrainingCredit.IF_CERTIFIED;
        for (Stretch stretch : clock.stretchesOf(stint, known)) {
            Span.Credit credit = !stretch.cause().counts() ? Span.Credit.NOT_COUNTED
                    : provisional ? Span.Credit.PROVISIONAL : Span.Credit.COUNTED;
            put(Lane.TRAINING, what, running(stretch.days(), stint.days()), credit, stint.permitted() ? stretch.cause() : null,
                    stint.startedBy(), stretch.term());
        }
        stint.pauses().forEach(pause -> {
            boolean runs = pause.ground() != null && terms.isTrue(pause.ground().term());
            put(Lane.PAUSE, Span.What.TRAINING_PAUSE, pause.days(), runs ? Span.Credit.COUNTED : Span.Credit.NOT_COUNTED,
                    runs ? Stretch.Cause.TRAINING : Stretch.Cause.TRAINING_PAUSED, pause.startedBy(),
                    pause.ground() == null ? null : pause.ground().term());
        });
    }

    private void service() {
        LocalDate to = reading.completedOn() == null ? known : earlier(known, reading.completedOn());
        course.postings().forEach(posting -> clock.stretchesOf(posting, to).forEach(stretch -> put(Lane.SERVICE, Span.What.DEPLOYED,
                running(stretch.days(), posting.days()), counted(stretch), stretch.cause(), posting.event(),
                stretch.term() == null ? Term.SERVICE_MONTHS : stretch.term())));
        clock.awaited(to).forEach(stretch -> put(Lane.SERVICE, Span.What.AWAITING, stretch.days(), counted(stretch), stretch.cause(), null,
                stretch.term()));
        if (course.endedOn() == null && reading.completedOn() == null && reading.expectedEnd() != null
                && known.isBefore(reading.expectedEnd())) {
            add(new Span(Lane.SERVICE, Span.What.PROJECTED, new DateSpan(known, reading.expectedEnd()), false, Span.Credit.PROJECTED,
                    Stretch.Cause.PROJECTED, null, List.of(), terms.clauses(Term.SERVICE_MONTHS)));
        }
    }

    private void pauses() {
        course.pauses().forEach(pause -> clock.stretchesOf(pause, known).forEach(stretch -> put(Lane.PAUSE, Span.What.PAUSE,
                running(stretch.days(), pause.days()), counted(stretch), stretch.cause(), pause.startedBy(), stretch.term())));
        course.secondments().forEach(secondment -> clock.stretchesOf(secondment, known).forEach(stretch -> put(Lane.PAUSE,
                Span.What.SECONDED, running(stretch.days(), secondment.days()), counted(stretch), stretch.cause(), secondment.startedBy(),
                stretch.term())));
        spells(InForce::left, EventKind.LEFT_POST).forEach(spell -> put(Lane.PAUSE, Span.What.ABSENT, spell.days(), Span.Credit.NOT_COUNTED,
                Stretch.Cause.NOT_DEPLOYED, spell.by(), Term.SERVICE_MONTHS));
    }

    /** Bans of one act, one clause and the same days are one window. */
    private void bans() {
        record Key(Ban.Act act, String clause, DateSpan days) { }
        Map<Key, List<Ban>> windows = new LinkedHashMap<>();
        for (BanWindow window : BanWindow.of(situation)) {
            window.days().spans().forEach(days -> windows.computeIfAbsent(
                    new Key(window.ban().act(), window.ban().clause(), days), unseen -> new ArrayList<>()).add(window.ban()));
        }
        windows.forEach((key, bans) -> {
            Span.What what = key.act() == Ban.Act.APPLY ? Span.What.EXAMS_BARRED : Span.What.JOBS_BARRED;
            boolean service = course.firstDeployedOn() != null && bans.stream().anyMatch(ban -> ban.during().contains(DutyGroup.SERVICE));
            LocalDate foreseen = key.days().isOpen() && reading.expectedEnd() != null ? reading.expectedEnd() : key.days().to();
            LocalDate end = service ? foreseen : earlier(key.days().to(), known);
            boolean open = end.equals(DateSpan.FOREVER) || !service && key.days().to().isAfter(known);
            if (key.days().from().isBefore(open ? known : end)) {
                add(new Span(Lane.BANS, what, new DateSpan(key.days().from(), open ? known : end), open, Span.Credit.NONE, null, null, bans,
                        key.clause() == null ? List.of() : List.of(key.clause())));
            }
        });
    }

    private record Spell(DateSpan days, Event by) { }

    /** From each event that brings {@code state} about to the one that ends it. */
    private List<Spell> spells(Predicate<InForce> state, EventKind begins) {
        List<Spell> spells = new ArrayList<>();
        Event since = null;
        for (Step step : course.steps()) {
            boolean now = state.test(step.after());
            if (since == null && now && step.takes(begins)) {
                since = step.event();
            } else if (since != null && !now) {
                spells.add(new Spell(new DateSpan(since.on(), step.event().on()), since));
                since = null;
            }
        }
        if (since != null) {
            spells.add(new Spell(new DateSpan(since.on(), course.horizon()), since));
        }
        return spells;
    }

    /** A stretch that reaches the day of the picture goes on if the whole of which it is part does. */
    private DateSpan running(DateSpan stretch, DateSpan whole) {
        return stretch.to().equals(known) && whole.isOpen() ? new DateSpan(stretch.from(), DateSpan.FOREVER) : stretch;
    }

    private static Span.Credit counted(Stretch stretch) {
        return stretch.cause().counts() ? Span.Credit.COUNTED : Span.Credit.NOT_COUNTED;
    }

    private void put(Lane lane, Span.What what, DateSpan days, Span.Credit credit, Stretch.Cause cause, Event event, Term<?> term) {
        LocalDate to = earlier(days.to(), known);
        if (days.from().isBefore(to)) {
            add(new Span(lane, what, new DateSpan(days.from(), to), days.isOpen(), credit, cause, event, List.of(),
                    term == null ? List.of() : terms.clauses(term)));
        }
    }

    private void add(Span span) {
        spans.add(Objects.requireNonNull(span));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
