package cn.dingxiang.demo;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.intake.DemoGenerator;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.LedgerCells;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Writes the demo province: a units workbook, a ledger a county, a JSON file for what a ledger cannot say, an events workbook. */
@Singleton
public final class DemoFiles implements DemoGenerator {
    private static final int ROUND = 10_000;

    private final Divisions divisions;
    private final LedgerCells cells;

    public DemoFiles(Divisions divisions, LedgerCells cells) {
        this.divisions = divisions;
        this.cells = cells;
    }

    @Override
    public List<Path> generate(Request request, IntConsumer progress) throws IOException {
        Files.createDirectories(request.folder());
        DemoProvince province = new DemoProvince(divisions, request.asOf());
        try (Open files = new Open(request, province.counties())) {
            files.units(province.counties());
            int written = 0;
            try (Stream<DemoAgreement> agreements = province.agreements(request.seed(), request.agreements())) {
                for (DemoAgreement agreement : (Iterable<DemoAgreement>) agreements::iterator) {
                    files.agreement(agreement);
                    if (++written % ROUND == 0) {
                        progress.accept(written);
                    }
                }
            }
            if (written % ROUND != 0) {
                progress.accept(written);
            }
            return files.finished();
        }
    }

    /** The files being written. */
    private final class Open implements Closeable {
        private final Request request;
        private final List<Closeable> open = new ArrayList<>();
        private final List<Path> paths = new ArrayList<>();
        private final Table units;
        private final Map<String, Table> ledgers = new HashMap<>();
        private final ScenarioFile scenarios;
        private final Table events;

        Open(Request request, List<DemoCounty> counties) throws IOException {
            this.request = request;
            units = table(DemoFile.UNITS, "单位", DemoColumns.UNITS);
            for (DemoCounty county : counties) {
                ledgers.put(county.code(), table(DemoFile.ledger(county.code()), county.name() + "台账", DemoColumns.LEDGER));
            }
            scenarios = kept(new ScenarioFile(path(DemoFile.SCENARIOS), request.asOf()));
            events = kept(new RollingTable(path(DemoFile.EVENTS), "事件", DemoColumns.EVENTS.titles(), paths::add));
        }

        void units(List<DemoCounty> counties) throws IOException {
            List<Map<Heading, String>> rows = new ArrayList<>();
            new UnitRows(divisions, rows::add).write(counties);
            for (Map<Heading, String> row : rows) {
                units.row(DemoColumns.UNITS.row(row));
            }
        }

        void agreement(DemoAgreement agreement) throws IOException {
            if (!LedgerCells.holds(agreement.agreement())) {
                scenarios.write(agreement);
                return;
            }
            DemoPerson person = agreement.person();
            LedgerCells.Written written = cells.write(agreement.number(),
                    new Student(person.name(), IdNumber.of(person.idNumber()), person.email(), person.phone()),
                    new Parties(person.name(), person.guardian(), agreement.university(), agreement.county().bureau()),
                    agreement.agreement(), agreement.events());
            ledgers.get(agreement.county().code()).row(DemoColumns.LEDGER.row(written.ledger()));
            for (Map<Heading, String> event : written.events()) {
                events.row(DemoColumns.EVENTS.row(event));
            }
        }

        List<Path> finished() throws IOException {
            close();
            return List.copyOf(paths);
        }

        private Table table(DemoFile file, String title, DemoColumns columns) throws IOException {
            Path path = path(file);
            return kept(file.isCsv() ? new CsvTable(path, columns.titles()) : new XlsxTable(path, title, columns.titles()));
        }

        private Path path(DemoFile file) {
            Path path = request.folder().resolve(file.name());
            paths.add(path);
            return path;
        }

        private <T extends Closeable> T kept(T file) {
            open.add(file);
            return file;
        }

        @Override
        public void close() throws IOException {
            List<Closeable> closing = List.copyOf(open);
            open.clear();
            for (Closeable file : closing) {
                file.close();
            }
        }
    }
}
