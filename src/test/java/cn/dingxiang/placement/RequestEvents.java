package cn.dingxiang.placement;

import cn.dingxiang.directory.Unit;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events a request writes when it is carried out, as trees of the domain rules, section 3. */
final class RequestEvents {

    private RequestEvents() { }

    /**
     * @param unit the unit the request names; null when it names none
     * @param on   the day it is carried out
     */
    static List<Map<String, Object>> of(PlacementRequest request, Unit unit, LocalDate on) {
        Wish wish = request.wish();
        return switch (wish.workflow()) {
            case EMPLOYMENT -> List.of(event(on, EventKind.EMPLOYED, "employer", unit.name(), "quotaPost", wish.quotaPost()));
            case DEPLOYMENT -> List.of(deployed(wish, unit, on));
            case TRANSFER -> List.of(approved(request, unit), deployed(wish, unit, on));
            case SECONDMENT -> List.of(event(on, EventKind.SECONDED, "to", wish.secondedTo(), "orderedBy", wish.orderedBy().name()));
            case RETURN -> List.of(event(on, EventKind.RETURNED));
        };
    }

    private static Map<String, Object> deployed(Wish wish, Unit unit, LocalDate on) {
        return event(on, EventKind.DEPLOYED, "unit", unit.name(), "county", unit.county(), "province", unit.county().substring(0, 2),
                "orderedBy", wish.orderedBy().name(), "grassroots", unit.kind() != Unit.Kind.COUNTY_HOSPITAL);
    }

    /** The approval has the day it was given on: it covers nothing before. */
    private static Map<String, Object> approved(PlacementRequest request, Unit unit) {
        Set<Approver> approvals = EnumSet.of(Approver.COUNTY);
        approvals.addAll(request.consents());
        List<String> names = new ArrayList<>(approvals.stream().map(Approver::name).toList());
        return event(request.approvedOn(), EventKind.TRANSFER_APPROVED, "unit", unit.name(), "county", unit.county(), "province",
                unit.county().substring(0, 2), "approvals", names);
    }

    private static Map<String, Object> event(LocalDate on, EventKind kind, Object... attributes) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("on", on.toString());
        event.put("kind", kind.name());
        for (int i = 0; i < attributes.length; i += 2) {
            event.put((String) attributes[i], attributes[i + 1]);
        }
        return event;
    }
}
