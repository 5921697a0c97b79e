package cn.dingxiang.web.placement;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.placement.Post;
import cn.dingxiang.placement.PostState;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The list of posts. */
public record PostsPage(Locale locale, Listing list, List<Post> posts, List<Option> counties, String ownCounty, boolean mayAsk)
        implements PlacementWorded {

    public boolean severalCounties() {
        return ownCounty == null;
    }

    public String county(String code) {
        return counties.stream().filter(option -> option.value().equals(code)).map(Option::label).findFirst().orElse(code);
    }

    public List<Option> states() {
        return Arrays.stream(PostState.values()).map(state -> new Option(state.name(), text("post-state." + state))).toList();
    }

    public List<Option> tracks() {
        return options(Track.values());
    }
}
