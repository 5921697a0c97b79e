package cn.dingxiang.bench.intake;

import cn.dingxiang.bench.Part;
import cn.dingxiang.bench.Results;
import cn.dingxiang.bench.Rounds;
import cn.dingxiang.bench.World;
import cn.dingxiang.demo.LongLedger;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.ImportReport;
import cn.dingxiang.intake.ImportRequest;
import cn.dingxiang.intake.ImportService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * A ledger of 100,000 rows imported by the product: checked, written, a copy with each row's status beside it. Every round has a workbook
 * of its own, with people of its own; the bare variant of the round takes the same workbook and inserts as many rows.
 */
public final class ImportPart implements Part {
    private static final int ROUNDS = 3;
    private static final long SEED = 5;
    private static final int FIRST = 10_000;

    private LongLedger ledger;
    private Path workbook;

    @Override
    public void measure(World world, Results results) throws Exception {
        int rows = world.importRows();
        ledger = new LongLedger(world.get(Divisions.class), world.asOf(), SEED, FIRST);
        BareImport bare = new BareImport(world, usual(world, "document", "agreement_version"), usual(world, "detail", "event"));
        long[] events = new long[1];
        Map<String, Double> medians = new Rounds()
                .with("import.seconds", () -> {
                    workbook = world.folder().resolve("ledger-" + System.nanoTime() + ".xlsx");
                    ledger.write(workbook, rows);
                    long before = world.number("SELECT COUNT(*) FROM event");
                    double seconds = Rounds.seconds(() -> imported(world, rows));
                    events[0] = world.number("SELECT COUNT(*) FROM event") - before;
                    return seconds;
                })
                .with("importBare.seconds", () -> {
                    bare.prepare();
                    double seconds = Rounds.seconds(() -> bare.run(workbook, rows, events[0]));
                    World.same("agreements inserted", world.number("SELECT COUNT(*) FROM bench_review_state"), (long) rows);
                    World.same("events inserted", world.number("SELECT COUNT(*) FROM bench_event"), events[0]);
                    Files.delete(workbook);
                    return seconds;
                })
                .median(ROUNDS);
        bare.drop();
        results.putAll(medians);
        results.put("import.rows", rows);
        results.put("import.events", events[0]);
        results.ratio("import", medians.get("import.seconds"), medians.get("importBare.seconds"), "<= 2.5 x bare");
    }

    private void imported(World world, int rows) throws Exception {
        ImportReport report = world.get(ImportService.class).run(new ImportRequest(workbook, ImportKind.AGREEMENTS, null, Map.of(), true,
                false, false, "bench"), ImportProgress.SILENT);
        if (!report.written() || report.counts().fresh() != rows) {
            throw new IllegalStateException("the ledger was not taken whole: " + report.counts() + " " + report.remarks());
        }
    }

    /** The text of usual length in a column. */
    private static String usual(World world, String column, String table) throws SQLException {
        return world.text("""
                SELECT %1$s FROM %2$s WHERE %1$s IS NOT NULL AND agreement_id < 1000
                ORDER BY ABS(LENGTH(%1$s) - (SELECT AVG(LENGTH(%1$s)) FROM %2$s WHERE agreement_id < 1000)) LIMIT 1"""
                .formatted(column, table));
    }
}
