package cn.dingxiang.demo;

import java.util.Objects;

/**
 * An invented person.
 *
 * @param name     invented
 * @param idNumber with a valid check digit, in a range of division codes that do not exist (see {@link InventedPeople})
 * @param guardian who signed for a minor; null when of age
 * @param phone    in no range that is assigned
 * @param email    at {@code example.cn}; null for the few who gave none
 */
public record DemoPerson(String name, String idNumber, String guardian, String phone, String email) {
    public DemoPerson {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(idNumber, "idNumber");
        Objects.requireNonNull(phone, "phone");
    }
}
