package cn.dingxiang.bancheck;

import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.timeline.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Port: people bound by agreements that are live, with all it takes to answer, in a few statements for a whole list. */
public interface BanRegister {

    /** By ID number; nobody for those not on record. */
    Map<IdNumber, Bound> find(Collection<IdNumber> numbers);

    /**
     * A person and their agreements.
     *
     * @param person     id
     * @param name       as on record
     * @param agreements those that are live
     */
    record Bound(long person, String name, List<BoundBy> agreements) {
        public Bound {
            Objects.requireNonNull(name, "name");
            agreements = List.copyOf(agreements);
        }
    }

    /**
     * An agreement.
     *
     * @param county     six digits
     * @param countyName as people say it
     * @param signed     what was signed
     * @param events     what happened, in order
     */
    record BoundBy(String county, String countyName, SignedAgreement signed, List<Event> events) {
        public BoundBy {
            Objects.requireNonNull(county, "county");
            Objects.requireNonNull(countyName, "countyName");
            Objects.requireNonNull(signed, "signed");
            events = List.copyOf(events);
        }
    }
}
