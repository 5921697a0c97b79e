package cn.dingxiang.web.lifeline;

import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Worded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts what is on the picture in words. */
final class Telling implements Worded {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.lifeline.words");

    private final Locale locale;
    private final Phrases phrases;
    private final Function<Event, String> records;

    /** @param records what is to be said of the record an event came from; empty where nothing */
    Telling(Locale locale, Function<Event, String> records) {
        this.locale = Objects.requireNonNull(locale, "locale");
        this.phrases = Phrases.in(locale);
        this.records = Objects.requireNonNull(records, "records");
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Bundle words() {
        return WORDS;
    }

    String lane(Lane lane) {
        return text("lane." + lane);
    }

    /** What a span is. */
    String what(Span span) {
        return switch (span.what()) {
            case EXAMS_BARRED -> text("what.EXAMS_BARRED", barred(span.bans()));
            case STUDY_EXPECTED -> text("what.STUDY_EXPECTED", span.days().to().getYear());
            case DEPLOYED, SECONDED, PAUSE, TRAINING, MASTER, OTHER_MASTER -> text("what.named." + span.what(), name(span));
            case STUDY, SUSPENDED, AWAITING, PROJECTED, ABSENT, TRAINING_PAUSE, JOBS_BARRED -> text("what." + span.what());
        };
    }

    /** The few words that stand inside a span. */
    String shortly(Span span) {
        return switch (span.what()) {
            case DEPLOYED, SECONDED, PAUSE -> name(span);
            case EXAMS_BARRED -> text("short.EXAMS_BARRED");
            case JOBS_BARRED -> text("short.JOBS_BARRED");
            case STUDY_EXPECTED -> text("short.STUDY_EXPECTED");
            case STUDY, SUSPENDED, AWAITING, PROJECTED, ABSENT, TRAINING_PAUSE -> text("what." + span.what());
            case TRAINING, MASTER, OTHER_MASTER -> text("short." + span.what());
        };
    }

    private String name(Span span) {
        Detail detail = span.event().detail();
        if (detail instanceof Detail.Deployment order) {
            return order.unit();
        }
        if (detail instanceof Detail.Secondment secondment) {
            return secondment.to();
        }
        if (detail instanceof Detail.Pause pause) {
            return phrases.say(pause.ground());
        }
        if (detail instanceof Detail.Training training) {
            return training.base();
        }
        return detail instanceof Detail.Master master ? phrases.say(master.field()) : "";
    }

    private String barred(List<Ban> bans) {
        return bans.stream().map(ban -> listed(ban.kinds()) + (ban.modes().isEmpty() ? "" : text("brackets", listed(ban.modes()))))
                .collect(Collectors.joining(text("list")));
    }

    private String listed(Collection<? extends Enum<?>> codes) {
        return codes.stream().sorted(Comparator.comparing(code -> code.ordinal())).map(phrases::say).collect(Collectors.joining(text("list")));
    }

    /** From when to when, and how long. */
    String when(Span span) {
        return text(span.open() ? "when.open" : "when", span.days().from(), lastDay(span), length(span.days()));
    }

    LocalDate lastDay(Span span) {
        return span.days().to().minusDays(1);
    }

    String length(DateSpan days) {
        return Shown.span(locale, days.from(), days.to());
    }

    /** Whether it counts, and why; empty where that is not asked. */
    String credit(Span span) {
        if (span.credit() == Span.Credit.NONE || span.what() == Span.What.STUDY_EXPECTED) {
            return "";
        }
        String credit = text("credit." + span.credit());
        return span.credit() == Span.Credit.NOT_COUNTED && span.cause() != null
                ? text("credit.because", credit, phrases.say(span.cause())) : credit;
    }

    String clauses(List<String> clauses) {
        return String.join(text("list"), clauses);
    }

    /** Which record it rests on. */
    String record(Event event) {
        if (event == null) {
            return "";
        }
        String more = records.apply(event);
        return text("record", event.on(), phrases.event(event), phrases.say(event.source())) + (more.isEmpty() ? "" : text("brackets", more));
    }

    String says(Span span) {
        return sentence(text("says", text("lane." + span.lane()), what(span)), when(span), credit(span),
                span.clauses().isEmpty() ? "" : text("by-clause", clauses(span.clauses())),
                span.event() == null ? "" : text("by-record", record(span.event())));
    }

    /** What a duty is, and whose. */
    String duty(DutyStatus duty) {
        String word = Words.duty(duty.code(), locale);
        String name = duty.subject() == null ? word : text("duty.of-year", word, duty.subject());
        return text("says", party(duty.party()), name);
    }

    private String party(Party party) {
        return text("party." + party);
    }

    String state(Mark mark) {
        DutyStatus duty = mark.duty();
        return switch (mark.state()) {
            case MET -> text("state.MET", duty.doneOn());
            case MET_LATE -> text("state.MET_LATE", duty.doneOn(), days(duty.dueOn(), duty.doneOn()));
            case COMING, OVERDUE, WAIVED, UNSET -> text("state." + mark.state());
        };
    }

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    String says(Mark mark) {
        DutyStatus duty = mark.duty();
        return sentence(duty(duty), duty.dueOn() == null ? "" : text("due", duty.dueOn()), state(mark),
                duty.clauses().isEmpty() ? "" : text("by-clause", clauses(duty.clauses())));
    }

    String flag(LifeLine.Flag flag) {
        return text("flag." + flag.state(), flag.on());
    }

    String ending(Event ending) {
        return text("ending", ending.on(), phrases.say(ending.kind()));
    }

    private String sentence(String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(text("dot")));
    }
}
