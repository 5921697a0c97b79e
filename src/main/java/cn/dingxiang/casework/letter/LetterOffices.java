package cn.dingxiang.casework.letter;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How offices sign: what they have said themselves, and otherwise what follows from the name of their place. */
@Singleton
public class LetterOffices {
    private static final Set<Role> IN_CHARGE = EnumSet.of(Role.COUNTY_REVIEWER, Role.PREFECTURE, Role.PROVINCE, Role.ADMINISTRATOR);
    private static final int LONGEST_PREFIX = 30;
    private static final int LONGEST_NAME = 120;

    private final LetterBook book;
    private final Divisions divisions;
    private final Contacts contacts;
    private final AuditTrail audit;

    public LetterOffices(LetterBook book, Divisions divisions, Contacts contacts, AuditTrail audit) {
        this.book = book;
        this.divisions = divisions;
        this.contacts = contacts;
        this.audit = audit;
    }

    /** The office an actor acts for: the county's, the prefecture's or the province's. @throws Refused when there is none */
    public IssuingOffice of(Actor actor) {
        if (actor.county() != null) {
            return of(actor.county());
        }
        String code = actor.prefecture() != null ? actor.prefecture() : actor.province();
        if (code == null) {
            throw LetterProblems.refused("office");
        }
        return of(code);
    }

    /** @param code of a county, prefecture or province */
    public IssuingOffice of(String code) {
        return book.office(code).orElseGet(() -> {
            String place = divisions.name(code);
            return new IssuingOffice(code, place + (code.length() == 6 ? "卫生健康局" : "卫生健康委员会"), place + "卫健定向", null, null);
        });
    }

    /**
     * Sets how the actor's office signs from now on; its series go on counting.
     *
     * @throws Refused when the actor is not in charge of it, or something is missing or too long
     */
    @Transactional
    public void put(Actor actor, IssuingOffice office) {
        boolean own = actor.role() == Role.ADMINISTRATOR ? office.code().length() < 6 || actor.sees(office.code())
                : office.code().equals(of(actor).code());
        if (!own || !IN_CHARGE.contains(actor.role())) {
            throw LetterProblems.refused("office-role");
        }
        if (office.name().isBlank() || office.name().length() > LONGEST_NAME || office.prefix().isBlank()
                || office.prefix().length() > LONGEST_PREFIX) {
            throw LetterProblems.refused("office-incomplete", LONGEST_NAME, LONGEST_PREFIX);
        }
        String before = of(office.code()).toString();
        book.put(office);
        audit.record(new AuditEntry(actor, "letter.office", "office:" + office.code(), before, office.toString(), null));
    }

    /** The line that says how to reach an office. @throws Refused when no telephone is known */
    String reach(IssuingOffice office) {
        Optional<Contact> contact = switch (office.code().length()) {
            case 6 -> first(Recipient.county(office.code()));
            case 2 -> first(Recipient.province(office.code()));
            default -> Optional.empty();
        };
        String telephone = Objects.requireNonNullElseGet(office.telephone(), () -> contact.map(Contact::phone)
                .orElseThrow(() -> LetterProblems.refused("telephone", office.name())));
        String person = office.telephone() == null ? "联系人：" + contact.orElseThrow().name() + "　" : "";
        return person + "电话：" + telephone + (office.address() == null ? "" : "　地址：" + office.address());
    }

    private Optional<Contact> first(Recipient recipient) {
        return contacts.of(recipient).stream().filter(contact -> contact.phone() != null).findFirst();
    }
}
