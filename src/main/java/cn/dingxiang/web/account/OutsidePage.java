package cn.dingxiang.web.account;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.signin.PasswordRules;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Worded;
import java.util.Locale;

/** A page about an account before signing in: activating it, or a new password. @param done whether it is done @param link empty for none */
public record OutsidePage(Locale locale, Form form, boolean done, String link) implements Worded {

    /** What a password must be like. */
    public String rules() {
        return text("password.rules", PasswordRules.SHORTEST);
    }

    @Override
    public Bundle words() {
        return OwnPage.WORDS;
    }

    /** Without the link. */
    @Override
    public String toString() {
        return "OutsidePage";
    }
}
