package cn.dingxiang.web.placement;

import cn.dingxiang.placement.Forthcoming;
import cn.dingxiang.placement.PlanCell;
import cn.dingxiang.placement.Post;
import cn.dingxiang.web.page.Listing;
import java.util.List;
import java.util.Locale;

/** What a figure of the plan counts: doctors or posts. */
public record PlanListPage(Locale locale, Listing list, PlanCell cell, String county, List<Forthcoming> doctors, List<Post> posts)
        implements PlacementWorded {

    public String title() {
        return text("plan.cell", county, word(cell.track()), cell.year(), word(cell.measure()));
    }

    public boolean ofPosts() {
        return cell.measure() == cn.dingxiang.placement.Measure.POSTS;
    }
}
