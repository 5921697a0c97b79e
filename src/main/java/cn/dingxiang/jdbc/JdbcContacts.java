package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Recipient;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** Contacts in table {@code contact}; a person's own address stands with the person. */
@Singleton
@Transactional
class JdbcContacts implements Contacts {
    private final ContactRepository rows;
    private final People people;

    JdbcContacts(ContactRepository rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public List<Contact> of(Recipient recipient) {
        if (recipient.kind() == Recipient.Kind.PERSON) {
            return people.find(Long.parseLong(recipient.id())).stream()
                    .map(person -> Contact.of(recipient, person.name(), person.email(), person.phone())).toList();
        }
        return recorded(recipient).stream().filter(Contact::active).toList();
    }

    @Override
    public List<Contact> all() {
        return rows.findByActiveTrueOrderById().stream().map(ContactRow::contact).toList();
    }

    @Override
    public Contact put(Contact contact) {
        return recorded(contact.recipient()).stream().filter(known -> known.name().equals(contact.name())).findFirst()
                .map(known -> change(known, contact))
                .orElseGet(() -> rows.save(ContactRow.of(contact)).contact());
    }

    @Override
    public void bounced(long id, LocalDateTime at) {
        rows.update(id, at);
    }

    private Contact change(Contact known, Contact now) {
        boolean sameAddress = Objects.equals(known.email(), now.email());
        Contact changed = new Contact(known.id(), known.recipient(), known.name(), now.email(), now.phone(), now.active(),
                sameAddress ? known.bouncedAt() : null);
        return changed.equals(known) ? known : rows.update(ContactRow.of(changed)).contact();
    }

    private List<Contact> recorded(Recipient recipient) {
        List<ContactRow> found = switch (recipient.kind()) {
            case UNIT -> rows.findByUnitIdOrderById(Long.valueOf(recipient.id()));
            case COUNTY -> rows.findByCountyCodeOrderById(recipient.id());
            case PROVINCE -> rows.findByProvinceOrderById(recipient.id());
            case PERSON -> throw new IllegalArgumentException("a person's address stands with the person");
        };
        return found.stream().map(ContactRow::contact).toList();
    }
}
