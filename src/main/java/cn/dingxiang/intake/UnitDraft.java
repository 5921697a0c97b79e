package cn.dingxiang.intake;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A unit as a row says it; or the county's or province's own bureau, which is no unit but has contacts.
 *
 * @param row      where it stands
 * @param county   six digits; null when it could not be read
 * @param name     the unit's name; null for a bureau, or when it could not be read
 * @param type     what it is; null when it could not be read
 * @param hospital name of the county hospital that manages it; null when the row does not say
 * @param from     first day of that; null when the row does not say
 * @param to       first day no longer; null when it goes on
 * @param contact  whom to write to; null when the row names nobody
 * @param problems what is wrong so far
 */
record UnitDraft(int row, String county, String name, Type type, String hospital, LocalDate from, LocalDate to, Person contact,
                 List<Problem> problems) {

    /** What can stand in the column of types. */
    enum Type {
        COUNTY_HOSPITAL(Unit.Kind.COUNTY_HOSPITAL), TOWNSHIP_CENTRE(Unit.Kind.TOWNSHIP_CENTRE), OTHER(Unit.Kind.OTHER),
        COUNTY_BUREAU(null), PROVINCE_BUREAU(null);

        private final Unit.Kind kind;

        Type(Unit.Kind kind) {
            this.kind = kind;
        }

        /** The kind of unit; null for a bureau. */
        Unit.Kind kind() {
            return kind;
        }

        boolean isBureau() {
            return kind == null;
        }
    }

    /** A contact: email and phone may be null. */
    record Person(String name, String email, String phone) {
        boolean isSame(Contact contact) {
            return name.equals(contact.name()) && Objects.equals(email, contact.email()) && Objects.equals(phone, contact.phone());
        }
    }

    UnitDraft {
        problems = List.copyOf(problems);
    }

    boolean isBroken() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** What tells units apart. */
    String key() {
        return county + " " + name;
    }

    /** Whether both manage the unit on some day. */
    boolean overlaps(UnitDraft other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }

    /** Whether the two rows say the same. */
    boolean saysSame(UnitDraft other) {
        return type == other.type && Objects.equals(hospital, other.hospital) && Objects.equals(from, other.from)
                && Objects.equals(to, other.to) && Objects.equals(contact, other.contact);
    }
}
