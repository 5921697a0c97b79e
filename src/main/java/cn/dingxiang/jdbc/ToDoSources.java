package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import java.time.LocalDate;

/** The statement behind each list of what is to be done; figures count it, lists read it. */
final class ToDoSources {
    /** Whether what a link asks about, {@code l}, still stands by the last review, {@code s}. */
    static final String MATTER_STANDS = """
            AND (l.code = 'ARRIVAL' AND s.phase IN ('STUDYING', 'STUDY_SUSPENDED', 'GRADUATED', 'TRAINING', 'IN_MASTER', 'TRAINED', 'SIGNED')
              OR EXISTS (SELECT 1 FROM duty d WHERE d.agreement_id = l.agreement_id AND d.code = l.code AND d.subject = l.subject
                AND d.done_on IS NULL AND d.waived = FALSE)
              OR EXISTS (SELECT 1 FROM finding f WHERE f.agreement_id = l.agreement_id AND f.code = l.code AND f.subject = l.subject
                AND f.closed_on IS NULL))""";

    private final ItemSources sources;
    private final Scope scope;
    private final LocalDate today;

    ToDoSources(Scope scope, LocalDate today) {
        this.sources = new ItemSources(scope, today);
        this.scope = scope;
        this.today = today;
    }

    /** The lines of this list; columns as {@link ItemSources} says. */
    Sql of(ToDoFilter filter) {
        OrderedLines ordered = ordered(filter);
        if (ordered != null) {
            return ordered.all();
        }
        Sql lines = switch (filter.kind()) {
            case FINDINGS, TERMS, DUTIES, DUTIES_OVERDUE, CASES, POSTS -> ordered(ToDoFilter.of(filter.kind(), null)).all();
            case ARREARS -> arrears();
            case SILENT_EMPLOYERS -> questions().add("AND l.issued_at < ?", today.minusDays(ToDo.SILENT_DAYS - 1L).atStartOfDay());
            case UNREACHABLE -> unreachable();
            case OBJECTIONS -> objections();
            case PROPOSALS -> proposals();
            case REQUESTS -> requests();
            case STUDENT_REQUESTS -> studentRequests();
            case BATCHES -> batches();
            case QUESTIONS -> questions().add("AND l.expires_on >= ?", today);
        };
        if (filter.code() == null && filter.party() == null) {
            return lines;
        }
        return Sql.of("SELECT * FROM (").add(lines).add(") narrowed WHERE TRUE").when(filter.code() != null, "AND code = ?", filter.code())
                .when(filter.party() != null, "AND party = ?", filter.party());
    }

    /** The lines of a list that may be long; null of all others, and where no index has their order. */
    OrderedLines ordered(ToDoFilter filter) {
        return switch (filter.kind()) {
            case FINDINGS -> findings(false, filter);
            case TERMS -> findings(true, filter);
            case DUTIES -> narrowed(sources.duties(today, today.plusDays(filter.days() + 1L)), "d", filter);
            case DUTIES_OVERDUE -> narrowed(sources.duties(null, today), "d", filter);
            case CASES -> isWhole(filter) ? sources.cases(null, today.plusDays(ToDo.CASE_DAYS + 1L)) : null;
            case POSTS -> isWhole(filter) ? posts() : null;
            default -> null;
        };
    }

    private static boolean isWhole(ToDoFilter filter) {
        return filter.code() == null && filter.party() == null;
    }

    private static OrderedLines narrowed(OrderedLines lines, String table, ToDoFilter filter) {
        lines.body().when(filter.code() != null, "AND " + table + ".code = ?", filter.code())
                .when(filter.party() != null, "AND " + table + ".party = ?", filter.party());
        return lines;
    }

    private OrderedLines findings(boolean ofTerms, ToDoFilter filter) {
        Sql body = Sql.of("FROM finding f " + ItemSources.agreementsOf("f") + " WHERE f.closed_on IS NULL AND f.code " + (ofTerms ? "=" : "<>")
                + " 'TERM_UNSET'").when(!scope.isOffice(), "AND f.party = 'EMPLOYER'").add(sources.visible("f.county_code"))
                .when(!ofTerms, ItemSources.NOT_DISMISSED).when(!ofTerms, ItemSources.IN_NO_CASE);
        return narrowed(new OrderedLines(ItemSources.FINDING_KEY + " AS item, NULL AS id, f.agreement_id, f.county_code AS county, f.code, f.party,"
                + " f.standing, f.subject AS detail, f.since, NULL AS due, f.since AS on_day, NULL AS name", body, "f.since", "f.agreement_id"), "f",
                filter);
    }

    private Sql questions() {
        return Sql.of("""
                SELECT CAST(l.id AS CHAR) AS item, l.id, l.agreement_id, a.county_code AS county, NULLIF(l.code, 'ARRIVAL') AS code,
                  NULL AS party, NULL AS standing, u.name AS detail, DATE(l.issued_at) AS since, l.expires_on AS due,
                  DATE(l.issued_at) AS on_day, NULL AS name
                FROM confirmation_link l JOIN unit u ON u.id = l.unit_id""").add(ItemSources.agreementsOf("l"))
                .add("WHERE l.answered_at IS NULL").add(MATTER_STANDS).add("AND a.status = 'LIVE'")
                .add(ScopeConditions.inCounties(scope.counties(), "a.county_code"))
                .when(!scope.isOffice(), "AND l.unit_id = ?", scope.unit());
    }

    private Sql arrears() {
        return Sql.of("SELECT CAST(o.case_id AS CHAR) AS item, o.case_id AS id, o.agreement_id, o.county_code AS county, NULL AS code,"
                        + " 'STUDENT' AS party, NULL AS standing, CAST(o.amount AS CHAR) AS detail, o.since, o.since AS due,"
                        + " o.since AS on_day, NULL AS name FROM (").add(ArrearsSource.of(scope.counties(), today))
                .add(") o JOIN agreement a ON a.id = o.agreement_id WHERE a.status = 'LIVE'");
    }

    private Sql unreachable() {
        return Sql.of("""
                SELECT CAST(t.id AS CHAR) AS item, NULL AS id, NULL AS agreement_id, t.county_code AS county, NULL AS code, NULL AS party,
                  NULL AS standing, t.message AS detail, t.opened_on AS since, NULL AS due, t.opened_on AS on_day, t.matter AS name
                FROM task t WHERE t.closed_on IS NULL AND t.kind IN ('CONTACT_MISSING', 'MAIL_REFUSED')""")
                .add(ScopeConditions.inCounties(scope.counties(), "t.county_code"));
    }

    private OrderedLines posts() {
        Sql body = Sql.of("FROM review_state s JOIN agreement a ON a.id = s.agreement_id WHERE s.available_on <= ?", today.plusDays(ToDo.POST_DAYS))
                .add("""
                AND NOT EXISTS (SELECT 1 FROM post_filling g WHERE g.agreement_id = s.agreement_id AND g.from_date >= s.available_on
                  AND g.to_date IS NULL)
                AND NOT EXISTS (SELECT 1 FROM placement_request r WHERE r.agreement_id = s.agreement_id
                  AND r.open_workflow IN ('EMPLOYMENT', 'DEPLOYMENT'))""").add(sources.visible("s.county_code"));
        return new OrderedLines(OrderedLines.numbered("s.agreement_id") + """
                 AS item, NULL AS id, s.agreement_id, s.county_code AS county, NULL AS code, NULL AS party, NULL AS standing,
                s.availability AS detail, s.available_on AS since, NULL AS due, s.available_on AS on_day, NULL AS name""", body,
                "s.available_on", "s.agreement_id");
    }

    private Sql objections() {
        return Sql.of("""
                SELECT CAST(o.id AS CHAR) AS item, o.id, l.agreement_id, a.county_code AS county, NULLIF(l.code, 'ARRIVAL') AS code,
                  NULL AS party, NULL AS standing, CONCAT(u.name, '：', o.text) AS detail, DATE(o.raised_at) AS since, NULL AS due,
                  DATE(o.raised_at) AS on_day, NULL AS name
                FROM employer_objection o JOIN confirmation_link l ON l.id = o.link_id JOIN unit u ON u.id = l.unit_id""")
                .add(ItemSources.agreementsOf("l")).add("WHERE o.settled_at IS NULL").add(sources.visible("a.county_code"));
    }

    private Sql proposals() {
        return Sql.of("""
                SELECT CAST(p.id AS CHAR) AS item, p.id, p.agreement_id, a.county_code AS county, NULL AS code, NULL AS party,
                  NULL AS standing, CONCAT(p.source_name, ' ', p.kind) AS detail, p.on_date AS since, NULL AS due, p.on_date AS on_day,
                  NULL AS name
                FROM register_proposal p""").add(ItemSources.agreementsOf("p")).add("WHERE p.state = 'OPEN'")
                .add(sources.visible("a.county_code"));
    }

    /** Also those of other counties' doctors who come from, or go to, a unit here. */
    private Sql requests() {
        String counties = Likeness.beginning(scope.counties());
        return Sql.of("""
                SELECT CAST(r.id AS CHAR) AS item, r.id, r.agreement_id, r.county_code AS county, NULL AS code, NULL AS party,
                  NULL AS standing, r.workflow AS detail, b.asked AS since, NULL AS due, b.asked AS on_day, NULL AS name
                FROM placement_request r JOIN (SELECT request_id, DATE(taken_at) AS asked FROM placement_step WHERE ordinal = 1) b
                  ON b.request_id = r.id""").add(ItemSources.agreementsOf("r")).add("WHERE r.open_workflow IS NOT NULL")
                .when(scope.isOffice(), "AND (r.county_code LIKE ? OR r.from_county LIKE ? OR r.to_county LIKE ?)", counties, counties,
                counties)
                .when(!scope.isOffice(), "AND (r.employer_id = ? OR r.unit_id = ?)", scope.unit(), scope.unit());
    }

    private Sql studentRequests() {
        return Sql.of("""
                SELECT CAST(q.id AS CHAR) AS item, q.id, q.agreement_id, a.county_code AS county, NULL AS code, NULL AS party,
                  NULL AS standing, q.kind AS detail, DATE(q.asked_at) AS since, NULL AS due, DATE(q.asked_at) AS on_day, NULL AS name
                FROM student_request q""").add(ItemSources.agreementsOf("q")).add("WHERE q.ongoing = TRUE")
                .add(sources.visible("a.county_code"));
    }

    private Sql batches() {
        return Sql.of("""
                SELECT CAST(b.id AS CHAR) AS item, b.id, NULL AS agreement_id, b.county_code AS county, NULL AS code, NULL AS party,
                  NULL AS standing, b.kind AS detail, DATE(b.imported_at) AS since, NULL AS due, DATE(b.imported_at) AS on_day,
                  b.file_name AS name
                FROM import_batch b WHERE b.status = 'FILING'
                  AND EXISTS (SELECT 1 FROM agreement a WHERE a.batch_id = b.id AND a.status = 'FILING'""")
                .add(ScopeConditions.inCounties(scope.counties(), "a.county_code")).add(")");
    }
}
