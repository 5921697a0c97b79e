package cn.dingxiang.work.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.casework.Transactions;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.Ledger;
import cn.dingxiang.intake.RowSource;
import cn.dingxiang.intake.SourceFiles;
import cn.dingxiang.intake.SourceRow;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobBook;
import cn.dingxiang.work.JobFigure;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.JobRules;
import cn.dingxiang.work.JobRunner;
import cn.dingxiang.work.JobState;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.KeptFiles;
import cn.dingxiang.work.SheetSource;
import cn.dingxiang.work.Sheets;
import cn.dingxiang.work.Work;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of job as a page starts it, on the product's own beans. */
@Tag("database")
class JobsOfTheProductTest {
    private static final String COUNTY = "220322";
    private static final Actor OFFICER = new Actor("zhang", Role.COUNTY_OFFICER, "22", "2203", COUNTY, null, null, "10.0.0.1");
    private static final Actor NEIGHBOUR = new Actor("wang", Role.COUNTY_OFFICER, "22", "2203", "220323", null, null, null);
    private static final Actor PROVINCE = new Actor("jilin", Role.PROVINCE, "22", null, null, null, null, null);

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static TestApplication application;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
        application = TestApplication.on(database, Map.of("dingxiang.work.folder", folder.resolve("kept").toString()));
        application.follow(MutableClock.at("2027-03-01T10:00"));
    }

    @AfterAll
    static void close() {
        application.close();
        database.close();
    }

    private static <T> T get(Class<T> type) {
        return application.get(type);
    }

    private static KeptFile upload(Ledger ledger) throws Exception {
        Path file = ledger.xlsx(folder.resolve("台账.xlsx"));
        try (InputStream in = Files.newInputStream(file)) {
            return get(KeptFiles.class).keep(OFFICER, "台账.xlsx", in);
        }
    }

    private static Job run(Actor actor, long id) {
        assertThat(get(JobRunner.class).runWaiting()).isEqualTo(1);
        return get(Jobs.class).find(actor, id);
    }

    private static Map<String, Long> figures(Actor actor, long id) {
        return get(Jobs.class).figures(actor, id).stream().collect(Collectors.toMap(JobFigure::name, JobFigure::number));
    }

    private static List<JobLine> lines(Actor actor, long id) {
        return get(Jobs.class).lines(actor, id, null, null, null, 100).rows();
    }

    private static Path result(Actor actor, long id) throws Exception {
        KeptFile file = get(KeptFiles.class).ofJob(actor, id).get(0);
        Path copy = folder.resolve(id + "-" + file.name());
        try (InputStream in = get(KeptFiles.class).open(actor, file.id())) {
            Files.copy(in, copy);
        }
        return copy;
    }

    /** The rows of a workbook, as text. */
    private static List<String> rows(Path file) throws Exception {
        List<String> rows = new ArrayList<>();
        try (RowSource source = get(SourceFiles.class).open(file)) {
            rows.add(source.headings().toString());
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                rows.add(row.cells().toString());
            }
        }
        return rows;
    }

    @Test
    void a_ledger_is_checked_then_written_then_started_with_progress_and_its_annotated_copy() throws Exception {
        ImportJobs imports = get(ImportJobs.class);
        KeptFile bad = upload(Ledger.ofAgreements().agreement(1).agreement(2, "姓名", null));
        ImportJobs.Upload asked = new ImportJobs.Upload(bad.id(), ImportKind.AGREEMENTS, COUNTY, Map.of());
        Job checked = run(OFFICER, imports.check(OFFICER, asked));
        assertThat(checked.state()).isEqualTo(JobState.DONE);
        assertThat(checked.phase()).isEqualTo("CHECK");
        assertThat(checked.done()).isEqualTo(2);
        assertThat(checked.of()).isEqualTo(2);
        assertThat(checked.message().in(Locale.ROOT)).startsWith("检查完毕，什么也没有写入：共 2 行，可新增 1").contains("有错误 1");
        assertThat(figures(OFFICER, checked.id())).containsEntry("read", 2L).containsEntry("fresh", 1L).containsEntry("refused", 1L);
        assertThat(lines(OFFICER, checked.id())).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo("ERROR");
            assertThat(line.object()).isEqualTo("3");
            assertThat(line.text().in(Locale.ROOT)).isEqualTo("第 3 行 姓名缺少内容：请补填");
        });
        assertThat(rows(result(OFFICER, checked.id()))).anySatisfy(row -> assertThat(row).contains("姓名缺少内容"));

        Job held = run(OFFICER, imports.commit(OFFICER, asked, false, false));
        assertThat(held.message().in(Locale.ROOT)).startsWith("什么也没有写入，因为有 1 行有错误");
        assertThat(held.result()).isNull();
        Job written = run(OFFICER, imports.commit(OFFICER, asked, true, false));
        assertThat(written.phase()).isEqualTo("WRITE");
        long batch = Long.parseLong(written.result().substring("import:".length()));
        assertThat(get(AgreementRecords.class).find("XY-1").orElseThrow().live()).isFalse();

        assertThatThrownBy(() -> imports.start(NEIGHBOUR, batch)).isInstanceOf(Refused.class);
        Job started = run(OFFICER, imports.start(OFFICER, batch));
        assertThat(started.message().in(Locale.ROOT)).contains("1 份协议从今晚起提醒");
        assertThat(get(AgreementRecords.class).find("XY-1").orElseThrow().live()).isTrue();

        assertThatThrownBy(() -> imports.check(NEIGHBOUR, new ImportJobs.Upload(bad.id(), ImportKind.AGREEMENTS, null, Map.of())))
                .as("another's upload").isInstanceOf(Refused.class);
    }

    @Test
    void a_file_that_is_no_table_fails_with_what_is_wrong_and_what_to_do() throws Exception {
        KeptFile file = get(KeptFiles.class).keep(OFFICER, "台账.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        Job failed = run(OFFICER, get(ImportJobs.class).check(OFFICER,
                new ImportJobs.Upload(file.id(), ImportKind.AGREEMENTS, COUNTY, Map.of())));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.message().in(Locale.ROOT)).contains("PDF").contains("查询编号 J" + failed.id());
        assertThat(get(KeptFiles.class).ofJob(OFFICER, failed.id())).isEmpty();
    }

    @Test
    void a_cancelled_import_leaves_nothing_written() throws Exception {
        KeptFile file = upload(Ledger.ofAgreements().agreement(41));
        long id = get(ImportJobs.class).commit(OFFICER, new ImportJobs.Upload(file.id(), ImportKind.AGREEMENTS, COUNTY, Map.of()), false, false);
        JobBook asking = new CancelAt("WRITE", get(JobBook.class));
        new JobRunner(asking, get(KeptFiles.class), get(JobRules.class), List.of(get(ImportWork.class)), get(Transactions.class),
                get(AuditTrail.class), get(CivilTime.class)).runWaiting();
        assertThat(get(Jobs.class).find(OFFICER, id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.CANCELLED);
            assertThat(job.message().in(Locale.ROOT)).isEqualTo("已取消，什么也没有写入。");
        });
        assertThat(get(AgreementRecords.class).find("XY-41")).isEmpty();
    }

    @Test
    void a_register_is_taken_once() throws Exception {
        KeptFile file = upload(Ledger.titled("姓名", "证件号码").row("姓名", "学生1", "证件号码", Ledger.idNumber(5)));
        RegisterJobs.Upload asked = new RegisterJobs.Upload(file.id(), RegisterKind.PAYROLL, "工资册", null, COUNTY, Map.of(),
                Map.of("工资年月", "2027-01", "月薪（元）", "5000", "可比月薪（元）", "5000"));
        Job taken = run(OFFICER, get(RegisterJobs.class).take(OFFICER, asked));
        assertThat(taken.state()).as(taken.message().chinese()).isEqualTo(JobState.DONE);
        assertThat(taken.result()).startsWith("register-file:");
        assertThat(figures(OFFICER, taken.id())).containsEntry("read", 1L);
        assertThat(run(OFFICER, get(RegisterJobs.class).take(OFFICER, asked)).message().in(Locale.ROOT)).contains("先前已经核对过");
    }

    @Test
    void the_review_is_run_now_by_those_who_may() {
        assertThatThrownBy(() -> get(ReviewJobs.class).run(OFFICER, true)).isInstanceOf(Refused.class);
        Job reviewed = run(PROVINCE, get(ReviewJobs.class).run(PROVINCE, true));
        assertThat(reviewed.state()).isEqualTo(JobState.DONE);
        assertThat(reviewed.message().in(Locale.ENGLISH)).contains("agreements reviewed");
    }

    @Test
    void letters_are_issued_or_refused_one_by_one_and_come_in_one_file() throws Exception {
        get(Contacts.class).put(Contact.of(Recipient.county(COUNTY), "李四", "bureau@example.cn", "0434-5220000"), "importer");
        KeptFile file = upload(Ledger.ofAgreements().agreement(61));
        run(OFFICER, get(ImportJobs.class).commit(OFFICER, new ImportJobs.Upload(file.id(), ImportKind.AGREEMENTS, COUNTY, Map.of()), false, true));
        long agreement = get(AgreementRecords.class).find("XY-61").orElseThrow().id();
        Map<LetterField, String> given = new EnumMap<>(LetterField.class);
        LetterKind.REMINDER.given().forEach(field -> given.put(field, field == LetterField.DEADLINE ? "2027-04-01" : "请按约定办理"));
        Job issued = run(OFFICER, get(LetterJobs.class).issue(OFFICER, LetterKind.REMINDER,
                List.of(new LetterJobs.About(agreement, null), new LetterJobs.About(999_999, null)), given));
        assertThat(lines(OFFICER, issued.id())).extracting(JobLine::kind).containsExactly("ISSUED", "REFUSED");
        assertThat(issued.message().in(Locale.ROOT)).startsWith("已制发 1 份，未制发 1 份");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(result(OFFICER, issued.id())))) {
            assertThat(zip.getNextEntry().getName()).endsWith(".docx");
        }
    }

    @Test
    void a_list_is_exported_as_it_is_asked_for_and_nothing_in_it_is_a_formula() throws Exception {
        SheetSource source = new SheetSource() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public String title(Locale locale) {
                return "清单";
            }

            @Override
            public List<String> headings(Actor actor, Map<String, String> filters, Locale locale) {
                return List.of("协议编号", "日期", "天数");
            }

            @Override
            public void rows(Actor actor, Map<String, String> filters, Locale locale, Consumer<List<?>> row) {
                row.accept(Arrays.asList("=1+1", LocalDate.of(2027, 3, 1), 3));
                row.accept(Arrays.asList(filters.get("search"), null, 4));
            }
        };
        ExportJobs exports = new ExportJobs(get(Jobs.class), List.of(), List.of(source), get(Sheets.class));
        long id = exports.list(OFFICER, "test", Map.of("search", "王"), Locale.ROOT);
        new JobRunner(get(JobBook.class), get(KeptFiles.class), get(JobRules.class), List.<Work>of(new ExportWork(exports)),
                get(Transactions.class), get(AuditTrail.class), get(CivilTime.class)).runWaiting();
        assertThat(get(Jobs.class).find(OFFICER, id).message().in(Locale.ROOT)).isEqualTo("已导出 2 行。");
        assertThat(rows(result(OFFICER, id))).satisfies(rows -> {
            assertThat(rows.get(0)).isEqualTo("[协议编号, 日期, 天数]");
            assertThat(rows.get(1)).contains("Text[value==1+1]").contains("2027-03-01");
            assertThat(rows.get(2)).contains("王");
        });
        assertThatThrownBy(() -> exports.list(OFFICER, "none", Map.of(), Locale.ROOT)).isInstanceOf(Refused.class);
        Actor reviewer = new Actor("li", Role.COUNTY_REVIEWER, "22", "2203", COUNTY, null, null, null);
        assertThat(get(KeptFiles.class).ofJob(reviewer, id)).as("a colleague sees the job, not the file").isEmpty();
    }

    @Test
    void the_list_of_agreements_is_exported_with_the_filters_of_the_page() throws Exception {
        KeptFile file = upload(Ledger.ofAgreements().agreement(71).agreement(72));
        run(OFFICER, get(ImportJobs.class).commit(OFFICER, new ImportJobs.Upload(file.id(), ImportKind.AGREEMENTS, COUNTY, Map.of()), false, true));
        run(PROVINCE, get(ReviewJobs.class).run(PROVINCE, false));
        ExportJobs exports = get(ExportJobs.class);
        Job exported = run(OFFICER, exports.list(OFFICER, AgreementExport.NAME, Map.of("text", "XY-72", "order", "NUMBER"), Locale.ROOT));
        assertThat(exported.message().in(Locale.ROOT)).isEqualTo("已导出 1 行。");
        assertThat(rows(result(OFFICER, exported.id())).toString()).contains("XY-72").doesNotContain("XY-71");
        assertThatThrownBy(() -> exports.list(OFFICER, AgreementExport.NAME, Map.of("track", "NONE"), Locale.ROOT))
                .isInstanceOf(Refused.class).hasMessageContaining("track");
        assertThatThrownBy(() -> exports.list(OFFICER, AgreementExport.NAME, Map.of("within", "220323"), Locale.ROOT))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_audit_trail_is_exported_for_those_allowed() throws Exception {
        assertThatThrownBy(() -> get(ExportJobs.class).audit(OFFICER, AuditQuery.ALL, "csv")).isInstanceOf(Refused.class);
        Job exported = run(PROVINCE, get(ExportJobs.class).audit(PROVINCE, AuditQuery.ALL, "csv"));
        assertThat(exported.state()).isEqualTo(JobState.DONE);
        assertThat(Files.readString(result(PROVINCE, exported.id()))).contains("AUDIT_EXPORT");
    }
}
