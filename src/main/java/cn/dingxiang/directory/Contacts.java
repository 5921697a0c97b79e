package cn.dingxiang.directory;

import java.time.LocalDateTime;
import java.util.List;

/** Port: whom to write to. */
public interface Contacts {

    /** The active contacts of a unit, county or province, or the person themselves; in the order recorded. */
    List<Contact> of(Recipient recipient);

    /** Every active contact of units, counties and provinces (not of people). */
    List<Contact> all();

    /**
     * Records a contact of a unit, county or province; a contact of the same name there is changed instead.
     * A new address clears what was known of bounces.
     *
     * @param author who says so, as audited
     */
    Contact put(Contact contact, String author);

    /** Notes that a mail to this contact came back. */
    void bounced(long id, LocalDateTime at);
}
