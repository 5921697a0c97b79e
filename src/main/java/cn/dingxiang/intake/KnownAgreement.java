package cn.dingxiang.intake;

import cn.dingxiang.directory.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is on record of an agreement, as far as an import compares it.
 *
 * @param number   协议编号
 * @param county   its county, six digits
 * @param person   whom it binds
 * @param idHash   keyed hash of the person's ID number; null when it is not known
 * @param versions every version, the one in force last
 * @param events   every event ever recorded, in order, those since corrected too
 */
public record KnownAgreement(String number, String county, Person person, String idHash, List<Version> versions, List<Recorded> events) {
    public KnownAgreement {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(person, "person");
        versions = List.copyOf(versions);
        events = List.copyOf(events);
    }

    /** The version in force. */
    public Version inForce() {
        return versions.get(versions.size() - 1);
    }

    /** One version: the {@code agreement} object, and the parties. */
    public record Version(Map<String, Object> document, Parties parties) {
        public Version {
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(parties, "parties");
        }
    }

    /** One event: its tree, and whether it still counts. */
    public record Recorded(Map<String, Object> tree, boolean stands) {
        public Recorded {
            Objects.requireNonNull(tree, "tree");
        }
    }
}
