package cn.dingxiang.demo;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.intake.LedgerCells;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;

/** One workbook with the ledger of as many invented agreements as wanted, for the bench; what a ledger has no columns for is left out. */
public final class LongLedger {
    private final Iterator<DemoAgreement> agreements;
    private final LedgerCells cells;

    /** Takes the agreements of {@code seed} from {@code firstSerial} on, so that no two workbooks have the same people. */
    public LongLedger(Divisions divisions, LocalDate asOf, long seed, int firstSerial) {
        agreements = new DemoProvince(divisions, asOf).agreements(seed, Integer.MAX_VALUE).skip(firstSerial).iterator();
        cells = new LedgerCells(divisions);
    }

    /** Writes the next {@code rows} rows. */
    public void write(Path file, int rows) throws IOException {
        try (Table table = new XlsxTable(file, "台账", DemoColumns.LEDGER.titles())) {
            for (int written = 0; written < rows; ) {
                DemoAgreement agreement = agreements.next();
                if (LedgerCells.holds(agreement.agreement())) {
                    table.row(DemoColumns.LEDGER.row(written(agreement).ledger()));
                    written++;
                }
            }
        }
    }

    private LedgerCells.Written written(DemoAgreement agreement) {
        DemoPerson person = agreement.person();
        return cells.write(agreement.number(),
                new Student(person.name(), IdNumber.of(person.idNumber()), person.email(), person.phone()),
                new Parties(person.name(), person.guardian(), agreement.university(), agreement.county().bureau()), agreement.agreement(),
                agreement.events());
    }
}
