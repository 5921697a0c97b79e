package cn.dingxiang.intake;

import cn.dingxiang.directory.IdNumber;
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
        RecordRefused.ifLonger("student", name, 60);
        RecordRefused.ifLonger("email", email, 254);
        RecordRefused.ifLonger("phone", phone, 40);
    }
}
