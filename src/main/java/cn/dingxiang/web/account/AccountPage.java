package cn.dingxiang.web.account;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.signin.AccountLine;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Worded;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * One account somebody looks after.
 *
 * @param place    what it sees, in words
 * @param role     what it may do, in words
 * @param password its new password, shown this once; empty for none
 * @param provider what the OpenID provider is called; empty when there is none
 */
public record AccountPage(Locale locale, AccountLine line, String place, String role, LocalDateTime now, String password, String provider)
        implements Worded {

    public Badge state() {
        return AccountListPage.state(line, now, this);
    }

    public String signedIn() {
        return AccountListPage.signedIn(line, this);
    }

    public boolean isLocked() {
        return line.lockedUntil() != null && now.isBefore(line.lockedUntil());
    }

    public String address() {
        return AccountListPage.address(line.account().username());
    }

    @Override
    public Bundle words() {
        return OwnPage.WORDS;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "AccountPage[" + line.account().username() + "]";
    }
}
