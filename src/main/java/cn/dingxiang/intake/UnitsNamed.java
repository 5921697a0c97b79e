package cn.dingxiang.intake;

import cn.dingxiang.directory.Unit;
import cn.dingxiang.timeline.EventKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The counties and units that agreements and events name. A unit named only there is taken for a township centre where someone is
 * deployed, and for a county hospital where someone is employed (县管乡用); a list of units can say otherwise.
 */
final class UnitsNamed {
    private final Set<String> counties = new LinkedHashSet<>();
    private final Map<Place, Unit.Kind> units = new LinkedHashMap<>();

    /** A unit by county and name. */
    record Place(String county, String name) { }

    void agreement(AgreementDraft draft) {
        String county = (String) draft.document().get("county");
        county(county);
        if (draft.document().get("designatedUnit") instanceof String unit) {
            units.putIfAbsent(new Place(county, unit), Unit.Kind.TOWNSHIP_CENTRE);
        }
        draft.eventTrees().forEach(event -> event(event, county));
    }

    /** @param county the agreement's */
    void event(Map<String, Object> event, String county) {
        EventKind kind = EventKind.valueOf((String) event.get("kind"));
        if (kind == EventKind.DEPLOYED || kind == EventKind.TRANSFER_APPROVED) {
            county((String) event.get("county"));
            units.putIfAbsent(new Place((String) event.get("county"), (String) event.get("unit")), Unit.Kind.TOWNSHIP_CENTRE);
        } else if (kind == EventKind.EMPLOYED) {
            units.putIfAbsent(new Place(county, (String) event.get("employer")), Unit.Kind.COUNTY_HOSPITAL);
        }
    }

    void county(String code) {
        counties.add(code);
    }

    Set<String> counties() {
        return counties;
    }

    Map<Place, Unit.Kind> units() {
        return units;
    }
}
