package cn.dingxiang.web.placement;

import cn.dingxiang.placement.Filling;
import cn.dingxiang.placement.Post;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import java.util.List;
import java.util.Locale;

/** A post and who is and was in it. */
public record PostPage(Locale locale, Post post, String county, List<Filling> fillings, boolean mayChange, Form change, Form close,
                       List<Option> units, List<Option> hospitals) implements PlacementWorded {

    public String title() {
        return post.unit().name() + " · " + (post.terms().speciality() == null ? word(post.terms().track()) : post.terms().speciality());
    }

    public NewPostPage changing() {
        return new NewPostPage(locale, change, "/posts/" + post.id(), units, hospitals, false);
    }
}
