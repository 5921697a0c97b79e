package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Contacts in table {@code contact}; a person's own address stands with the person. */
@Singleton
@Transactional
class JdbcContacts implements Contacts {
    private final ContactRepository rows;
    private final People people;
    private final Units units;
    private final SettingRepository settings;
    private final Authorship authorship;

    JdbcContacts(ContactRepository rows, People people, Units units, SettingRepository settings, Authorship authorship) {
        this.rows = rows;
        this.people = people;
        this.units = units;
        this.settings = settings;
        this.authorship = authorship;
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
    public Contact put(Contact contact, String author) {
        hold(contact.recipient());
        Contact before = recorded(contact.recipient()).stream().filter(known -> known.name().equals(contact.name())).findFirst()
                .orElse(null);
        Contact after = before == null ? rows.save(ContactRow.of(contact)).contact() : change(before, contact);
        if (!after.equals(before)) {
            authorship.record(new Authorship.Change(author, before == null ? "contact.create" : "contact.change", "contact:" + after.id(),
                    county(contact.recipient()), before == null ? null : shown(before), shown(after), null));
        }
        return after;
    }

    /** Two that record a contact of the same party come one after the other: the second sees what the first recorded. */
    private void hold(Recipient recipient) {
        switch (recipient.kind()) {
            case UNIT -> rows.holdUnit(Long.parseLong(recipient.id()));
            case COUNTY -> rows.holdCounty(recipient.id());
            // a province has no row of its own
            case PROVINCE -> settings.putIfAbsent("contacts:" + recipient.id(), "");
            case PERSON -> throw new IllegalArgumentException("a person's address stands with the person");
        }
    }

    private String county(Recipient recipient) {
        return switch (recipient.kind()) {
            case COUNTY -> recipient.id();
            case UNIT -> units.find(Long.parseLong(recipient.id())).map(Unit::county).orElse(null);
            case PROVINCE, PERSON -> null;
        };
    }

    private static String shown(Contact contact) {
        return StoredJson.write(Arrays.asList(contact.recipient().toString(), contact.name(), contact.email(), contact.phone(),
                contact.active()));
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
