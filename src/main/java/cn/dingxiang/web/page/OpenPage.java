package cn.dingxiang.web.page;

import cn.dingxiang.directory.Account;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A page made for nobody in particular: where its viewer's name and the token of their forms belong stand words made up for this process,
 * which each viewer's own replace. What else there is of an account but role and place is not there at all, so that nothing of one viewer
 * can come before another.
 */
final class OpenPage {
    private static final String NAME = "name-" + UUID.randomUUID();
    private static final String TOKEN = "token-" + UUID.randomUUID();

    /** What stands between the places, one more than there are. */
    private final List<byte[]> pieces;
    /** Which of the places are the token's; the others are the name's. */
    private final List<Boolean> tokens;

    private OpenPage(List<byte[]> pieces, List<Boolean> tokens) {
        this.pieces = List.copyOf(pieces);
        this.tokens = List.copyOf(tokens);
    }

    /** Somebody of the viewer's role and place; what they do is still done by the viewer. */
    static Viewer nobody(Viewer viewer) {
        Account account = viewer.account();
        return new Viewer(new Account(NAME, NAME, account.role(), NAME, account.province(), account.prefecture(), account.county(),
                account.unit(), account.person(), account.createdAt()), viewer.actor(), 0, TOKEN, viewer.locale(), viewer.today(),
                viewer.address(), viewer.part(), viewer.levels());
    }

    /** @param page as rendered for {@link #nobody} */
    static OpenPage read(String page) {
        List<byte[]> pieces = new ArrayList<>();
        List<Boolean> tokens = new ArrayList<>();
        int from = 0;
        for (int at = next(page, from); at >= 0; at = next(page, from)) {
            boolean token = page.startsWith(TOKEN, at);
            pieces.add(page.substring(from, at).getBytes(StandardCharsets.UTF_8));
            tokens.add(token);
            from = at + (token ? TOKEN : NAME).length();
        }
        pieces.add(page.substring(from).getBytes(StandardCharsets.UTF_8));
        return new OpenPage(pieces, tokens);
    }

    private static int next(String page, int from) {
        int name = page.indexOf(NAME, from);
        int token = page.indexOf(TOKEN, from);
        return name < 0 || token >= 0 && token < name ? token : name;
    }

    int size() {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    /** The page as this viewer's. */
    byte[] of(Viewer viewer) {
        byte[] name = escaped(viewer.account().displayName()).getBytes(StandardCharsets.UTF_8);
        byte[] token = viewer.formToken().getBytes(StandardCharsets.UTF_8);
        int length = size();
        for (boolean isToken : tokens) {
            length += isToken ? token.length : name.length;
        }
        byte[] page = new byte[length];
        int at = put(pieces.get(0), page, 0);
        for (int place = 0; place < tokens.size(); place++) {
            at = put(tokens.get(place) ? token : name, page, at);
            at = put(pieces.get(place + 1), page, at);
        }
        return page;
    }

    private static int put(byte[] piece, byte[] page, int at) {
        System.arraycopy(piece, 0, page, at, piece.length);
        return at + piece.length;
    }

    /** As templates escape texts, quotes too: a name may stand in an attribute. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&#34;").replace("'", "&#39;");
    }
}
