package cn.dingxiang.intake;

import cn.dingxiang.timeline.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a blank workbook.
 *
 * @param title    the heading's text
 * @param required whether every row needs it
 * @param digits   whether its cells are typed as text, so that the spreadsheet leaves digits as they are
 * @param choices  what its dropdown offers; empty for none
 * @param how      how to fill it in
 */
public record TemplateColumn(String title, boolean required, boolean digits, List<String> choices, Message how) {
    private static final Set<Heading> DIGITS = EnumSet.of(Heading.NUMBER, Heading.ID_NUMBER, Heading.COUNTY, Heading.DEPLOYED_COUNTY,
            Heading.HUKOU_PROVINCE, Heading.MASTER_PROVINCE, Heading.EVENT_PROVINCE, Heading.PERSON_PHONE, Heading.CONTACT_PHONE,
            Heading.TRAINING_START_DUE, Heading.ATTESTATION_DUE, Heading.RELEASE_REFERENCE, Heading.EVENT_REFERENCE);
    private static final Set<Heading> DAYS = EnumSet.of(Heading.SIGNED_ON, Heading.EVENT_ON, Heading.EVENT_UNTIL, Heading.PAUSE_UNTIL,
            Heading.MANAGED_FROM, Heading.MANAGED_TO);

    public TemplateColumn {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(how, "how");
        choices = List.copyOf(choices);
    }

    /** The columns of a kind. @param forms ids of the forms there are */
    static List<TemplateColumn> of(ImportKind kind, List<String> forms) {
        List<Heading> required = switch (kind) {
            case AGREEMENTS -> AgreementRows.REQUIRED;
            case EVENTS -> EventRows.REQUIRED;
            case UNITS -> UnitRows.REQUIRED;
            case SCENARIOS -> throw new IllegalArgumentException("scenarios are no workbook");
        };
        List<TemplateColumn> columns = new ArrayList<>();
        for (Heading heading : Heading.of(kind)) {
            List<String> choices = heading == Heading.FORM ? forms : choices(heading);
            columns.add(new TemplateColumn(heading.text(), required.contains(heading), DIGITS.contains(heading), choices, how(heading, choices)));
        }
        return columns;
    }

    private static List<String> choices(Heading heading) {
        return switch (heading) {
            case TRACK -> Vocabulary.TRACK.choices();
            case EVENT_KIND -> Vocabulary.EVENT_KIND.choices();
            case EVENT_SOURCE -> Vocabulary.SOURCE.choices();
            case UNIT_KIND -> Vocabulary.UNIT_KIND.choices();
            default -> ofTermOrEvent(heading);
        };
    }

    private static List<String> ofTermOrEvent(Heading heading) {
        for (LedgerTerm term : LedgerTerm.values()) {
            Optional<Vocabulary> words = term.heading() == heading ? term.vocabulary() : Optional.empty();
            if (words.isPresent()) {
                return words.get().choices();
            }
        }
        Set<String> choices = new LinkedHashSet<>();
        for (EventKind kind : EventKind.values()) {
            EventAttribute.of(kind).stream().filter(attribute -> attribute.column() == heading)
                    .forEach(attribute -> choices.addAll(attribute.choices()));
        }
        for (LedgerEvent event : LedgerEvent.values()) {
            EventAttribute.of(event.kind()).stream().filter(attribute -> event.attributes().get(attribute.path()) == heading)
                    .forEach(attribute -> choices.addAll(attribute.choices()));
        }
        return List.copyOf(choices);
    }

    private static Message how(Heading heading, List<String> choices) {
        if (!choices.isEmpty()) {
            return Message.of("template.list", String.join("、", choices));
        }
        if (DAYS.contains(heading) || Arrays.stream(LedgerEvent.values()).anyMatch(event -> event.date() == heading)) {
            return Message.of("template.day");
        }
        return Message.of("template." + switch (heading) {
            case ID_NUMBER -> "id";
            case COUNTY, DEPLOYED_COUNTY -> "code";
            case HUKOU_PROVINCE, MASTER_PROVINCE, EVENT_PROVINCE -> "province";
            case COHORT, EVENT_YEAR, EVENT_ENTRY_YEAR -> "year";
            case TRAINING_START_DUE, ATTESTATION_DUE -> "month-day";
            case DAMAGES_RATE -> "rate";
            case DAMAGES_FIXED, COST_TUITION, COST_ACCOMMODATION, COST_STIPEND, EVENT_MONTHLY, EVENT_PARITY, EVENT_AMOUNT -> "amount";
            case SERVICE_MONTHS, SERVICE_YEARS, TRAINING_MONTHS, TRAINING_MAX_MONTHS, REPORT_WITHIN, EMPLOY_WITHIN, DEPLOY_WITHIN,
                    DISCHARGE_WITHIN -> "count";
            default -> "text";
        });
    }
}
