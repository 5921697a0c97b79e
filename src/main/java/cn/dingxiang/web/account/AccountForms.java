package cn.dingxiang.web.account;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.County;
import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.AccountLine;
import cn.dingxiang.directory.signin.AccountPlan;
import cn.dingxiang.directory.signin.AccountReach;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What forms about accounts of others ask for. */
@Singleton
final class AccountForms {
    private final Counties counties;
    private final Divisions divisions;
    private final Levels levels;
    private final PlaceWords words;

    AccountForms(Counties counties, Divisions divisions, Levels levels, PlaceWords words) {
        this.counties = counties;
        this.divisions = divisions;
        this.levels = levels;
        this.words = words;
    }

    /** The roles the viewer looks after, called as at their place; without that of a level their province does not have. */
    List<Option> roles(Viewer viewer) {
        String province = viewer.actor().province();
        return AccountReach.roles(viewer.actor()).stream()
                .filter(role -> role != Role.PREFECTURE || province == null || levels.hasPrefectures(province))
                .map(role -> new Option(role.name(), words.role(role, province, viewer.locale()))).toList();
    }

    /** The counties kept, and what they lie in, as far as the viewer sees them; none where there is only the viewer's own. */
    List<Option> places(Actor actor) {
        if (actor.county() != null) {
            return List.of();
        }
        Set<String> codes = new TreeSet<>();
        counties.all().stream().map(County::code).filter(actor::sees).forEach(code -> Stream.concat(Stream.of(code, code.substring(0, 2)),
                divisions.parentOf(code).map(Division::code).stream()).forEach(codes::add));
        return codes.stream().map(code -> new Option(code, divisions.fullName(code) + " " + code)).toList();
    }

    /** What was typed; to be used only when the fields are sound. @param username whose account; asked for where null */
    AccountPlan plan(Viewer viewer, Fields fields, String username) {
        String name = username == null ? fields.text("username", 60) : username;
        String displayName = fields.text("displayName", 60);
        Role role = fields.choice("role", Role.class);
        String county = viewer.actor().county();
        String place = county != null ? county : fields.optionalText("place", 6);
        String unit = fields.optionalText("unit", 120);
        String email = fields.optionalText("email", 254);
        return fields.areSound() ? new AccountPlan(name, displayName, role, place, unit, email) : null;
    }

    /** The form with what is on record. */
    Form filled(AccountLine line) {
        Account account = line.account();
        return Form.filled(Map.of("displayName", account.displayName(), "role", account.role().name(), "place", place(account), "unit",
                line.unit() == null ? "" : line.unit(), "email", line.email() == null ? "" : line.email()));
    }

    private static String place(Account account) {
        return account.county() != null ? account.county() : account.prefecture() != null ? account.prefecture()
                : account.province() == null ? "" : account.province();
    }
}
