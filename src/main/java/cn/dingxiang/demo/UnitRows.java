package cn.dingxiang.demo;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.Vocabulary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of the units workbook: bureaus, hospitals, township centres, each with who manages it and whom to write to. */
final class UnitRows {
    private static final List<DemoUnit.Spell> UNMANAGED = List.of(new DemoUnit.Spell("", null, null));
    private static final List<DemoContact> NOBODY = List.of(new DemoContact("", "", ""));

    private final Divisions divisions;
    private final Consumer<Map<Heading, String>> rows;

    UnitRows(Divisions divisions, Consumer<Map<Heading, String>> rows) {
        this.divisions = divisions;
        this.rows = rows;
    }

    /** Hands over every row, whoever manages before who is managed. */
    void write(List<DemoCounty> counties) {
        row(DemoPlaces.PROVINCE, divisions.name(DemoPlaces.PROVINCE) + "卫生健康委员会", "PROVINCE_BUREAU", UNMANAGED.get(0),
                DemoPlaces.provinceContact());
        for (DemoCounty county : counties) {
            row(county.code(), county.bureau(), "COUNTY_BUREAU", UNMANAGED.get(0), DemoPlaces.bureauContact(county));
            county.hospitals().forEach(hospital -> unit(county, hospital));
            county.townships().forEach(centre -> unit(county, centre));
        }
    }

    private void unit(DemoCounty county, DemoUnit unit) {
        for (DemoUnit.Spell spell : unit.managed().isEmpty() ? UNMANAGED : unit.managed()) {
            for (DemoContact contact : unit.contacts().isEmpty() ? NOBODY : unit.contacts()) {
                row(county.code(), unit.name(), unit.township() ? "TOWNSHIP_CENTRE" : "COUNTY_HOSPITAL", spell, contact);
            }
        }
    }

    private void row(String county, String name, String kind, DemoUnit.Spell spell, DemoContact contact) {
        Map<Heading, String> row = new EnumMap<>(Heading.class);
        row.put(Heading.COUNTY, divisions.fullName(county));
        row.put(Heading.UNIT_NAME, name);
        row.put(Heading.UNIT_KIND, Vocabulary.UNIT_KIND.word(kind));
        row.put(Heading.MANAGING_HOSPITAL, spell.hospital());
        row.put(Heading.MANAGED_FROM, spell.from() == null ? "" : spell.from().toString());
        row.put(Heading.MANAGED_TO, spell.to() == null ? "" : spell.to().toString());
        row.put(Heading.CONTACT_NAME, contact.name());
        row.put(Heading.CONTACT_EMAIL, contact.email());
        row.put(Heading.CONTACT_PHONE, contact.phone());
        rows.accept(row);
    }
}
