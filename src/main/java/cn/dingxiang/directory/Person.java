package cn.dingxiang.directory;

import java.util.Objects;

/**
 * A person bound by an agreement. The ID number is not here: {@link People#idNumber} opens it for those who may see it.
 *
 * @param id    id in the database
 * @param name  as on the identity card
 * @param email null when not known
 * @param phone null when not known
 */
public record Person(long id, String name, String email, String phone) {
    public Person {
        Objects.requireNonNull(name, "name");
    }
}
