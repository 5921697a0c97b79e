package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.placement.Filling;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.Post;
import cn.dingxiang.placement.PostFilter;
import cn.dingxiang.placement.PostOrder;
import cn.dingxiang.placement.PostTerms;
import cn.dingxiang.placement.Posts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Posts in table {@code post}, who fills them in {@code post_filling}. */
@Singleton
@Transactional
class JdbcPosts implements Posts {
    private final PostRepository posts;
    private final FillingRepository fillings;
    private final CaseworkMarkRepository marks;

    JdbcPosts(PostRepository posts, FillingRepository fillings, CaseworkMarkRepository marks) {
        this.posts = posts;
        this.fillings = fillings;
        this.marks = marks;
    }

    @Override
    public Optional<Post> find(long id) {
        return posts.line(id).map(PostLineRow::post);
    }

    @Override
    public Page<Post> list(PostFilter filter, ListQuery query) {
        long after = query.after() == null ? 0 : Long.parseLong(query.after());
        String scope = Likeness.beginning(query.within());
        String search = Likeness.containing(query.search());
        String state = filter.state() == null ? null : filter.state().name();
        String by = filter.by().name();
        int count = query.limit() + 1;
        List<PostLineRow> found = query.reversed()
                ? posts.downwards(scope, search, !query.openOnly(), filter.unit(), filter.track(), state, by, after, count)
                : filter.by() != PostOrder.ASKED
                ? posts.upwards(scope, search, !query.openOnly(), filter.unit(), filter.track(), state, by, after, count)
                : posts.page(scope, search, !query.openOnly(), filter.unit(), filter.track(), state, after, count);
        return Page.of(found.stream().map(PostLineRow::post).toList(), query.limit(), Post::id);
    }

    @Override
    public List<Post> vacant(String county) {
        return posts.open(county).stream().map(PostLineRow::post).filter(post -> post.vacancies() > 0).toList();
    }

    @Override
    public long add(PostTerms terms, String askedBy, LocalDate askedOn) {
        return posts.save(PostRow.asked(terms, askedBy, askedOn)).id();
    }

    @Override
    public void change(long id, PostTerms terms) {
        posts.update(posts.findById(id).orElseThrow().with(terms));
    }

    @Override
    public void close(long id, LocalDate on, String why) {
        posts.close(id, on, why);
    }

    @Override
    public List<Filling> fillings(long post) {
        return fillings.ofPost(post).stream().map(FillingRow::filling).toList();
    }

    @Override
    public boolean fill(long post, long agreement, LocalDate from) {
        posts.lock(post);
        if (fillings.filledBy(agreement).filter(filled -> filled == post).isPresent()) {
            return true;
        }
        if (find(post).filter(open -> open.takesOn(from)).isEmpty()) {
            return false;
        }
        fillings.vacate(agreement, from);
        fillings.fill(post, agreement, from);
        marks.recount(List.of(agreement));
        return true;
    }

    @Override
    public void vacate(long agreement, LocalDate on) {
        fillings.vacate(agreement, on);
        marks.recount(List.of(agreement));
    }
}
