package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.placement.Approver;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.TrainingOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What the form asks about an event besides its day and source (domain rules, section 3).
 *
 * @param path    the attribute's dotted path in the event
 * @param label   key of its words, below {@code event.field.}
 * @param type    how it is asked
 * @param choices codes to choose from; none unless chosen
 */
public record EventField(String path, String label, Type type, List<? extends Enum<?>> choices) {

    /** How a value is asked for. */
    public enum Type { TEXT, DAY, YEAR, FLAG, AMOUNT, CHOICE, CHOICES, COUNTY, PROVINCE, FIELD }

    private static final EventField GROUND = choice("ground", PauseGround.values());
    private static final EventField UNTIL = new EventField("until", "until", Type.DAY, List.of());
    private static final EventField ORDERED_BY = choice("orderedBy", Party.values());
    private static final EventField GRASSROOTS = flag("grassroots");
    private static final EventField COUNTY = new EventField("county", "county", Type.COUNTY, List.of());

    public EventField {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(label, "label");
        choices = List.copyOf(choices);
    }

    /** What is asked about events of this kind, in order. */
    static List<EventField> of(EventKind kind) {
        return switch (kind) {
            case ENROLLED, STUDY_SUSPENDED, STUDY_RESUMED, GRADUATED, STUDY_ENDED, TRAINING_CERTIFIED, TRAINING_FAILED, REPORTED,
                    SERVICE_RESUMED, RETURNED, DISCHARGED, DECEASED -> List.of();
            case TRAINING_STARTED -> List.of(text("base"));
            case TRAINING_PAUSED, TRAINING_RESUMED -> List.of(GROUND);
            case TRAINING_ENDED -> List.of(choice("outcome", TrainingOutcome.values()));
            case MASTER_STARTED -> study("", text("base"));
            case MASTER_ENDED -> List.of(choice("outcome", MasterOutcome.values()));
            case EMPLOYED -> List.of(text("employer"), flag("quotaPost"));
            case DEPLOYED -> List.of(text("unit"), COUNTY, ORDERED_BY, GRASSROOTS);
            case TRANSFER_APPROVED -> List.of(text("unit"), COUNTY,
                    new EventField("approvals", "approvals", Type.CHOICES, List.of(Approver.values())));
            case SERVICE_PAUSED -> List.of(GROUND, flag("approved"), UNTIL);
            case PAUSE_EXTENDED -> List.of(UNTIL);
            case SECONDED -> List.of(text("to"), ORDERED_BY);
            case LEFT_POST -> List.of(choice("reason", Detail.Leaving.Reason.values()));
            case ATTESTED -> List.of(new EventField("year", "year", Type.YEAR, List.of()), flag("onPost"));
            case PAY_RECORDED -> List.of(amount("monthly"), amount("parity"));
            case TITLE_AWARDED -> List.of(choice("title", Detail.Title.Rank.values()));
            case LICENCE_EXAM -> List.of(choice("level", Detail.Licence.Level.values()), flag("passed"));
            case EXAM_APPLIED, EXAM_WITHDRAWN -> study("exam.", choice("exam.kind", Exam.Kind.values()),
                    new EventField("exam.entryYear", "exam.entryYear", Type.YEAR, List.of()), flag("exam.ownPost"));
            case EMPLOYED_ELSEWHERE, ELSEWHERE_ENDED -> List.of(text("employer"), GRASSROOTS);
            case PRACTICE_REGISTERED -> List.of(text("institution"));
            case DEFERRED -> List.of(choice("duty", Detail.Deferral.Duty.values()), UNTIL,
                    choice("grantedBy", Detail.Deferral.GrantedBy.values()));
            case PAYMENT -> List.of(amount("amount"));
            case RELEASED -> List.of(text("reference"),
                    new EventField("ground", "releaseGround", Type.CHOICE, Arrays.asList(Detail.Release.Ground.values())));
        };
    }

    /** How a master's can end. */
    enum MasterOutcome { DEGREE, WITHDRAWN }

    private static List<EventField> study(String prefix, EventField... more) {
        List<EventField> fields = new ArrayList<>(List.of(more));
        fields.add(choice(prefix + "mode", Exam.Mode.values()));
        fields.add(choice(prefix + "degree", Exam.Degree.values()));
        fields.add(new EventField(prefix + "field", prefix + "field", Type.FIELD, List.of()));
        fields.add(new EventField(prefix + "province", prefix + "province", Type.PROVINCE, List.of()));
        return fields;
    }

    private static EventField text(String path) {
        return new EventField(path, path, Type.TEXT, List.of());
    }

    private static EventField flag(String path) {
        return new EventField(path, path, Type.FLAG, List.of());
    }

    private static EventField amount(String path) {
        return new EventField(path, path, Type.AMOUNT, List.of());
    }

    private static EventField choice(String path, Enum<?>... values) {
        return new EventField(path, path, Type.CHOICE, Arrays.asList(values));
    }

    /** The name of its input: dots would be taken for selectors. */
    public String input() {
        return path.replace('.', '-');
    }
}
