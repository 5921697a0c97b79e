package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.TestApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ImportServiceTest {
    private static TestApplication application;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static ImportService service() {
        return application.get(ImportService.class);
    }

    private ImportReport run(ImportRequest request) throws Exception {
        return service().run(request, ImportProgress.SILENT);
    }

    private static List<String> texts(ImportReport report) {
        return report.remarks().stream().map(remark -> remark.text(Locale.ROOT)).toList();
    }

    @Test
    void a_wide_ledger_is_checked_written_and_unchanged_the_second_time() throws Exception {
        Path file = Ledger.ofAgreements().agreement(1, "入学日期", "2022-09-01", "毕业日期", "2025年7月1日")
                .agreement(2).xlsx(folder.resolve("台账.xlsx"));
        ImportRequest request = ImportRequest.dryRun(file, ImportKind.AGREEMENTS, "220322");

        ImportReport dry = run(request);
        assertThat(texts(dry)).isEmpty();
        assertThat(dry.counts()).isEqualTo(new RowCounts(2, 2, 0, 0, 0, 0));
        assertThat(dry.written()).isFalse();

        ImportReport first = run(request.committedBy("张三"));
        assertThat(first.written()).isTrue();
        assertThat(service().batch(first.batch())).hasValueSatisfying(batch -> {
            assertThat(batch.live()).isFalse();
            assertThat(batch.counts().taken()).isEqualTo(2);
            assertThat(batch.importedBy()).isEqualTo("张三");
        });
        AgreementFile agreement = application.get(AgreementRecords.class).find("XY-1").orElseThrow();
        assertThat(agreement.events()).extracting(event -> event.on() + " " + event.kind())
                .containsExactly("2022-09-01 ENROLLED", "2025-07-01 GRADUATED");

        ImportReport second = run(request.committedBy("张三"));
        assertThat(second.counts()).isEqualTo(new RowCounts(2, 0, 0, 2, 0, 0));
        assertThat(second.written()).isFalse();
    }
}
