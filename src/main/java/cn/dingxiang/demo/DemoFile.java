package cn.dingxiang.demo;

import cn.dingxiang.intake.ImportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A workbook of {@code db/demo}.
 *
 * @param name its file name; in the jar it stands in {@code db/demo/}
 * @param kind what its rows are
 */
public record DemoFile(String name, ImportKind kind) {
    /** The folder, in the repository and in the jar. */
    public static final String FOLDER = "db/demo";

    /** The county whose ledger is a GB18030 CSV file; the others' are workbooks. */
    private static final String CSV_COUNTY = "220421";

    public DemoFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }

    static final DemoFile UNITS = new DemoFile("1-units.xlsx", ImportKind.UNITS);
    static final DemoFile SCENARIOS = new DemoFile("3-agreements.json", ImportKind.SCENARIOS);
    static final DemoFile EVENTS = new DemoFile("4-events.xlsx", ImportKind.EVENTS);

    static DemoFile ledger(String county) {
        return new DemoFile("2-ledger-" + county + (county.equals(CSV_COUNTY) ? ".csv" : ".xlsx"), ImportKind.AGREEMENTS);
    }

    boolean isCsv() {
        return name.endsWith(".csv");
    }

    /** The files the product ships with, in the order in which they are to be imported. */
    public static List<DemoFile> shipped() {
        List<DemoFile> files = new ArrayList<>(List.of(UNITS));
        DemoPlaces.COUNTIES.forEach(county -> files.add(ledger(county)));
        files.addAll(List.of(SCENARIOS, EVENTS));
        return List.copyOf(files);
    }
}
