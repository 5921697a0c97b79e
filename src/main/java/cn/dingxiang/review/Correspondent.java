package cn.dingxiang.review;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Recipient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A recipient with what is needed to write to it.
 *
 * @param recipient  whom
 * @param name       the unit's, bureau's or person's name
 * @param countyCode the county that keeps its contact in order; null for a province
 * @param contacts   the people to write to, the first choice first
 */
public record Correspondent(Recipient recipient, String name, String countyCode, List<Contact> contacts) {
    public Correspondent {
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(name);
        contacts = List.copyOf(contacts);
    }

    /** The first contact that mail can be sent to; empty when there is none. */
    public Optional<Contact> reachable() {
        return contacts.stream()
                .filter(contact -> contact.active() && contact.bouncedAt() == null && EmailAddress.isValid(contact.email())).findFirst();
    }
}
