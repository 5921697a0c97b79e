package cn.dingxiang.review;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One ladder of reminders: days counted from an anchor, each with whom to tell, climbing while nothing happens.
 *
 * @param name        prefix of its stages, such as {@code due}
 * @param codes       matters it serves
 * @param standings   standings of a finding it serves; empty serves all
 * @param rungs       in order of their day
 * @param repeatEvery days after which the last rung comes again; 0 for never
 */
public record Ladder(String name, Set<String> codes, Set<String> standings, List<Rung> rungs, int repeatEvery) {

    /**
     * @param days days after the anchor; negative before it
     * @param to   whom to tell
     */
    public record Rung(int days, Set<Audience> to) { }

    /**
     * A rung that has been reached.
     *
     * @param on    its day
     * @param stage its name, such as {@code due-7}
     * @param to    whom to tell
     */
    public record Reached(LocalDate on, String stage, Set<Audience> to) { }

    public Ladder {
        codes = Set.copyOf(codes);
        standings = Set.copyOf(standings);
        rungs = List.copyOf(rungs);
    }

    /** Reads one ladder of {@code config/reminders/*.yml}. @throws MalformedInput naming the field that is wrong */
    static Ladder read(Fields fields) {
        fields.known("name", "codes", "standings", "repeatEvery", "rungs");
        List<Rung> rungs = new ArrayList<>();
        for (Fields rung : fields.objects("rungs")) {
            rung.known("days", "to");
            rungs.add(new Rung(days(rung), rung.choices("to", Audience.class)));
        }
        for (int i = 1; i < rungs.size(); i++) {
            if (rungs.get(i).days() <= rungs.get(i - 1).days()) {
                throw new MalformedInput(fields.path() + ".rungs[" + i + "].days", "rungs-out-of-order");
            }
        }
        Integer repeat = fields.integerOrNull("repeatEvery");
        return new Ladder(fields.text("name"), fields.texts("codes"), fields.has("standings") ? fields.texts("standings") : Set.of(), rungs,
                repeat == null ? 0 : repeat);
    }

    private static int days(Fields rung) {
        if (rung.raw("days") instanceof Integer days) {
            return days;
        }
        throw new MalformedInput(rung.path() + ".days", "not-a-number-of-days");
    }

    /** The rungs reached by {@code asOf}, in order. */
    List<Reached> reached(LocalDate anchor, LocalDate asOf) {
        List<Reached> reached = new ArrayList<>();
        for (Rung rung : rungs) {
            add(reached, anchor, rung.days(), rung.to(), asOf);
        }
        if (repeatEvery > 0) {
            Rung last = rungs.get(rungs.size() - 1);
            for (int days = last.days() + repeatEvery; !anchor.plusDays(days).isAfter(asOf); days += repeatEvery) {
                add(reached, anchor, days, last.to(), asOf);
            }
        }
        return reached;
    }

    /** The day of the first rung after {@code asOf}; null when there is none. */
    LocalDate nextAfter(LocalDate anchor, LocalDate asOf) {
        for (Rung rung : rungs) {
            if (anchor.plusDays(rung.days()).isAfter(asOf)) {
                return anchor.plusDays(rung.days());
            }
        }
        if (repeatEvery == 0) {
            return null;
        }
        LocalDate day = anchor.plusDays(rungs.get(rungs.size() - 1).days());
        long missed = java.time.temporal.ChronoUnit.DAYS.between(day, asOf) / repeatEvery + 1;
        return day.plusDays(missed * repeatEvery);
    }

    private void add(List<Reached> reached, LocalDate anchor, int days, Set<Audience> to, LocalDate asOf) {
        LocalDate on = anchor.plusDays(days);
        if (!on.isAfter(asOf)) {
            reached.add(new Reached(on, name + (days < 0 ? "" : "+") + days, to));
        }
    }
}
