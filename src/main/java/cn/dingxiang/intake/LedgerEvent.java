package cn.dingxiang.intake;

import static cn.dingxiang.intake.Heading.*;

import cn.dingxiang.timeline.EventKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dates of a wide ledger that become events: the date's column, what kind of event it is, and which columns say the rest.
 * Their order is the order of events of one day.
 */
public enum LedgerEvent {
    ENROLLED(ENROLLED_ON, EventKind.ENROLLED),
    STUDY_SUSPENDED(STUDY_SUSPENDED_ON, EventKind.STUDY_SUSPENDED),
    STUDY_RESUMED(STUDY_RESUMED_ON, EventKind.STUDY_RESUMED),
    GRADUATED(GRADUATED_ON, EventKind.GRADUATED),
    STUDY_ENDED(STUDY_ENDED_ON, EventKind.STUDY_ENDED),
    TRAINING_STARTED(TRAINING_STARTED_ON, EventKind.TRAINING_STARTED, "base", TRAINING_BASE),
    TRAINING_ENDED(TRAINING_ENDED_ON, EventKind.TRAINING_ENDED, "outcome", TRAINING_OUTCOME),
    TRAINING_CERTIFIED(TRAINING_CERTIFIED_ON, EventKind.TRAINING_CERTIFIED),
    TRAINING_FAILED(TRAINING_FAILED_ON, EventKind.TRAINING_FAILED),
    MASTER_STARTED(MASTER_STARTED_ON, EventKind.MASTER_STARTED, "mode", MASTER_MODE, "degree", MASTER_DEGREE, "field", MASTER_FIELD,
            "province", MASTER_PROVINCE, "base", MASTER_BASE),
    MASTER_ENDED(MASTER_ENDED_ON, EventKind.MASTER_ENDED, "outcome", MASTER_OUTCOME),
    REPORTED(REPORTED_ON, EventKind.REPORTED),
    EMPLOYED(EMPLOYED_ON, EventKind.EMPLOYED, "employer", EMPLOYER, "quotaPost", QUOTA_POST_GIVEN),
    DEPLOYED(DEPLOYED_ON, EventKind.DEPLOYED, "unit", DEPLOYED_UNIT, "county", DEPLOYED_COUNTY, "orderedBy", DEPLOYED_BY),
    SERVICE_PAUSED(PAUSED_ON, EventKind.SERVICE_PAUSED, "ground", PAUSE_GROUND, "approved", PAUSE_APPROVED, "until", PAUSE_UNTIL),
    SERVICE_RESUMED(RESUMED_ON, EventKind.SERVICE_RESUMED),
    SECONDED(SECONDED_ON, EventKind.SECONDED, "to", SECONDED_TO, "orderedBy", SECONDED_BY),
    RETURNED(RETURNED_ON, EventKind.RETURNED),
    PRACTICE_REGISTERED(PRACTICE_REGISTERED_ON, EventKind.PRACTICE_REGISTERED, "institution", PRACTICE_INSTITUTION),
    LEFT_POST(LEFT_ON, EventKind.LEFT_POST, "reason", LEFT_REASON),
    DISCHARGED(DISCHARGED_ON, EventKind.DISCHARGED),
    RELEASED(RELEASED_ON, EventKind.RELEASED, "reference", RELEASE_REFERENCE, "ground", RELEASE_GROUND),
    DECEASED(DECEASED_ON, EventKind.DECEASED);

    private final Heading date;
    private final EventKind kind;
    private final Map<String, Heading> attributes;

    LedgerEvent(Heading date, EventKind kind, Object... attributes) {
        this.date = date;
        this.kind = kind;
        Map<String, Heading> columns = new LinkedHashMap<>();
        for (int index = 0; index < attributes.length; index += 2) {
            columns.put((String) attributes[index], (Heading) attributes[index + 1]);
        }
        this.attributes = Map.copyOf(columns);
    }

    /** The column with the day. */
    public Heading date() {
        return date;
    }

    /** What happened. */
    public EventKind kind() {
        return kind;
    }

    /** The columns that say the rest, by the event's attribute. */
    public Map<String, Heading> attributes() {
        return attributes;
    }

    /** The columns that belong to some event without being its date. */
    static Set<Heading> attributeHeadings() {
        return Arrays.stream(values()).map(LedgerEvent::attributes).map(Map::values).flatMap(columns -> List.copyOf(columns).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
