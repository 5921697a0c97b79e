package cn.dingxiang.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of {@link Posts} and {@link UnitLists}, in memory and on the database. */
abstract class PostsContract {
    private static final LocalDate TODAY = LocalDate.parse("2030-03-01");

    private PlacementWorld world;
    private Unit township;
    private Unit hospital;

    /** An empty world. */
    protected abstract PlacementWorld world();

    @BeforeEach
    void begin() {
        world = world();
        township = world.unit(Life.COUNTY, "A镇卫生院", Unit.Kind.TOWNSHIP_CENTRE);
        hospital = world.unit(Life.COUNTY, "县医院", Unit.Kind.COUNTY_HOSPITAL);
    }

    private PostTerms terms(int capacity, String from, String to) {
        return new PostTerms(township.id(), hospital.id(), Track.JUNIOR_COLLEGE, "全科", true, capacity, LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private long post(int capacity) {
        return world.posts().add(terms(capacity, "2030-06-01", null), "A镇卫生院", TODAY);
    }

    @Test
    void a_post_is_kept_as_it_was_asked_for() {
        long id = post(2);
        Post post = world.posts().find(id).orElseThrow();
        assertThat(post).isEqualTo(new Post(id, terms(2, "2030-06-01", null), township, hospital, "A镇卫生院", TODAY, null, null, 0));
        assertThat(post.vacancies()).isEqualTo(2);
        world.posts().change(id, terms(3, "2031-06-01", "2040-01-01"));
        assertThat(world.posts().find(id).orElseThrow().terms()).isEqualTo(terms(3, "2031-06-01", "2040-01-01"));
        assertThat(world.posts().find(id + 1)).isEmpty();
    }

    @Test
    void a_closed_post_asks_for_nobody_and_leaves_the_lists_of_what_is_open() {
        long id = post(1);
        world.posts().close(id, TODAY, "撤并");
        assertThat(world.posts().find(id).orElseThrow().vacancies()).isZero();
        assertThat(world.posts().vacant(Life.COUNTY)).isEmpty();
        assertThat(world.posts().list(ListQuery.open(10).inside(Life.COUNTY)).rows()).isEmpty();
        assertThat(world.posts().list(new ListQuery(Life.COUNTY, null, false, null, 10)).rows()).extracting(Post::closedWhy)
                .containsExactly("撤并");
    }

    @Test
    void a_doctor_fills_one_post_at_a_time_and_a_full_one_takes_nobody() {
        long first = post(1);
        long second = post(1);
        long doctor = world.agreement("N1");
        long another = world.agreement("N2");
        assertThat(world.posts().fill(first, doctor, TODAY)).isTrue();
        assertThat(world.posts().fill(first, another, TODAY)).isFalse();
        assertThat(world.posts().fill(first, doctor, TODAY.plusDays(1))).isTrue();
        assertThat(world.posts().fill(second, doctor, TODAY.plusDays(9))).isTrue();
        assertThat(world.posts().fillings(first)).extracting(Filling::number, Filling::from, Filling::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("N1", TODAY, TODAY.plusDays(9)));
        assertThat(world.posts().find(first).orElseThrow().vacancies()).isEqualTo(1);
        assertThat(world.posts().vacant(Life.COUNTY)).extracting(Post::id).containsExactly(first);
        world.posts().vacate(doctor, TODAY.plusDays(20));
        assertThat(world.posts().vacant(Life.COUNTY)).extracting(Post::id).containsExactly(first, second);
    }

    @Test
    void a_post_takes_nobody_from_its_last_day_on() {
        long id = world.posts().add(terms(1, "2030-06-01", "2030-07-01"), "县局", TODAY);
        long doctor = world.agreement("N1");
        assertThat(world.posts().fill(id, doctor, LocalDate.parse("2030-07-01"))).isFalse();
        assertThat(world.posts().fill(id, doctor, LocalDate.parse("2030-06-30"))).isTrue();
    }

    @Test
    void who_is_absent_or_whose_agreement_is_over_leaves_the_place_vacant() {
        long id = post(1);
        long doctor = world.agreement("N1");
        world.posts().fill(id, doctor, TODAY);
        for (String phase : List.of("ABSENT", "RELEASED", "DISCHARGED", "DECEASED")) {
            world.phase(doctor, phase);
            assertThat(world.posts().find(id).orElseThrow().vacancies()).as(phase).isEqualTo(1);
        }
        for (String phase : List.of("SERVING", "PAUSED", "SECONDED", "FULFILLED")) {
            world.phase(doctor, phase);
            assertThat(world.posts().find(id).orElseThrow().vacancies()).as(phase).isZero();
        }
    }

    @Test
    void who_fulfilled_the_agreement_and_stays_keeps_the_place() {
        long id = post(1);
        long doctor = world.agreement("N1");
        world.posts().fill(id, doctor, TODAY);
        world.phase(doctor, "DISCHARGED");
        for (RenewalAnswer answer : RenewalAnswer.values()) {
            world.ends().intend(doctor, new RenewalIntention(answer, null, TODAY.atStartOfDay(), "zhang"));
            assertThat(world.posts().find(id).orElseThrow().vacancies()).as(answer.name()).isEqualTo(answer == RenewalAnswer.STAY ? 0 : 1);
        }
    }

    private List<Long> inPagesOfTwo(PostOrder by, boolean reversed) {
        List<Long> ids = new ArrayList<>();
        String after = null;
        do {
            Page<Post> page = world.posts().list(new PostFilter(null, null, null, by), new ListQuery("2203", "", true, after, 2, reversed));
            page.rows().forEach(post -> ids.add(post.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void posts_are_listed_by_page_scope_and_words() {
        List<Long> ids = List.of(post(1), post(1), post(1));
        Unit elsewhere = world.unit(Life.OTHER_COUNTY, "B_镇卫生院", Unit.Kind.TOWNSHIP_CENTRE);
        Unit other = world.unit(Life.OTHER_COUNTY, "邻县医院", Unit.Kind.COUNTY_HOSPITAL);
        long far = world.posts().add(new PostTerms(elsewhere.id(), other.id(), Track.BACHELOR_TCM, null, false, 1, TODAY, null), "邻县",
                TODAY);
        Page<Post> page = world.posts().list(ListQuery.open(2).inside("2203"));
        assertThat(page.rows()).extracting(Post::id).containsExactly(ids.get(0), ids.get(1));
        assertThat(world.posts().list(new ListQuery("2203", "", true, page.next(), 2))).satisfies(rest -> {
            assertThat(rest.rows()).extracting(Post::id).containsExactly(ids.get(2), far);
            assertThat(rest.next()).isNull();
        });
        for (PostOrder by : PostOrder.values()) {
            List<Long> upwards = inPagesOfTwo(by, false);
            assertThat(upwards).as(by.name()).hasSize(4).containsAll(ids).contains(far);
            List<Long> downwards = inPagesOfTwo(by, true);
            Collections.reverse(downwards);
            assertThat(downwards).as(by.name()).isEqualTo(upwards);
        }
        assertThat(inPagesOfTwo(PostOrder.UNIT, false)).first().isEqualTo(Life.OTHER_COUNTY.compareTo(Life.COUNTY) < 0 ? far : ids.get(0));
        assertThat(world.posts().list(ListQuery.open(9).inside(Life.OTHER_COUNTY)).rows()).extracting(Post::id).containsExactly(far);
        assertThat(world.posts().list(new ListQuery("", "全科", true, null, 9)).rows()).hasSize(3);
        assertThat(world.posts().list(new ListQuery("", "_镇", true, null, 9)).rows()).extracting(Post::id).containsExactly(far);
        assertThat(world.posts().list(new ListQuery("", "%", true, null, 9)).rows()).isEmpty();
    }

    @Test
    void posts_are_listed_by_unit_track_and_how_far_they_are_filled() {
        long vacant = post(2);
        long full = post(1);
        world.posts().fill(full, world.agreement("N1"), TODAY);
        long closed = post(1);
        world.posts().close(closed, TODAY, "撤并");
        Unit other = world.unit(Life.COUNTY, "C镇卫生院", Unit.Kind.TOWNSHIP_CENTRE);
        long bachelor = world.posts().add(new PostTerms(other.id(), hospital.id(), Track.BACHELOR_TCM, null, false, 1, TODAY, null), "县局",
                TODAY);
        assertThat(listed(new PostFilter(null, null, PostState.VACANT))).containsExactly(vacant, bachelor);
        assertThat(listed(new PostFilter(null, null, PostState.FULL))).containsExactly(full);
        assertThat(listed(new PostFilter(null, null, PostState.CLOSED))).containsExactly(closed);
        assertThat(listed(PostFilter.of(township.id()))).containsExactly(vacant, full, closed);
        assertThat(listed(PostFilter.of(hospital.id()))).containsExactly(vacant, full, closed, bachelor);
        assertThat(listed(new PostFilter(null, Track.BACHELOR_TCM, null))).containsExactly(bachelor);
    }

    private List<Long> listed(PostFilter filter) {
        return world.posts().list(filter, new ListQuery("", null, false, null, 9)).rows().stream().map(Post::id).toList();
    }

    @Test
    void units_are_listed_by_county_and_name_with_their_manager_and_what_they_ask_for() {
        post(2);
        world.manage(township.id(), hospital.id(), LocalDate.parse("2029-01-01"));
        Page<UnitLine> page = world.unitLists().list(ListQuery.open(1).inside(Life.COUNTY), TODAY);
        assertThat(page.rows()).containsExactly(new UnitLine(township, "县医院", null, 2));
        assertThat(world.unitLists().list(new ListQuery(Life.COUNTY, null, true, page.next(), 5), TODAY).rows())
                .containsExactly(new UnitLine(hospital, null, null, 2));
        Page<UnitLine> last = world.unitLists().list(new ListQuery(Life.COUNTY, null, true, null, 1, true), TODAY);
        assertThat(last.rows()).extracting(UnitLine::unit).containsExactly(hospital);
        assertThat(world.unitLists().list(new ListQuery(Life.COUNTY, null, true, last.next(), 5, true), TODAY).rows()).extracting(UnitLine::unit)
                .containsExactly(township);
        assertThat(world.unitLists().find(township.id(), LocalDate.parse("2028-12-31")).orElseThrow().hospital()).isNull();
        world.unitLists().close(township.id(), TODAY);
        assertThat(world.unitLists().list(ListQuery.open(5).inside(Life.COUNTY), TODAY).rows()).extracting(line -> line.unit().name())
                .containsExactly("县医院");
        assertThat(world.unitLists().list(new ListQuery(Life.COUNTY, "A镇", false, null, 5), TODAY).rows())
                .extracting(UnitLine::closedOn).containsExactly(TODAY);
        world.unitLists().close(township.id(), null);
        assertThat(world.unitLists().find(township.id(), TODAY).orElseThrow().closedOn()).isNull();
    }
}
