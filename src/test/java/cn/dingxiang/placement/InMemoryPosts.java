package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/** {@link Posts} in memory. */
final class InMemoryPosts implements Posts {
    private final InMemoryUnits units;
    private final LongPredicate gone;
    private final LongFunction<String> numbers;
    private final Map<Long, Post> posts = new TreeMap<>();
    private final List<Filled> filled = new ArrayList<>();

    InMemoryPosts(InMemoryUnits units, LongPredicate gone, LongFunction<String> numbers) {
        this.units = units;
        this.gone = gone;
        this.numbers = numbers;
        units.countPostsBy(this::places);
    }

    private record Filled(long post, long agreement, LocalDate from, LocalDate to) {
        boolean isOpen() {
            return to == null;
        }
    }

    private int places(Unit unit) {
        return posts.values().stream().filter(post -> post.closedOn() == null
                && (post.unit().id() == unit.id() || post.hospital().id() == unit.id())).mapToInt(post -> post.terms().capacity()).sum();
    }

    @Override
    public Optional<Post> find(long id) {
        return Optional.ofNullable(posts.get(id)).map(post -> new Post(id, post.terms(), post.unit(), post.hospital(), post.askedBy(),
                post.askedOn(), post.closedOn(), post.closedWhy(), (int) filled.stream().filter(one -> one.post == id && one.isOpen()
                && !gone.test(one.agreement)).count()));
    }

    private static Comparator<Post> order(PostOrder by, boolean reversed) {
        Comparator<Post> order = Comparator.<Post, String>comparing(post -> switch (by) {
            case ASKED -> "";
            case UNIT -> post.unit().county() + " " + post.unit().name();
            case FROM -> post.terms().from().toString();
        }).thenComparing(Post::id);
        return reversed ? order.reversed() : order;
    }

    @Override
    public Page<Post> list(PostFilter filter, ListQuery query) {
        long after = query.after() == null ? 0 : Long.parseLong(query.after());
        List<Post> read = posts.keySet().stream().map(id -> find(id).orElseThrow()).sorted(order(filter.by(), query.reversed()))
                .dropWhile(post -> after > 0 && post.id() != after).skip(after > 0 ? 1 : 0)
                .filter(post -> post.unit().county().startsWith(query.within()) && (!query.openOnly() || post.closedOn() == null)
                        && (post.unit().name() + " " + post.terms().speciality()).contains(query.search()))
                .filter(post -> filter.unit() == null || post.unit().id() == filter.unit() || post.hospital().id() == filter.unit())
                .filter(post -> filter.track() == null || post.terms().track() == filter.track())
                .filter(post -> filter.state() == null || post.state() == filter.state())
                .limit(query.limit() + 1L).toList();
        return Page.of(read, query.limit(), Post::id);
    }

    @Override
    public List<Post> vacant(String county) {
        return posts.keySet().stream().map(id -> find(id).orElseThrow()).filter(post -> post.unit().county().equals(county)
                && post.vacancies() > 0)
                .toList();
    }

    @Override
    public long add(PostTerms terms, String askedBy, LocalDate askedOn) {
        long id = posts.size() + 1L;
        keep(id, terms, askedBy, askedOn, null, null);
        return id;
    }

    @Override
    public void change(long id, PostTerms terms) {
        Post post = posts.get(id);
        keep(id, terms, post.askedBy(), post.askedOn(), post.closedOn(), post.closedWhy());
    }

    @Override
    public void close(long id, LocalDate on, String why) {
        Post post = posts.get(id);
        keep(id, post.terms(), post.askedBy(), post.askedOn(), on, why);
    }

    private void keep(long id, PostTerms terms, String askedBy, LocalDate askedOn, LocalDate closedOn, String why) {
        posts.put(id, new Post(id, terms, units.find(terms.unit()).orElseThrow(), units.find(terms.hospital()).orElseThrow(), askedBy,
                askedOn,
                closedOn, why, 0));
    }

    @Override
    public List<Filling> fillings(long post) {
        return filled.stream().filter(one -> one.post == post).sorted(Comparator.comparing(Filled::from).thenComparing(Filled::agreement))
                .map(one -> new Filling(one.agreement, numbers.apply(one.agreement), "学员" + numbers.apply(one.agreement), one.from, one.to))
                .toList();
    }

    @Override
    public boolean fill(long post, long agreement, LocalDate from) {
        if (filled.stream().anyMatch(one -> one.post == post && one.agreement == agreement && one.isOpen())) {
            return true;
        }
        if (!find(post).orElseThrow().takesOn(from)) {
            return false;
        }
        vacate(agreement, from);
        filled.add(new Filled(post, agreement, from, null));
        return true;
    }

    @Override
    public void vacate(long agreement, LocalDate on) {
        filled.replaceAll(one -> one.agreement != agreement || !one.isOpen() ? one
                : new Filled(one.post, agreement, one.from, one.from.isAfter(on) ? one.from : on));
    }
}
