package cn.dingxiang.intake;

import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Person;
import java.util.Objects;

/**
 * The person an agreement binds. People are matched by ID number, never by name; contact data given here replaces what is kept.
 *
 * @param name     as on the identity card
 * @param idNumber null when it is not known: then nobody is matched and a new person is recorded
 * @param email    null when not known
 * @param phone    null when not known
 */
public record Student(String name, IdNumber idNumber, String email, String phone) {
    public Student {
        Objects.requireNonNull(name, "name");
        RecordRefused.ifLonger("student", name, TextLimits.NAME);
        RecordRefused.ifLonger("email", email, TextLimits.EMAIL);
        RecordRefused.ifLonger("phone", phone, TextLimits.PHONE);
    }

    /** The person on record with the contact data given here; what is not given stays. */
    Person reached(Person known) {
        return new Person(known.id(), known.name(), email == null ? known.email() : email, phone == null ? known.phone() : phone);
    }
}
