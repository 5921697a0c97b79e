package cn.dingxiang.web.account;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Units;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What an account sees and may do, in words that follow its place. */
@Singleton
final class PlaceWords {
    private final Divisions divisions;
    private final Units units;
    private final Levels levels;

    PlaceWords(Divisions divisions, Units units, Levels levels) {
        this.divisions = divisions;
        this.units = units;
        this.levels = levels;
    }

    /** Its unit, county, prefecture or province. */
    String of(Account account, Locale locale) {
        String place = division(account, locale);
        return account.unit() == null ? place : units.find(account.unit()).map(unit -> place + " " + unit.name()).orElse(place);
    }

    /** Without its unit. */
    String division(Account account, Locale locale) {
        String code = account.county() != null ? account.county() : account.prefecture() != null ? account.prefecture() : account.province();
        return code == null ? OwnPage.WORDS.text(locale, "place.all") : divisions.fullName(code);
    }

    String role(Account account, Locale locale) {
        return role(account.role(), account.province(), locale);
    }

    /** @param province where; null for the country as a whole */
    String role(Role role, String province, Locale locale) {
        Division.Level level = role == Role.PREFECTURE ? Division.Level.PREFECTURE : role == Role.TOWNSHIP_UNIT ? Division.Level.TOWNSHIP : null;
        return level == null ? OwnPage.WORDS.text(locale, "role." + role)
                : OwnPage.WORDS.say(locale, "role." + role, levels.of(level, province, locale));
    }
}
