package cn.dingxiang.web.page;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Division;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The frame around a page: title, way there, navigation, language. Made by {@link Viewer#shell}.
 *
 * @param viewer  null on pages before signing in
 * @param title   of the page
 * @param crumbs  the way there, by place; may be empty
 * @param notice  what was just done; empty when nothing was
 * @param locale  of the page
 * @param address the page asked for, with its parameters
 * @param part    whether only the changed part is wanted
 */
public record Shell(Viewer viewer, String title, List<Crumb> crumbs, String notice, Locale locale, String address, boolean part)
        implements Worded {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.page.words");

    public Shell {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(address, "address");
        crumbs = List.copyOf(crumbs);
    }

    static Shell of(Viewer viewer, String title) {
        return new Shell(viewer, title, List.of(), "", viewer.locale(), viewer.address(), viewer.part());
    }

    /** Of a page before signing in. */
    public static Shell outside(String title, Locale locale, String address) {
        return new Shell(null, title, List.of(), "", locale, address, false);
    }

    /** With one more step on the way. */
    public Shell by(String name, String address) {
        List<Crumb> more = new ArrayList<>(crumbs);
        more.add(new Crumb(name, address));
        return new Shell(viewer, title, more, notice, locale, this.address, part);
    }

    /** With what was just done, in words; an address that says {@code ?said=key} shows the words of {@code said.key}. */
    public Shell saying(String notice) {
        return new Shell(viewer, title, crumbs, notice, locale, address, part);
    }

    /** With the words of {@code said.…} that the address asks for; nothing where the bundle has none. */
    public Shell saying(Bundle bundle) {
        String key = "said." + AddressParts.of(address).first("said");
        return bundle.in(locale).containsKey(key) ? saying(bundle.say(locale, key)) : this;
    }

    /** The page itself, to be returned by a controller. @param template its template, under {@code src/main/jte} */
    public Screen show(String template, Object page) {
        return Screen.of(template, Map.of("shell", this, "page", page));
    }

    @Override
    public Bundle words() {
        return WORDS;
    }

    public String language() {
        return Bundle.isEnglish(locale) ? "en" : "zh-CN";
    }

    /** The same page in the other language. */
    public String otherLanguageAddress() {
        return AddressParts.of(address).with("lang", Bundle.isEnglish(locale) ? "zh" : "en").without("said").text();
    }

    public List<NavigationItem> navigation() {
        return viewer == null ? List.of() : Navigation.of(viewer.role(), AddressParts.of(address).path());
    }

    /** What counties are called where the viewer looks: 县（市、区）, 旗（县、区）; as a heading. */
    public String counties() {
        return viewer == null ? countiesOf(null) : countiesOf(viewer.account().province());
    }

    /** What counties are called in the province of a place. @param code of the place; null for the country as a whole */
    public String countiesOf(String code) {
        return level(Division.Level.COUNTY, code);
    }

    /** What townships are called there: 乡镇, 苏木乡镇. */
    public String townshipsOf(String code) {
        return level(Division.Level.TOWNSHIP, code);
    }

    private String level(Division.Level level, String code) {
        String word = viewer == null ? "" : viewer.levels().of(level, code == null ? null : code.substring(0, 2), locale);
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The home of whoever looks. */
    public String home() {
        return viewer == null ? "/" : Navigation.home(viewer.role());
    }

    public String formToken() {
        return viewer == null || viewer.formToken() == null ? "" : viewer.formToken();
    }
}
