package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.review.EmailAddress;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Whom mail to a unit goes to, kept by the county's bureau. The audit trail is written where contacts are kept. */
@Singleton
@Transactional
public class UnitContacts {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PHONE = 30;

    private final UnitService units;
    private final Contacts contacts;

    public UnitContacts(UnitService units, Contacts contacts) {
        this.units = units;
        this.contacts = contacts;
    }

    /** The active contacts, in the order recorded. For offices, and for the unit itself. */
    public List<Contact> of(Actor actor, long unit) {
        units.find(actor, unit);
        if (actor.unit() == null || actor.unit() != unit) {
            Reach.requireOffice(actor);
        }
        return contacts.of(Recipient.unit(unit));
    }

    /** Adds a contact, or changes the one of that name; a new address clears what was known of bounces. */
    public void put(Actor actor, long unit, String name, String email, String phone) {
        Unit of = officers(actor, unit);
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw Reach.refused("contact.name", LONGEST_NAME);
        }
        String address = email == null || email.isBlank() ? null : email.strip();
        String number = phone == null || phone.isBlank() ? null : phone.strip();
        if (address != null && !EmailAddress.isValid(address)) {
            throw Reach.refused("contact.email");
        }
        if (number != null && number.length() > LONGEST_PHONE) {
            throw Reach.refused("contact.phone", LONGEST_PHONE);
        }
        if (address == null && number == null) {
            throw Reach.refused("contact.unreachable");
        }
        contacts.put(Contact.of(Recipient.unit(of.id()), name.strip(), address, number), actor.name());
    }

    /** Writes to them no more. Adding them again takes it back. */
    public void deactivate(Actor actor, long unit, long contact) {
        Unit of = officers(actor, unit);
        Contact known = contacts.of(Recipient.unit(of.id())).stream().filter(one -> one.id() != null && one.id() == contact).findFirst()
                .orElseThrow(() -> Reach.refused("contact.unknown"));
        contacts.put(new Contact(null, known.recipient(), known.name(), known.email(), known.phone(), false, known.bouncedAt()),
                actor.name());
    }

    private Unit officers(Actor actor, long unit) {
        Unit of = units.find(actor, unit).unit();
        Reach.requireOfficerOf(actor, of.county());
        return of;
    }
}
