package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Worded;
import java.util.Locale;

/**
 * The one time a token is shown.
 *
 * @param name  of the client
 * @param token whole
 */
public record ApiTokenPage(Locale locale, String name, String token) implements Worded {

    @Override
    public Bundle words() {
        return Bundle.named(ApiProblem.WORDS);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "ApiTokenPage[" + name + "]";
    }
}
