package cn.dingxiang.intake;

import cn.dingxiang.directory.IdNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of a wide ledger: what was signed, and each date beside it as an event. */
final class AgreementRows implements DraftReader {
    /** Columns without which no row can be taken. */
    static final List<Heading> REQUIRED = List.of(Heading.NUMBER, Heading.NAME, Heading.ID_NUMBER, Heading.COHORT, Heading.TRACK,
            Heading.HUKOU_PROVINCE, Heading.SIGNED_ON);
    /** A row of totals or signatures has something in so many of them. */
    private static final int MOST_OF_A_FOOTER = 2;
    private static final int MONTHS_A_YEAR = 12;

    private final ColumnPlan plan;
    private final DivisionLookup divisions;
    private final ImportScope scope;
    private final LocalDate today;

    AgreementRows(ColumnPlan plan, DivisionLookup divisions, ImportScope scope, LocalDate today) {
        this.plan = plan;
        this.divisions = divisions;
        this.scope = scope;
        this.today = today;
    }

    @Override
    public AgreementDraft read(SourceRow row) {
        RowCells cells = new RowCells(plan, row);
        if (isFooter(cells)) {
            return new AgreementDraft(row.number(), null, null, null, Map.of(), List.of(), List.of(Problem.error("", "row.not-data")),
                    path -> false, true);
        }
        String number = cells.required(Heading.NUMBER, cells.text(Heading.NUMBER));
        String name = cells.required(Heading.NAME, cells.text(Heading.NAME));
        IdNumber idNumber = cells.required(Heading.ID_NUMBER, cells.idNumber(Heading.ID_NUMBER, today));
        if (idNumber != null && idNumber.value().endsWith("000")) {
            cells.warning(Heading.ID_NUMBER, "id.may-be-cut");
        }
        String email = cells.email(Heading.PERSON_EMAIL);
        String phone = cells.phone(Heading.PERSON_PHONE);
        Student student = name == null ? null : new Student(name, idNumber, email, phone);
        Parties parties = name == null ? null : new Parties(name, cells.text(Heading.GUARDIAN), cells.text(Heading.UNIVERSITY),
                cells.text(Heading.COUNTY_BUREAU));
        Map<String, Object> document = document(cells);
        List<DraftEvent> events = events(cells, (String) document.get("county"));
        return new AgreementDraft(row.number(), number, student, parties, document, events, cells.problems(),
                path -> AgreementPaths.isSaid(path, plan), true);
    }

    @Override
    public Keys keys(SourceRow row) {
        RowCells cells = new RowCells(plan, row);
        if (isFooter(cells)) {
            return new Keys(null, null);
        }
        return new Keys(cells.text(Heading.NUMBER), cells.text(Heading.NAME) == null ? null : cells.idNumber(Heading.ID_NUMBER, today));
    }

    private static boolean isFooter(RowCells cells) {
        return REQUIRED.stream().filter(cells::has).count() <= MOST_OF_A_FOOTER;
    }

    private Map<String, Object> document(RowCells cells) {
        Map<String, Object> document = new LinkedHashMap<>();
        put(document, "cohort", cells.required(Heading.COHORT, cells.year(Heading.COHORT)));
        put(document, "track", cells.required(Heading.TRACK, cells.choice(Heading.TRACK, Vocabulary.TRACK)));
        String county = county(cells);
        put(document, "province", county == null ? null : county.substring(0, 2));
        put(document, "county", county);
        put(document, "hukouProvince", cells.required(Heading.HUKOU_PROVINCE,
                cells.read(Heading.HUKOU_PROVINCE, cell -> divisions.province(RowCells.plainText(cell)))));
        put(document, "signedOn", cells.required(Heading.SIGNED_ON, cells.dayText(Heading.SIGNED_ON)));
        put(document, "designatedUnit", cells.text(Heading.DESIGNATED_UNIT));
        put(document, "form", cells.text(Heading.FORM));
        put(document, "regime", cells.text(Heading.REGIME));
        put(document, "terms", terms(cells));
        Map<String, Object> costs = new LinkedHashMap<>();
        put(costs, "TUITION", cells.amount(Heading.COST_TUITION));
        put(costs, "ACCOMMODATION", cells.amount(Heading.COST_ACCOMMODATION));
        put(costs, "STIPEND", cells.amount(Heading.COST_STIPEND));
        put(document, "costs", costs);
        return document;
    }

    /** The county of the row, or the one the import is for. */
    private String county(RowCells cells) {
        String county = cells.read(Heading.COUNTY, cell -> scope.check(divisions.county(RowCells.plainText(cell), scope.province())));
        if (county == null && !cells.has(Heading.COUNTY)) {
            return cells.required(Heading.COUNTY, scope.county());
        }
        return county;
    }

    private Map<String, Object> terms(RowCells cells) {
        Map<String, Object> terms = new LinkedHashMap<>();
        for (LedgerTerm term : LedgerTerm.values()) {
            Object value = term.read(cells);
            if (value != null) {
                AgreementPaths.put(terms, term.path(), value);
            }
        }
        Integer years = cells.count(Heading.SERVICE_YEARS);
        if (years != null) {
            Object months = terms.putIfAbsent("serviceMonths", years * MONTHS_A_YEAR);
            if (months != null && !months.equals(years * MONTHS_A_YEAR)) {
                cells.error(Heading.SERVICE_YEARS, "term.years-and-months", years, months);
            }
        }
        if (cells.has(Heading.DAMAGES_FIXED) && (cells.has(Heading.DAMAGES_RATE) || cells.has(Heading.DAMAGES_BASE))) {
            cells.error(Heading.DAMAGES_FIXED, "term.damages-twice");
        } else if (cells.has(Heading.DAMAGES_RATE) != cells.has(Heading.DAMAGES_BASE)) {
            cells.error(cells.has(Heading.DAMAGES_RATE) ? Heading.DAMAGES_BASE : Heading.DAMAGES_RATE, "cell.missing");
        }
        return terms;
    }

    private List<DraftEvent> events(RowCells cells, String county) {
        List<DraftEvent> events = new ArrayList<>();
        for (LedgerEvent event : LedgerEvent.values()) {
            String on = cells.dayText(event.date());
            if (on != null) {
                events.add(event(event, on, cells, county));
            } else if (!cells.has(event.date())) {
                event.attributes().values().stream().filter(cells::has)
                        .forEach(heading -> cells.warning(heading, "event.no-day", event.date().text()));
            }
        }
        return events;
    }

    private DraftEvent event(LedgerEvent event, String on, RowCells cells, String county) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("on", on);
        tree.put("kind", event.kind().name());
        for (EventAttribute attribute : EventAttribute.of(event.kind())) {
            Heading heading = event.attributes().get(attribute.path());
            if (heading != null) {
                AgreementPaths.put(tree, attribute.path(), attribute.read(cells, heading, divisions, scope.province()));
            }
        }
        AgreementPaths.completePlace(tree, county);
        return new DraftEvent(tree, path -> cells.title(event.attributes().getOrDefault(path, event.date())));
    }

    private static void put(Map<String, Object> into, String name, Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
