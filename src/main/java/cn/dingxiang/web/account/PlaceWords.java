package cn.dingxiang.web.account;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Units;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What an account sees, in words. */
@Singleton
final class PlaceWords {
    private final Divisions divisions;
    private final Units units;

    PlaceWords(Divisions divisions, Units units) {
        this.divisions = divisions;
        this.units = units;
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
}
