package cn.dingxiang.intake;

import cn.dingxiang.testing.LockWait;
import cn.dingxiang.testing.TestApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The product with a database, as tests of imports use it. */
final class ImportWorld implements AutoCloseable {
    static final String COUNTY = "220322";

    private final TestApplication application = TestApplication.start();

    ImportService service() {
        return application.get(ImportService.class);
    }

    <T> T get(Class<T> type) {
        return application.get(type);
    }

    void execute(String... statements) {
        application.execute(statements);
    }

    ImportReport check(Path file, ImportKind kind) throws Exception {
        return service().run(ImportRequest.dryRun(file, kind, COUNTY), ImportProgress.SILENT);
    }

    ImportReport write(Path file, ImportKind kind) throws Exception {
        return service().run(ImportRequest.dryRun(file, kind, COUNTY).committedBy("张三"), ImportProgress.SILENT);
    }

    ImportReport run(Path file, ImportKind kind, Map<String, String> mapping, boolean commit, boolean partial) throws Exception {
        return service().run(new ImportRequest(file, kind, COUNTY, mapping, commit, partial, false, "张三"), ImportProgress.SILENT);
    }

    /** Waits until some transaction waits for another's lock. */
    void awaitLockWait() {
        try (Connection connection = application.database().dataSource().getConnection()) {
            LockWait.await(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    List<String> events(String number) {
        return get(AgreementRecords.class).find(number).orElseThrow().events().stream().map(event -> event.on() + " " + event.kind()).toList();
    }

    boolean isRecorded(String number) {
        return get(AgreementRecords.class).find(number).isPresent();
    }

    static List<String> texts(ImportReport report) {
        return report.remarks().stream().map(remark -> remark.text(Locale.ROOT)).toList();
    }

    /** The last two cells of every row of the checked copy. */
    List<String> copied(ImportReport report) throws IOException, UnreadableFile {
        List<String> rows = new ArrayList<>();
        try (RowSource source = get(SourceFiles.class).open(report.checkedCopy())) {
            int status = source.headings().indexOf(Heading.STATUS.text());
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                rows.add(text(row.cell(status)) + " " + text(row.cell(status + 1)));
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Text text ? text.value() : "";
    }

    @Override
    public void close() {
        application.close();
    }
}
