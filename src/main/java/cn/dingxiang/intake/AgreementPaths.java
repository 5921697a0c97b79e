package cn.dingxiang.intake;

import cn.dingxiang.timeline.EventKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column says which path of the {@code agreement} object, and trees built by dotted path. */
final class AgreementPaths {
    private static final Map<String, Heading> HEADINGS = Map.ofEntries(
            Map.entry("cohort", Heading.COHORT), Map.entry("track", Heading.TRACK), Map.entry("province", Heading.COUNTY),
            Map.entry("county", Heading.COUNTY), Map.entry("hukouProvince", Heading.HUKOU_PROVINCE),
            Map.entry("signedOn", Heading.SIGNED_ON), Map.entry("designatedUnit", Heading.DESIGNATED_UNIT),
            Map.entry("form", Heading.FORM), Map.entry("regime", Heading.REGIME), Map.entry("costs.TUITION", Heading.COST_TUITION),
            Map.entry("costs.ACCOMMODATION", Heading.COST_ACCOMMODATION), Map.entry("costs.STIPEND", Heading.COST_STIPEND));
    private static final String TERMS = "terms.";
    private static final Set<String> PLACES = Set.of(EventKind.DEPLOYED.name(), EventKind.TRANSFER_APPROVED.name());

    private AgreementPaths() { }

    /** What a person knows the path by: the column's title, or the path itself. */
    static String title(String path) {
        return headings(path).stream().findFirst().map(Heading::text).orElse(path);
    }

    /** Whether a ledger with these columns says anything about the path. The county may be said by the import as a whole. */
    static boolean isSaid(String path, ColumnPlan plan) {
        return path.equals("county") || path.equals("province") || headings(path).stream().anyMatch(plan::has);
    }

    /** The columns that can say the path, the first of them the usual one; none when a ledger cannot. */
    static List<Heading> headings(String path) {
        if (path.equals(TERMS + "serviceMonths")) {
            return List.of(Heading.SERVICE_MONTHS, Heading.SERVICE_YEARS);
        }
        if (path.startsWith(TERMS)) {
            return LedgerTerm.at(path.substring(TERMS.length())).map(LedgerTerm::heading).map(List::of).orElse(List.of());
        }
        return HEADINGS.containsKey(path) ? List.of(HEADINGS.get(path)) : List.of();
    }

    /** Puts a value that is not null where a dotted path leads. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> tree, String path, Object value) {
        if (value == null) {
            return;
        }
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, value);
        } else {
            Map<String, Object> inner = (Map<String, Object>) tree.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<>());
            put(inner, path.substring(dot + 1), value);
        }
    }

    /** Where a doctor is sent to is in the agreement's county unless the row says another; the province is the county's. */
    static void completePlace(Map<String, Object> event, String county) {
        if (PLACES.contains(String.valueOf(event.get("kind")))) {
            put(event, "county", event.getOrDefault("county", county));
            if (event.get("county") instanceof String code) {
                event.put("province", code.substring(0, 2));
            }
        }
    }
}
