package cn.dingxiang.web.account;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.signin.PasswordRules;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Worded;
import java.util.Locale;

/** Changing one's password. @param must whether it has to be changed before anything else */
public record PasswordPage(Locale locale, boolean must, Form form) implements Worded {

    /** What a password must be like. */
    public String rules() {
        return text("password.rules", PasswordRules.SHORTEST);
    }

    @Override
    public Bundle words() {
        return OwnPage.WORDS;
    }
}
