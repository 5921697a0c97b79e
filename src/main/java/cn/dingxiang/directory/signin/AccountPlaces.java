package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** Checks that an account has the place its role stands for: a county that is kept here, a unit of that county, a student of it. */
@Singleton
public final class AccountPlaces {
    static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,59}");

    private final Divisions divisions;
    private final Counties counties;
    private final Units units;
    private final Students students;

    public AccountPlaces(Divisions divisions, Counties counties, Units units, Students students) {
        this.divisions = divisions;
        this.counties = counties;
        this.units = units;
        this.students = students;
    }

    /** @throws Refused what does not fit */
    Account account(AccountPlan plan, String hash, LocalDateTime at) {
        String place = plan.place();
        require(place.isEmpty() || divisions.find(place).isPresent(), "accounts.place");
        int digits = place.length();
        switch (plan.role()) {
            case PROVINCE -> require(digits == 2, "accounts.place-province");
            case PREFECTURE -> require(digits == 4, "accounts.place-prefecture");
            case COUNTY_OFFICER, COUNTY_REVIEWER, HOSPITAL, TOWNSHIP_UNIT, STUDENT ->
                    require(digits == 6 && counties.find(place).isPresent(), "accounts.place-county");
            case AUDITOR, ADMINISTRATOR -> { }
        }
        require(plan.role() == Role.STUDENT || USERNAME.matcher(plan.username()).matches(), "accounts.username");
        return new Account(plan.username(), hash, plan.role(), plan.displayName(), digits == 0 ? null : place.substring(0, 2),
                digits == 4 ? place : null, digits == 6 ? place : null, unit(plan), person(plan), at);
    }

    private Long unit(AccountPlan plan) {
        Unit.Kind kind = plan.role() == Role.HOSPITAL ? Unit.Kind.COUNTY_HOSPITAL
                : plan.role() == Role.TOWNSHIP_UNIT ? Unit.Kind.TOWNSHIP_CENTRE : null;
        if (kind == null) {
            return null;
        }
        return units.byName(plan.place(), plan.unit()).filter(unit -> unit.kind() == kind).map(Unit::id)
                .orElseThrow(() -> new Refused(OwnAccount.WORDS, "accounts.unit"));
    }

    private Long person(AccountPlan plan) {
        if (plan.role() != Role.STUDENT) {
            return null;
        }
        return students.byAgreement(plan.username()).filter(student -> student.county().equals(plan.place())).map(Students.Student::person)
                .orElseThrow(() -> new Refused(OwnAccount.WORDS, "accounts.student"));
    }

    static void require(boolean holds, String problem) {
        if (!holds) {
            throw new Refused(OwnAccount.WORDS, problem);
        }
    }
}
