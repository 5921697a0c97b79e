package cn.dingxiang.web.account;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.signin.Session;
import cn.dingxiang.directory.signin.SignInState;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/**
 * One's own account.
 *
 * @param place    what it sees, in words
 * @param role     what it may do, in words
 * @param sessions the latest first
 * @param current  id of the session that looks
 */
public record OwnPage(Locale locale, SignInState state, String place, String role, List<Session> sessions, long current, Form form) implements Worded {
    static final Bundle WORDS = Bundle.named("cn.dingxiang.web.account.words");

    public OwnPage {
        sessions = List.copyOf(sessions);
    }

    public Badge code() {
        return state.totpOn() ? new Badge(Tone.GREEN, text("code.on")) : new Badge(Tone.GREY, text("code.off"));
    }

    /** What the browser calls itself, in words: the program and the system. */
    public String device(Session session) {
        return Devices.name(session.device(), text("device.unknown"));
    }

    @Override
    public Bundle words() {
        return WORDS;
    }
}
