package cn.dingxiang.intake;

import java.time.LocalDate;
import java.util.List;

/** Reads the rows of a list of units. A unit may have several rows: one for each contact, and for each hospital that managed it. */
final class UnitRows {
    /** Columns without which no row can be taken. */
    static final List<Heading> REQUIRED = List.of(Heading.UNIT_NAME, Heading.UNIT_KIND);

    private final ColumnPlan plan;
    private final DivisionLookup divisions;
    private final ImportScope scope;

    UnitRows(ColumnPlan plan, DivisionLookup divisions, ImportScope scope) {
        this.plan = plan;
        this.divisions = divisions;
        this.scope = scope;
    }

    UnitDraft read(SourceRow row) {
        RowCells cells = new RowCells(plan, row);
        String code = cells.required(Heading.UNIT_KIND, cells.choice(Heading.UNIT_KIND, Vocabulary.UNIT_KIND));
        UnitDraft.Type type = code == null ? null : UnitDraft.Type.valueOf(code);
        boolean bureau = type != null && type.isBureau();
        String county = type == UnitDraft.Type.PROVINCE_BUREAU ? province(cells) : county(cells);
        String name = bureau ? null : cells.required(Heading.UNIT_NAME, cells.text(Heading.UNIT_NAME));
        String hospital = cells.text(Heading.MANAGING_HOSPITAL);
        LocalDate from = cells.day(Heading.MANAGED_FROM);
        LocalDate to = cells.day(Heading.MANAGED_TO);
        if (hospital != null) {
            management(cells, name, hospital, from, to);
        } else if (from != null || to != null) {
            cells.error(Heading.MANAGING_HOSPITAL, "cell.missing");
        }
        return new UnitDraft(row.number(), county, name, type, bureau ? null : hospital, from, to, contact(cells, bureau), cells.problems());
    }

    private String county(RowCells cells) {
        String county = cells.read(Heading.COUNTY, cell -> scope.check(divisions.county(RowCells.plainText(cell), scope.province())));
        return county == null && !cells.has(Heading.COUNTY) ? cells.required(Heading.COUNTY, scope.county()) : county;
    }

    /** For a province's own contacts the column holds the province. */
    private String province(RowCells cells) {
        String province = cells.read(Heading.COUNTY, cell -> divisions.province(RowCells.plainText(cell)));
        if (province != null && scope.prefix().length() > 2) {
            cells.error(Heading.COUNTY, "division.out-of-scope", province, scope.prefix());
        }
        return cells.required(Heading.COUNTY, province);
    }

    private static void management(RowCells cells, String name, String hospital, LocalDate from, LocalDate to) {
        cells.required(Heading.MANAGED_FROM, from);
        if (hospital.equals(name)) {
            cells.error(Heading.MANAGING_HOSPITAL, "unit.manages-itself");
        }
        if (from != null && to != null && !to.isAfter(from)) {
            cells.error(Heading.MANAGED_TO, "unit.ends-before", from);
        }
    }

    private static UnitDraft.Person contact(RowCells cells, boolean needed) {
        String name = cells.text(Heading.CONTACT_NAME);
        String email = cells.email(Heading.CONTACT_EMAIL);
        String phone = cells.phone(Heading.CONTACT_PHONE);
        if (name == null && (needed || email != null || phone != null)) {
            cells.required(Heading.CONTACT_NAME, name);
        }
        if (name != null && email == null && !cells.has(Heading.CONTACT_EMAIL)) {
            cells.warning(Heading.CONTACT_EMAIL, "contact.email-missing");
        }
        return name == null ? null : new UnitDraft.Person(name, email, phone);
    }
}
