package cn.dingxiang.web.account;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.signin.AccountLine;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Worded;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Accounts somebody looks after. @param now for locks that are over */
public record AccountListPage(Locale locale, Listing list, List<Row> rows, List<Option> roles, List<Option> places,
                              LocalDateTime now) implements Worded {
    public AccountListPage {
        rows = List.copyOf(rows);
        roles = List.copyOf(roles);
        places = List.copyOf(places);
    }

    /** @param place what it sees, in words @param role what it may do, in words */
    public record Row(AccountLine line, String place, String role) {
        public String address() {
            return AccountListPage.address(line.account().username());
        }
    }

    static String address(String username) {
        return "/accounts/" + URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public Badge state(Row row) {
        return state(row.line(), now, this);
    }

    /** When it last signed in, in words. */
    static String signedIn(AccountLine line, Worded words) {
        return line.signedInAt() == null ? words.text("accounts.never") : Shown.minute(line.signedInAt());
    }

    public String signedIn(Row row) {
        return signedIn(row.line(), this);
    }

    static Badge state(AccountLine line, LocalDateTime now, Worded words) {
        if (line.closedAt() != null) {
            return new Badge(Tone.GREY, words.text("state.closed"));
        }
        if (line.lockedUntil() != null && now.isBefore(line.lockedUntil())) {
            return new Badge(Tone.RED, words.text("state.locked"));
        }
        return line.mustChange() ? new Badge(Tone.AMBER, words.text("state.new")) : new Badge(Tone.GREEN, words.text("state.open"));
    }

    @Override
    public Bundle words() {
        return OwnPage.WORDS;
    }
}
