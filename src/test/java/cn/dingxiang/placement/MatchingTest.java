package cn.dingxiang.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.review.Availability;
import cn.dingxiang.testing.Life;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Unit HOSPITAL = new Unit(9, Life.COUNTY, "县医院", Unit.Kind.COUNTY_HOSPITAL);

    private static Forthcoming doctor(long id, String on, String designated) {
        return new Forthcoming(id, "N" + id, "学员" + id, Life.COUNTY, Track.JUNIOR_COLLEGE, Phase.EMPLOYED, LocalDate.parse(on),
                Availability.FREE, designated);
    }

    private static Post post(long id, String unit, String from, int vacancies) {
        return post(id, unit, Track.JUNIOR_COLLEGE, from, vacancies, false);
    }

    private static Post post(long id, String unit, Track track, String from, int vacancies, boolean quota) {
        return new Post(id, new PostTerms(id, 9, track, null, quota, vacancies, LocalDate.parse(from), null),
                new Unit(id, Life.COUNTY, unit, Unit.Kind.TOWNSHIP_CENTRE), HOSPITAL, unit, LocalDate.parse("2030-01-01"), null, null, 0);
    }

    private static List<String> pairs(List<Proposal> proposals) {
        return proposals.stream().map(proposal -> proposal.doctor().number() + " " + (proposal.post() == null ? "-" : proposal.post().id()))
                .toList();
    }

    @Test
    void the_agreed_unit_comes_first_even_where_another_is_needed_longer() {
        List<Proposal> proposals = Matching.propose(List.of(doctor(1, "2030-07-01", "B"), doctor(2, "2030-06-01", null)),
                List.of(post(1, "A", "2029-01-01", 1), post(2, "B", "2030-01-01", 1)));
        assertThat(pairs(proposals)).containsExactly("N2 1", "N1 2");
        assertThat(proposals.get(1).why()).extracting(Why::code).containsExactly(Why.Code.DESIGNATED, Why.Code.NEED, Why.Code.LATER);
        assertThat(proposals.get(0).why()).extracting(Why::code).containsExactly(Why.Code.NONE_DESIGNATED, Why.Code.NEED, Why.Code.LATER);
    }

    @Test
    void who_agreed_to_a_unit_is_not_put_out_by_who_is_free_longer() {
        assertThat(pairs(Matching.propose(List.of(doctor(1, "2028-07-01", null), doctor(2, "2030-06-01", "A")), List.of(post(1, "A",
                "2029-01-01", 1)))))
                .containsExactly("N1 -", "N2 1");
    }

    @Test
    void the_post_needed_longest_goes_to_who_is_free_longest() {
        assertThat(pairs(Matching.propose(List.of(doctor(1, "2030-07-01", null), doctor(2, "2030-06-01", null)),
                List.of(post(1, "A", "2030-02-01", 1), post(2, "B", "2030-01-01", 1))))).containsExactly("N2 2", "N1 1");
    }

    @Test
    void a_post_of_another_track_or_without_a_place_is_proposed_to_nobody_and_the_reason_is_told() {
        List<Proposal> proposals = Matching.propose(List.of(doctor(1, "2030-07-01", "A"), doctor(2, "2030-07-02", "Z")),
                List.of(post(1, "A", Track.BACHELOR_CLINICAL, "2030-02-01", 1, true), post(2, "B", Track.JUNIOR_COLLEGE, "2031-02-01", 1,
                        true)));
        assertThat(pairs(proposals)).containsExactly("N1 2", "N2 -");
        assertThat(proposals.get(0).why()).extracting(Why::code, Why::arguments).containsExactly(
                tuple(Why.Code.DESIGNATED_HAS_NONE, List.of("A")), tuple(Why.Code.NEED, List.of("1", "2031-02-01")),
                tuple(Why.Code.IN_TIME, List.of("2030-07-01")), tuple(Why.Code.QUOTA, List.of()));
        assertThat(proposals.get(1).why()).extracting(Why::code).containsExactly(Why.Code.NO_POST);
    }

    @Test
    void no_post_is_proposed_to_more_than_it_has_places_and_the_order_given_does_not_matter() {
        Random random = new Random(3);
        List<Forthcoming> doctors = new ArrayList<>(IntStream.range(1, 40)
                .mapToObj(id -> doctor(id, "2030-0" + (1 + random.nextInt(9)) + "-01", random.nextInt(3) == 0 ? null : "U"
                + random.nextInt(6))).toList());
        List<Post> posts = new ArrayList<>(IntStream.range(0, 8)
                .mapToObj(id -> post(id, "U" + id, "2030-0" + (1 + random.nextInt(9)) + "-01", 1 + random.nextInt(3))).toList());
        List<Proposal> proposals = Matching.propose(doctors, posts);
        posts.forEach(post -> assertThat(proposals.stream().filter(proposal -> post.equals(proposal.post())).count())
                .isLessThanOrEqualTo(post.vacancies()));
        int places = posts.stream().mapToInt(Post::vacancies).sum();
        assertThat(proposals.stream().filter(proposal -> proposal.post() != null).count()).isEqualTo(Math.min(places, doctors.size()));
        Collections.shuffle(doctors, random);
        Collections.shuffle(posts, random);
        assertThat(Matching.propose(doctors, posts)).isEqualTo(proposals);
    }

    @Test
    void every_reason_is_told_in_both_languages() {
        for (Why.Code code : Why.Code.values()) {
            Why why = Why.of(code, 1, "2030-01-01");
            assertThat(why.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{").isNotEqualTo(why.text(Locale.ROOT));
        }
    }
}
