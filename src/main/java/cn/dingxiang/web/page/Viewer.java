package cn.dingxiang.web.page;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.directory.Role;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * Who looks at a page, signed in; a controller's method takes one as a parameter.
 *
 * @param account   who
 * @param actor     the same, for services
 * @param session   id of their session
 * @param formToken goes back with every form
 * @param locale    English or Chinese, in the words of the viewer's place ({@link cn.dingxiang.agreement.PlaceKind})
 * @param today     civil date, Asia/Shanghai
 * @param address   the page asked for, with its parameters
 * @param part      whether only the changed part of the page is wanted (htmx)
 * @param levels    what the levels of administration are called
 */
public record Viewer(Account account, Actor actor, long session, String formToken, Locale locale, LocalDate today, String address,
                     boolean part, Levels levels) {
    public Viewer {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(levels, "levels");
    }

    public Role role() {
        return account.role();
    }

    public boolean is(Role... roles) {
        for (Role role : roles) {
            if (account.role() == role) {
                return true;
            }
        }
        return false;
    }

    /** The frame of a page. */
    public Shell shell(String title) {
        return Shell.of(this, title);
    }
}
