package cn.dingxiang.web.account;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/** An account to be made. @param places to choose from; empty where there is only the viewer's county */
public record NewAccountPage(Locale locale, Form form, List<Option> roles, List<Option> places) implements Worded {
    public NewAccountPage {
        roles = List.copyOf(roles);
        places = List.copyOf(places);
    }

    @Override
    public Bundle words() {
        return OwnPage.WORDS;
    }
}
