package cn.dingxiang.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.testing.Life;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of {@link Outlooks}, in memory and on the database. */
abstract class OutlooksContract {
    private static final LocalDate TODAY = LocalDate.parse("2030-03-10");
    private static final int LAST = 2038;

    private PlacementWorld world;

    /** An empty world. */
    protected abstract PlacementWorld world();

    @BeforeEach
    void begin() {
        world = world();
    }

    private long doctor(String number, Phase phase, String availableOn, String endsOn, Integer daysLeft) {
        long id = world.agreement(number);
        world.outlined(id, new Outlined(Life.COUNTY, Track.JUNIOR_COLLEGE, phase, availableOn == null ? null : LocalDate.parse(availableOn),
                endsOn == null ? null : LocalDate.parse(endsOn), daysLeft));
        return id;
    }

    private Map<PlanCell, Integer> figures() {
        world.count(TODAY);
        return world.outlooks().figures("22", TODAY, LAST).stream().collect(Collectors.toMap(PlanFigure::cell, PlanFigure::number));
    }

    private static PlanCell cell(int year, Measure measure) {
        return new PlanCell(Life.COUNTY, Track.JUNIOR_COLLEGE, year, measure);
    }

    @Test
    void who_is_free_already_counts_in_the_first_year_and_the_horizon_is_a_whole_year() {
        doctor("N1", Phase.EMPLOYED, "2027-06-30", null, null);
        doctor("N2", Phase.TRAINING, "2030-12-31", null, null);
        doctor("N3", Phase.TRAINING, "2031-01-01", null, null);
        doctor("N4", Phase.STUDYING, "2038-12-31", null, null);
        doctor("N5", Phase.STUDYING, "2039-01-01", null, null);
        assertThat(figures()).containsOnly(Map.entry(cell(2030, Measure.AVAILABLE), 2), Map.entry(cell(2031, Measure.AVAILABLE), 1),
                Map.entry(cell(2038, Measure.AVAILABLE), 1));
    }

    @Test
    void an_end_of_service_counts_in_its_year_and_moves_with_the_day_while_the_clock_stands_still() {
        doctor("N0", Phase.SERVING, null, "2029-12-31", null);
        doctor("N1", Phase.SERVING, null, "2030-01-01", null);
        doctor("N2", Phase.SERVING, null, "2030-03-10", null);
        doctor("N3", Phase.PAUSED, null, null, 296);
        doctor("N4", Phase.PAUSED, null, null, 297);
        doctor("N5", Phase.ABSENT, null, null, 10);
        doctor("N6", Phase.DISCHARGED, null, null, null);
        assertThat(figures()).containsOnly(Map.entry(cell(2030, Measure.ENDING), 3), Map.entry(cell(2031, Measure.ENDING), 1));
        assertThat(world.outlooks().list(Span.of(cell(2030, Measure.ENDING), TODAY), ListQuery.open(9).inside(Life.COUNTY)).rows())
                .extracting(Forthcoming::number, Forthcoming::on, Forthcoming::phase).containsExactly(
                org.assertj.core.groups.Tuple.tuple("N1", LocalDate.parse("2030-01-01"), Phase.SERVING),
                org.assertj.core.groups.Tuple.tuple("N2", TODAY, Phase.SERVING),
                org.assertj.core.groups.Tuple.tuple("N3", LocalDate.parse("2030-12-31"), Phase.PAUSED));
    }

    @Test
    void people_are_as_last_counted_but_a_clock_that_stands_still_moves_on_by_itself() {
        doctor("N1", Phase.PAUSED, null, null, 296);
        assertThat(figures()).containsOnly(Map.entry(cell(2030, Measure.ENDING), 1));
        assertThat(world.outlooks().countedOn()).isEqualTo(TODAY);
        doctor("N2", Phase.STUDYING, "2032-06-30", null, null);
        assertThat(world.outlooks().figures("22", TODAY.plusDays(1), LAST)).extracting(PlanFigure::cell).containsExactly(cell(2031, Measure.ENDING));
        assertThat(figures()).containsKey(cell(2032, Measure.AVAILABLE));
    }

    @Test
    void posts_count_their_vacancies_in_the_year_they_are_needed() {
        Unit township = world.unit(Life.COUNTY, "Township A", Unit.Kind.TOWNSHIP_CENTRE);
        Unit hospital = world.unit(Life.COUNTY, "县医院", Unit.Kind.COUNTY_HOSPITAL);
        long full = post(township, hospital, 1, "2029-01-01", null);
        long half = post(township, hospital, 3, "2029-01-01", null);
        post(township, hospital, 2, "2034-09-01", null);
        post(township, hospital, 5, "2029-01-01", "2030-03-10");
        post(township, hospital, 7, "2039-01-01", null);
        world.posts().close(post(township, hospital, 9, "2031-01-01", null), TODAY, "撤并");
        long doctor = doctor("N1", Phase.SERVING, null, null, null);
        world.posts().fill(full, doctor, TODAY);
        world.posts().fill(half, doctor("N2", Phase.SERVING, null, null, null), TODAY);
        assertThat(figures()).containsOnly(Map.entry(cell(2030, Measure.POSTS), 2), Map.entry(cell(2034, Measure.POSTS), 2));
        world.outlined(doctor, new Outlined(Life.COUNTY, Track.JUNIOR_COLLEGE, Phase.ABSENT, null, null, 99));
        world.phase(doctor, "ABSENT");
        assertThat(figures()).containsEntry(cell(2030, Measure.POSTS), 3);
    }

    private long post(Unit unit, Unit hospital, int capacity, String from, String to) {
        return world.posts().add(new PostTerms(unit.id(), hospital.id(), Track.JUNIOR_COLLEGE, null, true, capacity, LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to)), "县局", TODAY);
    }

    @Test
    void every_figure_is_as_many_as_the_list_behind_it_read_page_by_page() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            long id = world.agreement("R" + i);
            world.outlined(id, new Outlined(random.nextBoolean() ? Life.COUNTY : Life.OTHER_COUNTY,
                    random.nextBoolean() ? Track.JUNIOR_COLLEGE : Track.BACHELOR_TCM, random.nextInt(8) == 0 ? Phase.ABSENT : Phase.SERVING,
                    random.nextInt(3) == 0 ? null : TODAY.plusDays(random.nextInt(1200) - 300),
                    random.nextInt(3) == 0 ? null : TODAY.plusDays(random.nextInt(1200) - 300), random.nextInt(3) == 0 ? random.nextInt(900)
                            : null));
        }
        Map<PlanCell, Integer> figures = figures();
        assertThat(figures.keySet()).hasSizeGreaterThan(12);
        figures.forEach((cell, number) -> assertThat(all(cell)).as(cell.toString()).hasSize(number).doesNotHaveDuplicates().isSorted());
        figures.keySet().forEach(cell -> assertThat(all(cell, true)).as("downwards " + cell).containsExactlyElementsOf(reversed(all(cell))));
    }

    private static List<String> reversed(List<String> keys) {
        List<String> turned = new ArrayList<>(keys);
        Collections.reverse(turned);
        return turned;
    }

    private List<String> all(PlanCell cell) {
        return all(cell, false);
    }

    private List<String> all(PlanCell cell, boolean downwards) {
        List<String> keys = new ArrayList<>();
        String after = null;
        do {
            Page<Forthcoming> page = world.outlooks().list(Span.of(cell, TODAY), new ListQuery(cell.county(), null, true, after, 2, downwards));
            page.rows().forEach(doctor -> keys.add("%s %06d".formatted(doctor.on(), doctor.agreement())));
            after = page.next();
        } while (after != null);
        return keys;
    }

    @Test
    void free_doctors_are_found_by_words_and_say_which_unit_they_agreed_to() {
        doctor("N1", Phase.EMPLOYED, "2029-06-30", null, null);
        doctor("N2", Phase.STUDYING, "2031-06-30", null, null);
        Span free = Span.free(TODAY, LocalDate.parse("2031-06-30"));
        assertThat(world.outlooks().list(free, ListQuery.open(9).inside("22")).rows()).extracting(Forthcoming::number)
                .containsExactly("N1");
        Span later = Span.free(TODAY, LocalDate.parse("2031-07-01"));
        assertThat(world.outlooks().list(later, new ListQuery("22", "学员N2", true, null, 9)).rows()).singleElement().satisfies(doctor -> {
            assertThat(doctor.designatedUnit()).isEqualTo(Life.UNIT);
            assertThat(doctor.availability()).isNotNull();
            assertThat(doctor.phase()).isEqualTo(Phase.STUDYING);
        });
        assertThat(world.outlooks().list(later, ListQuery.open(9).inside("50")).rows()).isEmpty();
    }
}
