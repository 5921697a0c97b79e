package cn.dingxiang.intake.register;

import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.RowCells;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who is paid for by an employer that is not expected works there: {@code EMPLOYED_ELSEWHERE} on the first day of the first month paid,
 * {@code ELSEWHERE_ENDED} on the first day after the last. Months that follow one another are one spell; a month without payment ends it.
 * A list of months says nothing about what comes after its own last month, so a spell that reaches it stays open, as does one whose row
 * names a first month and no last one. A spell that continues what is on record, or what an officer rejected, is known.
 */
final class SocialInsurance implements Proposer {

    /** @param to the last month; null while it goes on */
    private record Paid(LineReading line, String employer, YearMonth from, YearMonth to) { }

    @Override
    public void propose(List<LineReading> lines, Background background) {
        Map<String, List<Paid>> byEmployer = new LinkedHashMap<>();
        for (LineReading line : lines) {
            Paid paid = read(line, background);
            if (paid != null) {
                byEmployer.computeIfAbsent(Workplaces.plain(paid.employer()), key -> new ArrayList<>()).add(paid);
            }
        }
        byEmployer.values().forEach(paid -> spells(paid).forEach(spell -> proposeSpell(spell, background)));
    }

    private static Paid read(LineReading line, Background background) {
        RowCells cells = line.cells();
        String employer = cells.required(Heading.PAYING_EMPLOYER, cells.text(Heading.PAYING_EMPLOYER));
        YearMonth month = cells.month(Heading.PAID_MONTH);
        YearMonth from = month != null ? month : cells.required(Heading.PAID_FROM, cells.month(Heading.PAID_FROM));
        YearMonth to = month != null ? month : cells.month(Heading.PAID_TO);
        if (from != null && to != null && to.isBefore(from)) {
            cells.error(Heading.PAID_TO, "register.to-before-from");
        }
        if (line.isBroken()) {
            return null;
        }
        if (line.isLapsed(RegisterKind.SOCIAL_INSURANCE)) {
            line.needless("register.lapsed");
        } else if (background.employers().isPaidBy(employer)) {
            line.needless("register.expected-employer");
        } else {
            return new Paid(line, employer, from, month != null && background.isLastMonth(month) ? null : to);
        }
        return null;
    }

    /** The rows of one employer, those that follow one another together. */
    private static List<List<Paid>> spells(List<Paid> paid) {
        List<List<Paid>> spells = new ArrayList<>();
        YearMonth until = null;
        boolean open = false;
        for (Paid next : paid.stream().sorted(Comparator.comparing(Paid::from)).toList()) {
            if (spells.isEmpty() || !open && next.from().isAfter(until.plusMonths(1))) {
                spells.add(new ArrayList<>());
                until = next.to();
                open = next.to() == null;
            } else if (next.to() == null) {
                open = true;
            } else if (!open && next.to().isAfter(until)) {
                until = next.to();
            }
            spells.get(spells.size() - 1).add(next);
        }
        return spells;
    }

    private static void proposeSpell(List<Paid> spell, Background background) {
        Paid first = spell.get(0);
        Paid last = spell.stream().max(Comparator.comparing(Paid::to, Comparator.nullsLast(Comparator.naturalOrder()))).orElseThrow();
        LocalDate on = first.from().atDay(1);
        boolean proposes = false;
        if (isSettled(first.employer(), on, background)) {
            spell.forEach(paid -> paid.line().known("register.recorded"));
        } else {
            proposes = background.offer(first.line(), Draft.of(on, EventKind.EMPLOYED_ELSEWHERE, "employer", first.employer()));
        }
        if (last.to() != null) {
            LocalDate end = last.to().plusMonths(1).atDay(1);
            if (ends(first.employer(), on, background)) {
                last.line().known("register.recorded");
            } else {
                proposes |= background.offer(last.line(), Draft.of(end, EventKind.ELSEWHERE_ENDED, "employer", first.employer()));
            }
        }
        if (proposes) {
            spell.forEach(paid -> paid.line().support());
        }
    }

    /** Whether the doctor is known to work there on {@code day}, or was said not to. */
    private static boolean isSettled(String employer, LocalDate day, Background background) {
        Stream<Event> begun = Stream.concat(background.events(EventKind.EMPLOYED_ELSEWHERE), background.rejected(EventKind.EMPLOYED_ELSEWHERE));
        return background.isSettled(begun.filter(event -> isAt(event, employer) && !event.on().isAfter(day) && background
                .events(EventKind.ELSEWHERE_ENDED).noneMatch(end -> isAt(end, employer) && end.on().isAfter(event.on()) && !end.on().isAfter(day))));
    }

    /** Whether the end of what goes on on {@code day} is on record. */
    private static boolean ends(String employer, LocalDate day, Background background) {
        return background.events(EventKind.ELSEWHERE_ENDED).filter(end -> isAt(end, employer) && end.on().isAfter(day))
                .anyMatch(end -> background.events(EventKind.EMPLOYED_ELSEWHERE)
                        .noneMatch(again -> isAt(again, employer) && again.on().isAfter(day) && !again.on().isAfter(end.on())));
    }

    private static boolean isAt(Event event, String employer) {
        return Workplaces.plain(event.detail(Detail.Elsewhere.class).employer()).equals(Workplaces.plain(employer));
    }
}
