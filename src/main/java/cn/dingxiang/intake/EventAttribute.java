package cn.dingxiang.intake;

import cn.dingxiang.timeline.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What a ledger can say about an event besides its day, kind and source, and how it is written there.
 *
 * @param path       the attribute's dotted path in the event
 * @param column     its column in the long form
 * @param value      how it is written
 * @param vocabulary its words, for choices; null otherwise
 */
record EventAttribute(String path, Heading column, Value value, Vocabulary vocabulary) {

    /** How a value is written. {@code WORD} is a choice that also takes any other word. */
    enum Value { TEXT, DAY, YEAR, FLAG, CHOICE, WORD, CHOICES, AMOUNT, COUNTY, PROVINCE }

    private static final EventAttribute GROUND = choice("ground", Heading.EVENT_REASON, Vocabulary.PAUSE_GROUND);
    private static final EventAttribute COUNTY = new EventAttribute("county", Heading.COUNTY, Value.COUNTY, null);
    private static final EventAttribute ORDERED_BY = choice("orderedBy", Heading.EVENT_DECIDED_BY, Vocabulary.PARTY);
    private static final EventAttribute UNTIL = new EventAttribute("until", Heading.EVENT_UNTIL, Value.DAY, null);
    private static final EventAttribute GRASSROOTS = new EventAttribute("grassroots", Heading.EVENT_GRASSROOTS, Value.FLAG, null);

    /** What events of this kind can say. */
    static List<EventAttribute> of(EventKind kind) {
        return switch (kind) {
            case ENROLLED, STUDY_SUSPENDED, STUDY_RESUMED, GRADUATED, STUDY_ENDED, TRAINING_CERTIFIED, TRAINING_FAILED, REPORTED,
                    SERVICE_RESUMED, RETURNED, DISCHARGED, DECEASED -> List.of();
            case TRAINING_STARTED -> List.of(unit("base"));
            case TRAINING_PAUSED, TRAINING_RESUMED -> List.of(GROUND);
            case TRAINING_ENDED -> List.of(choice("outcome", Heading.EVENT_OUTCOME, Vocabulary.TRAINING_OUTCOME));
            case MASTER_STARTED -> study("", unit("base"));
            case MASTER_ENDED -> List.of(choice("outcome", Heading.EVENT_OUTCOME, Vocabulary.MASTER_OUTCOME));
            case EMPLOYED -> List.of(unit("employer"), new EventAttribute("quotaPost", Heading.EVENT_QUOTA_POST, Value.FLAG, null));
            case DEPLOYED -> List.of(unit("unit"), COUNTY, ORDERED_BY, GRASSROOTS);
            case TRANSFER_APPROVED -> List.of(unit("unit"), COUNTY,
                    new EventAttribute("approvals", Heading.EVENT_APPROVALS, Value.CHOICES, Vocabulary.APPROVER));
            case SERVICE_PAUSED -> List.of(GROUND, new EventAttribute("approved", Heading.EVENT_APPROVED, Value.FLAG, null), UNTIL);
            case PAUSE_EXTENDED -> List.of(UNTIL);
            case SECONDED -> List.of(unit("to"), ORDERED_BY);
            case LEFT_POST -> List.of(choice("reason", Heading.EVENT_REASON, Vocabulary.LEAVING_REASON));
            case ATTESTED -> List.of(new EventAttribute("year", Heading.EVENT_YEAR, Value.YEAR, null),
                    new EventAttribute("onPost", Heading.EVENT_ON_POST, Value.FLAG, null));
            case PAY_RECORDED -> List.of(new EventAttribute("monthly", Heading.EVENT_MONTHLY, Value.AMOUNT, null),
                    new EventAttribute("parity", Heading.EVENT_PARITY, Value.AMOUNT, null));
            case TITLE_AWARDED -> List.of(choice("title", Heading.EVENT_TITLE, Vocabulary.TITLE));
            case LICENCE_EXAM -> List.of(choice("level", Heading.EVENT_LEVEL, Vocabulary.LICENCE_LEVEL),
                    new EventAttribute("passed", Heading.EVENT_PASSED, Value.FLAG, null));
            case EXAM_APPLIED, EXAM_WITHDRAWN -> study("exam.", choice("exam.kind", Heading.EVENT_EXAM, Vocabulary.EXAM_KIND),
                    new EventAttribute("exam.entryYear", Heading.EVENT_ENTRY_YEAR, Value.YEAR, null),
                    new EventAttribute("exam.ownPost", Heading.EVENT_OWN_POST, Value.FLAG, null));
            case EMPLOYED_ELSEWHERE, ELSEWHERE_ENDED -> List.of(unit("employer"), GRASSROOTS);
            case PRACTICE_REGISTERED -> List.of(unit("institution"));
            case DEFERRED -> List.of(choice("duty", Heading.EVENT_DUTY, Vocabulary.DUTY), UNTIL,
                    choice("grantedBy", Heading.EVENT_DECIDED_BY, Vocabulary.GRANTED_BY));
            case PAYMENT -> List.of(new EventAttribute("amount", Heading.EVENT_AMOUNT, Value.AMOUNT, null));
            case RELEASED -> List.of(new EventAttribute("reference", Heading.EVENT_REFERENCE, Value.TEXT, null),
                    choice("ground", Heading.EVENT_REASON, Vocabulary.RELEASE_GROUND));
        };
    }

    private static List<EventAttribute> study(String prefix, EventAttribute... more) {
        List<EventAttribute> attributes = new ArrayList<>(List.of(more));
        attributes.add(choice(prefix + "mode", Heading.EVENT_MODE, Vocabulary.STUDY_MODE));
        attributes.add(choice(prefix + "degree", Heading.EVENT_DEGREE, Vocabulary.DEGREE));
        attributes.add(new EventAttribute(prefix + "field", Heading.EVENT_FIELD, Value.WORD, Vocabulary.STUDY_FIELD));
        attributes.add(new EventAttribute(prefix + "province", Heading.EVENT_PROVINCE, Value.PROVINCE, null));
        return attributes;
    }

    private static EventAttribute unit(String path) {
        return new EventAttribute(path, Heading.EVENT_UNIT, Value.TEXT, null);
    }

    private static EventAttribute choice(String path, Heading column, Vocabulary vocabulary) {
        return new EventAttribute(path, column, Value.CHOICE, vocabulary);
    }

    /** The value in {@code heading}'s column, as the rules write it; null when blank or wrong. */
    Object read(RowCells cells, Heading heading, DivisionLookup divisions, String scope) {
        return switch (value) {
            case TEXT -> cells.text(heading);
            case DAY -> cells.dayText(heading);
            case YEAR -> cells.year(heading);
            case FLAG -> cells.flag(heading);
            case CHOICE -> cells.choice(heading, vocabulary);
            case WORD -> cells.read(heading, cell -> {
                String text = RowCells.plainText(cell);
                return vocabulary.code(text).orElse(text);
            });
            case CHOICES -> cells.read(heading, cell -> choices(RowCells.plainText(cell)));
            case AMOUNT -> cells.amount(heading);
            case COUNTY -> cells.read(heading, cell -> divisions.county(RowCells.plainText(cell), scope));
            case PROVINCE -> cells.read(heading, cell -> divisions.province(RowCells.plainText(cell)));
        };
    }

    /** The words that a dropdown offers; empty where anything can be written, or several words. */
    List<String> choices() {
        return switch (value) {
            case FLAG -> Vocabulary.YES_NO.choices();
            case CHOICE -> vocabulary.choices();
            case TEXT, DAY, YEAR, WORD, CHOICES, AMOUNT, COUNTY, PROVINCE -> List.of();
        };
    }

    private List<String> choices(String written) throws CellProblem {
        List<String> codes = new ArrayList<>();
        for (String word : written.split("[、,，;；\\s]+")) {
            codes.add(vocabulary.code(word).orElseThrow(() ->
                    new CellProblem("cell.not-a-choice", CellProblem.shown(word), String.join("、", vocabulary.choices()))));
        }
        return codes;
    }
}
