package cn.dingxiang.web.employer;

import cn.dingxiang.placement.Post;
import cn.dingxiang.placement.PostState;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Tone;
import java.util.List;
import java.util.Locale;

/** A unit's posts. */
public record EmployerPostsPage(Locale locale, Listing list, List<Post> posts) implements EmployerWorded {

    public Badge badge(Post post) {
        return post.state() == PostState.VACANT ? new Badge(Tone.AMBER, text("posts.vacant", post.vacancies()))
                : post.state() == PostState.FULL ? new Badge(Tone.GREEN, text("posts.full")) : new Badge(Tone.GREY, text("posts.closed"));
    }
}
