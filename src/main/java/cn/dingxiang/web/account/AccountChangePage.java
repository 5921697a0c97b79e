package cn.dingxiang.web.account;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.signin.AccountLine;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/**
 * An account to be changed.
 *
 * @param places   to choose from; empty where the place stays
 * @param provider what the OpenID provider is called; empty when there is none
 */
public record AccountChangePage(Locale locale, Form form, AccountLine line, List<Option> roles, List<Option> places, String provider)
        implements Worded {
    public AccountChangePage {
        roles = List.copyOf(roles);
        places = List.copyOf(places);
    }

    public String address() {
        return AccountListPage.address(line.account().username());
    }

    @Override
    public Bundle words() {
        return OwnPage.WORDS;
    }
}
