package cn.dingxiang.intake;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.timeline.EventKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reading turned round: an agreement as the cells of a wide ledger, and rows of the long form for the events that have no column there
 * (a second one of a kind, one that a register knows, one that says more than the columns hold).
 */
@Singleton
public final class LedgerCells {
    private static final String COUNTY = "COUNTY";
    private static final String PROVINCE = "province";
    private final Divisions divisions;

    /** @param divisions to write counties and provinces by name */
    public LedgerCells(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * What to write for one agreement.
     *
     * @param ledger its row, by heading; days as 2026-11-22
     * @param events rows of the long form, in order
     */
    public record Written(Map<Heading, String> ledger, List<Map<Heading, String>> events) {
        public Written {
            ledger = Map.copyOf(ledger);
            events = List.copyOf(events);
        }
    }

    /** Whether a ledger has columns for all that {@code document} says; it has none for bans and allowances. */
    public static boolean holds(Map<String, Object> document) {
        return leaves(document).keySet().stream().allMatch(path -> !AgreementPaths.headings(path).isEmpty());
    }

    /**
     * The cells of an agreement.
     *
     * @param document the {@code agreement} object of domain rules, section 2
     * @param events   events as section 3 writes them, by day
     * @throws IllegalArgumentException if {@link #holds} says no
     */
    public Written write(String number, Student student, Parties parties, Map<String, Object> document, List<Map<String, Object>> events) {
        Map<Heading, String> ledger = new EnumMap<>(Heading.class);
        put(ledger, Heading.NUMBER, number);
        put(ledger, Heading.NAME, student.name());
        put(ledger, Heading.ID_NUMBER, student.idNumber() == null ? null : student.idNumber().value());
        put(ledger, Heading.PERSON_EMAIL, student.email());
        put(ledger, Heading.PERSON_PHONE, student.phone());
        put(ledger, Heading.GUARDIAN, parties.guardian());
        put(ledger, Heading.UNIVERSITY, parties.university());
        put(ledger, Heading.COUNTY_BUREAU, parties.countyBureau());
        leaves(document).forEach((path, value) -> put(ledger, AgreementPaths.headings(path).stream().findFirst().orElseThrow(
                () -> new IllegalArgumentException("no column for " + path)), signed(path, value)));
        List<Map<Heading, String>> rows = new ArrayList<>();
        for (Map<String, Object> event : events) {
            Map<String, Object> leaves = leaves(event);
            Optional<LedgerEvent> column = column(leaves).filter(found -> !ledger.containsKey(found.date()));
            if (column.isPresent()) {
                ledger.put(column.get().date(), String.valueOf(event.get("on")));
                attributes(leaves, (attribute, value) -> put(ledger, column.get().attributes().get(attribute.path()), value));
            } else {
                rows.add(row(number, leaves));
            }
        }
        return new Written(ledger, rows);
    }

    private Map<Heading, String> row(String number, Map<String, Object> event) {
        Map<Heading, String> row = new EnumMap<>(Heading.class);
        put(row, Heading.NUMBER, number);
        put(row, Heading.EVENT_ON, (String) event.get("on"));
        put(row, Heading.EVENT_KIND, Vocabulary.EVENT_KIND.word((String) event.get("kind")));
        String source = (String) event.getOrDefault("source", COUNTY);
        put(row, Heading.EVENT_SOURCE, source.startsWith("REGISTER:") ? "登记：" + source.substring("REGISTER:".length())
                : Vocabulary.SOURCE.word(source));
        attributes(event, (attribute, value) -> put(row, attribute.column(), value));
        return row;
    }

    /** The column of an event all of which a ledger can say. */
    private static Optional<LedgerEvent> column(Map<String, Object> event) {
        if (!event.getOrDefault("source", COUNTY).equals(COUNTY)) {
            return Optional.empty();
        }
        return Arrays.stream(LedgerEvent.values()).filter(column -> column.kind().name().equals(event.get("kind")))
                .filter(column -> event.keySet().stream().allMatch(path -> List.of("on", "kind", "source").contains(path)
                        || column.attributes().containsKey(path) || impliedByCounty(path, event))).findFirst();
    }

    private void attributes(Map<String, Object> event, AttributeTaker taker) {
        for (EventAttribute attribute : EventAttribute.of(EventKind.valueOf((String) event.get("kind")))) {
            Object value = event.get(attribute.path());
            if (value != null) {
                taker.take(attribute, shown(attribute, value));
            }
        }
    }

    private String shown(EventAttribute attribute, Object value) {
        return switch (attribute.value()) {
            case TEXT, DAY, YEAR, AMOUNT -> value.toString();
            case FLAG -> Vocabulary.YES_NO.word(value.toString());
            case CHOICE, WORD -> attribute.vocabulary().word(value.toString());
            case CHOICES -> ((Collection<?>) value).stream().map(code -> attribute.vocabulary().word(code.toString()))
                    .collect(Collectors.joining("、"));
            case COUNTY, PROVINCE -> divisions.fullName(value.toString());
        };
    }

    private String signed(String path, Object value) {
        return switch (path) {
            case "track" -> Vocabulary.TRACK.word(value.toString());
            case PROVINCE -> null;
            case "county", "hukouProvince" -> divisions.fullName(value.toString());
            default -> LedgerTerm.at(path.replaceFirst("^terms\\.", "")).flatMap(LedgerTerm::vocabulary)
                    .map(words -> words.word(value.toString())).orElse(value.toString());
        };
    }

    private static boolean impliedByCounty(String path, Map<String, Object> event) {
        return path.equals(PROVINCE) && event.containsKey("county");
    }

    private static void put(Map<Heading, String> row, Heading heading, String value) {
        if (value != null) {
            row.put(heading, value);
        }
    }

    /** Every value that is not an object, by its dotted path. */
    private static Map<String, Object> leaves(Map<?, ?> tree) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                leaves(inner).forEach((path, leaf) -> leaves.put(name + "." + path, leaf));
            } else if (value != null) {
                leaves.put(String.valueOf(name), value);
            }
        });
        return leaves;
    }

    /** Takes an attribute and how it is written. */
    @FunctionalInterface
    private interface AttributeTaker {
        void take(EventAttribute attribute, String value);
    }
}
