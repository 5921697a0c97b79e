package cn.dingxiang.directory;

import java.util.Objects;

/**
 * Who acts, in which role and where from.
 *
 * @param name       the username, {@code link:…} for the holder of a mailed link, or the product's own process such as {@code review}
 * @param role       null for a link's holder and for the product itself
 * @param province   the province they see, two digits; null for all
 * @param prefecture the prefecture they see, four digits; null for all of the province
 * @param county     the county they see, six digits; null for all of the prefecture or province
 * @param unit       the unit they see; null for all of the county
 * @param person     the person they are; null unless a student
 * @param from       network address; null when there is none
 */
public record Actor(String name, Role role, String province, String prefecture, String county, Long unit, Long person, String from) {
    public Actor {
        Objects.requireNonNull(name, "name");
    }

    /** Someone who signed in. @param from network address; null when there is none */
    public static Actor of(Account account, String from) {
        return new Actor(account.username(), account.role(), account.province(), account.prefecture(), account.county(), account.unit(),
                account.person(), from);
    }

    /** The product itself. @param process what of it, such as {@code review} */
    public static Actor system(String process) {
        return new Actor(process, null, null, null, null, null, null, null);
    }

    /** Whether {@code code}, a county of six digits, lies in what they see. */
    public boolean sees(String code) {
        return (province == null || code.startsWith(province)) && (prefecture == null || code.startsWith(prefecture))
                && (county == null || county.equals(code));
    }
}
