package cn.dingxiang.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Matches doctors to the vacant posts of one county, by the agreement and by need. The same doctors and posts give the same proposals,
 * whatever order they come in.
 *
 * <p>First those whose agreement names a unit with a vacant post of their track; then everybody else, those free longest first, each to
 * the post needed longest. No post is proposed to more doctors than it has places.
 */
final class Matching {
    private static final Comparator<Forthcoming> LONGEST_FREE = Comparator.comparing(Forthcoming::on).thenComparing(Forthcoming::agreement);
    private static final Comparator<Post> LONGEST_NEEDED = Comparator.<Post, java.time.LocalDate>comparing(post -> post.terms().from())
            .thenComparing(post -> post.terms().quota() ? 0 : 1).thenComparing(Post::id);

    private final List<Post> posts;
    private final Map<Long, Integer> left = new HashMap<>();
    private final Map<Forthcoming, Post> taken = new LinkedHashMap<>();

    private Matching(List<Post> posts) {
        this.posts = posts.stream().sorted(LONGEST_NEEDED).toList();
        posts.forEach(post -> left.put(post.id(), post.vacancies()));
    }

    /** One proposal a doctor, those free longest first. */
    static List<Proposal> propose(List<Forthcoming> doctors, List<Post> posts) {
        Matching matching = new Matching(posts);
        List<Forthcoming> ordered = doctors.stream().sorted(LONGEST_FREE).toList();
        ordered.forEach(doctor -> matching.take(doctor, true));
        ordered.stream().filter(doctor -> !matching.taken.containsKey(doctor)).forEach(doctor -> matching.take(doctor, false));
        return ordered.stream().map(doctor -> new Proposal(doctor, matching.taken.get(doctor), matching.why(doctor))).toList();
    }

    private void take(Forthcoming doctor, boolean designatedOnly) {
        Optional<Post> best = posts.stream().filter(post -> suits(post, doctor) && left.get(post.id()) > 0)
                .filter(post -> !designatedOnly || isDesignated(post, doctor)).findFirst();
        best.ifPresent(post -> {
            taken.put(doctor, post);
            left.merge(post.id(), -1, Integer::sum);
        });
    }

    private static boolean suits(Post post, Forthcoming doctor) {
        return post.terms().track() == doctor.track() && post.unit().county().equals(doctor.county()) && post.takesOn(doctor.on());
    }

    private static boolean isDesignated(Post post, Forthcoming doctor) {
        return post.unit().name().equals(doctor.designatedUnit());
    }

    private List<Why> why(Forthcoming doctor) {
        Post post = taken.get(doctor);
        if (post == null) {
            return List.of(Why.of(Why.Code.NO_POST));
        }
        List<Why> why = new ArrayList<>();
        if (isDesignated(post, doctor)) {
            why.add(Why.of(Why.Code.DESIGNATED));
        } else if (doctor.designatedUnit() == null) {
            why.add(Why.of(Why.Code.NONE_DESIGNATED));
        } else {
            why.add(Why.of(Why.Code.DESIGNATED_HAS_NONE, doctor.designatedUnit()));
        }
        why.add(Why.of(Why.Code.NEED, post.vacancies(), post.terms().from()));
        why.add(doctor.on().isAfter(post.terms().from()) ? Why.of(Why.Code.LATER, doctor.on()) : Why.of(Why.Code.IN_TIME, doctor.on()));
        if (post.terms().quota()) {
            why.add(Why.of(Why.Code.QUOTA));
        }
        return why;
    }
}
