package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** {@link Outlooks} in memory. */
final class InMemoryOutlooks implements Outlooks {
    private final Map<Long, Outlined> doctors = new TreeMap<>();
    private Map<Long, Outlined> counted = Map.of();
    private LocalDate countedOn;
    private final LongFunction<String> numbers;
    private final InMemoryPosts posts;

    InMemoryOutlooks(LongFunction<String> numbers, InMemoryPosts posts) {
        this.numbers = numbers;
        this.posts = posts;
    }

    void put(long agreement, Outlined outlined) {
        doctors.put(agreement, outlined);
    }

    void count(LocalDate asOf) {
        counted = Map.copyOf(doctors);
        countedOn = asOf;
    }

    @Override
    public LocalDate countedOn() {
        return countedOn;
    }

    @Override
    public List<PlanFigure> figures(String scope, LocalDate asOf, int lastYear) {
        Map<PlanCell, Integer> counts = new HashMap<>();
        for (Outlined doctor : counted.values()) {
            if (doctor.availableOn() != null) {
                int year = Math.max(asOf.getYear(), doctor.availableOn().getYear());
                counts.merge(new PlanCell(doctor.county(), doctor.track(), year, Measure.AVAILABLE), 1, Integer::sum);
            }
            LocalDate end = doctor.end(asOf);
            if (end != null && end.getYear() >= asOf.getYear()) {
                counts.merge(new PlanCell(doctor.county(), doctor.track(), end.getYear(), Measure.ENDING), 1, Integer::sum);
            }
        }
        posts.list(new ListQuery("", null, true, null, 500)).rows().stream().filter(post -> post.takesOn(asOf)).forEach(post ->
                counts.merge(new PlanCell(post.unit().county(), post.terms().track(), Math.max(asOf.getYear(), post.terms().from()
                        .getYear()),
                        Measure.POSTS), post.vacancies(), Integer::sum));
        List<PlanFigure> figures = new ArrayList<>();
        counts.forEach((cell, number) -> figures.add(new PlanFigure(cell, number)));
        figures.removeIf(figure -> !figure.cell().county().startsWith(scope) || figure.cell().year() > lastYear);
        return figures;
    }

    @Override
    public Page<Forthcoming> list(Span span, ListQuery query) {
        List<Forthcoming> all = new ArrayList<>();
        doctors.forEach((agreement, doctor) -> {
            boolean available = span.measure() == Measure.AVAILABLE;
            LocalDate on = available ? doctor.availableOn() : doctor.end(span.asOf());
            if (on != null && !on.isBefore(span.from()) && on.isBefore(span.until()) && doctor.county().startsWith(query.within())
                    && (span.track() == null || span.track() == doctor.track())) {
                String number = numbers.apply(agreement);
                all.add(new Forthcoming(agreement, number, "学员" + number, doctor.county(), doctor.track(), doctor.phase(), on,
                        available ? doctor.availability() : null, "Township A"));
            }
        });
        all.removeIf(doctor -> !doctor.number().contains(query.search()) && !doctor.name().contains(query.search()));
        Comparator<Forthcoming> byDay = Comparator.comparing(Forthcoming::on).thenComparing(Forthcoming::agreement);
        all.sort(query.reversed() ? byDay.reversed() : byDay);
        int from = query.after() == null ? 0 : all.stream().map(Forthcoming::key).toList().indexOf(query.after()) + 1;
        return Page.of(all.subList(from, Math.min(all.size(), from + query.limit() + 1)), query.limit(), Forthcoming::key);
    }
}
