package cn.dingxiang.web.placement;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import java.util.List;
import java.util.Locale;

/**
 * The form for a new post.
 *
 * @param action  where it is sent
 * @param askedBy whether it is asked who asks
 */
public record NewPostPage(Locale locale, Form form, String action, List<Option> units, List<Option> hospitals, boolean askedBy)
        implements PlacementWorded {

    public List<Option> tracks() {
        return options(Track.values());
    }

    public List<Option> quotas() {
        return List.of(new Option("yes", text("quota.yes")), new Option("no", text("quota.no")));
    }
}
