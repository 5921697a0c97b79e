package cn.dingxiang.web.account;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.bancheck.BanClient;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The bodies that may ask for bans.
 *
 * @param provinces to choose from
 * @param told      the client whose secret is shown, this once; empty for none
 * @param secret    empty for none
 */
public record BanClientsPage(Locale locale, List<BanClient> clients, Form form, List<Option> provinces, String told, String secret)
        implements Worded {
    public BanClientsPage {
        clients = List.copyOf(clients);
        provinces = List.copyOf(provinces);
    }

    public List<Option> kinds() {
        return Arrays.stream(BanClient.Kind.values()).map(kind -> new Option(kind.name(), text("kind." + kind))).toList();
    }

    public String kind(BanClient client) {
        return text("kind." + client.kind());
    }

    public Badge state(BanClient client) {
        return client.isActive() ? new Badge(Tone.GREEN, text("client.active")) : new Badge(Tone.GREY, text("client.revoked"));
    }

    @Override
    public Bundle words() {
        return OwnPage.WORDS;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "BanClientsPage";
    }
}
