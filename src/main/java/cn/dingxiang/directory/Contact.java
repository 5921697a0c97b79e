package cn.dingxiang.directory;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A person to write to.
 *
 * @param id        its id in the database; null before it is recorded, and for a person's own address
 * @param recipient on whose behalf
 * @param name      the person's name
 * @param email     null when not known
 * @param phone     null when not known
 * @param active    false once no longer to be written to
 * @param bouncedAt when a mail last came back, civil time of Asia/Shanghai; null when none did since the address was set
 */
public record Contact(Long id, Recipient recipient, String name, String email, String phone, boolean active, LocalDateTime bouncedAt) {
    public Contact {
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(name, "name");
    }

    /** A contact not recorded yet. */
    public static Contact of(Recipient recipient, String name, String email, String phone) {
        return new Contact(null, recipient, name, email, phone, true, null);
    }
}
