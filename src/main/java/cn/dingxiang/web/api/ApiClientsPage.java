package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.tokens.ApiClient;
import cn.dingxiang.directory.tokens.ApiClients;
import cn.dingxiang.directory.tokens.ApiScope;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which programs may call, and the form to let one in.
 *
 * @param rows   the newest first
 * @param form   as typed
 * @param places to choose from
 * @param chosen scopes ticked
 */
public record ApiClientsPage(Locale locale, List<Row> rows, Form form, List<Option> places, Set<ApiScope> chosen) implements Worded {
    private static final Bundle SCOPES = Bundle.named(ApiClients.WORDS);

    public ApiClientsPage {
        rows = List.copyOf(rows);
        places = List.copyOf(places);
        chosen = Set.copyOf(chosen);
    }

    /** @param active whether its token is good today */
    public record Row(ApiClient client, String place, boolean active) {
        public String scopes() {
            return client.scopes().stream().map(ApiScope::code).collect(Collectors.joining(" · "));
        }

        public String lastUsed() {
            return client.lastUsedAt() == null ? "—" : Shown.minute(client.lastUsedAt());
        }
    }

    public Badge state(Row row) {
        if (row.client().revokedAt() != null) {
            return new Badge(Tone.GREY, text("state.revoked"));
        }
        return row.active() ? new Badge(Tone.GREEN, text("state.active")) : new Badge(Tone.AMBER, text("state.expired"));
    }

    /** Every scope: its code and what it is for. */
    public List<Option> scopes() {
        return Arrays.stream(ApiScope.values()).map(scope -> new Option(scope.code(), SCOPES.text(locale, "scope." + scope.code()))).toList();
    }

    public boolean isChosen(String code) {
        return ApiScope.of(code).filter(chosen::contains).isPresent();
    }

    @Override
    public Bundle words() {
        return Bundle.named(ApiProblem.WORDS);
    }
}
