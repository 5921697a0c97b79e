package cn.dingxiang.web.placement;

import cn.dingxiang.placement.Forthcoming;
import cn.dingxiang.placement.PlanCell;
import cn.dingxiang.placement.Post;
import cn.dingxiang.web.page.Listing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a figure of the plan counts: doctors or posts. */
public record PlanListPage(Locale locale, Listing list, PlanCell cell, String county, List<Forthcoming> doctors, List<Post> posts)
        implements PlacementWorded {

    /** What posts are sorted by. */
    enum By { UNIT, VACANT, FROM }

    /** As the list asks for; those alike by their key. */
    static List<Post> sorted(Listing list, List<Post> posts) {
        Comparator<Post> order = switch (list.column(By.class)) {
            case UNIT -> Comparator.comparing((Post post) -> post.unit().name());
            case VACANT -> Comparator.comparingInt(Post::vacancies);
            case FROM -> Comparator.comparing((Post post) -> post.terms().from());
        };
        Comparator<Post> stable = order.thenComparing(Post::id);
        return posts.stream().sorted(list.isDownwards() ? stable.reversed() : stable).toList();
    }

    public String title() {
        return text("plan.cell", county, word(cell.track()), cell.year(), word(cell.measure()));
    }

    public boolean ofPosts() {
        return cell.measure() == cn.dingxiang.placement.Measure.POSTS;
    }
}
