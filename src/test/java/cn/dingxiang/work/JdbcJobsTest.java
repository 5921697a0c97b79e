package cn.dingxiang.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.casework.Transactions;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.audit.AuditLog;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditScope;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of jobs on a database, and what jobs are to people: started, seen, stopped, told how they ended; and files kept for them. */
@Tag("database")
class JdbcJobsTest extends JobBookContract {
    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static TestApplication application;
    private final MutableClock clock = MutableClock.at("2027-03-01T10:00");

    @BeforeAll
    static void beginAll() {
        database = TestDatabase.migrated();
        application = TestApplication.on(database, Map.of("dingxiang.work.folder", folder.toString(), "dingxiang.work.waiting", 3,
                "dingxiang.work.megabytes", 1, "dingxiang.work.running", 2));
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @BeforeEach
    void empty() {
        application.empty("kept_file", "job_line", "job_figure", "job", "audit_entry");
        application.follow(clock);
    }

    @Override
    protected JobBook book() {
        empty();
        return application.get(JobBook.class);
    }

    private static Jobs jobs() {
        return application.get(Jobs.class);
    }

    private static KeptFiles files() {
        return application.get(KeptFiles.class);
    }

    /** A process that does this when asked to import. */
    private static JobRunner process(Doing doing) {
        Work work = new Work() {
            @Override
            public JobKind kind() {
                return JobKind.IMPORT;
            }

            @Override
            public void run(Task task) throws Exception {
                doing.run(task);
            }
        };
        return new JobRunner(application.get(JobBook.class), files(), application.get(JobRules.class), List.of(work),
                application.get(Transactions.class), application.get(AuditTrail.class), application.get(CivilTime.class));
    }

    private interface Doing {
        void run(Task task) throws Exception;
    }

    private static long start() {
        return jobs().start(JobKind.IMPORT, OFFICER, null, "台账.xlsx", Map.of());
    }

    private static List<String> audited() {
        return application.get(AuditLog.class).page(AuditQuery.ALL, new AuditScope(null, true), Long.MAX_VALUE, 100).stream()
                .map(entry -> entry.actor() + " " + entry.action() + " " + entry.object() + (entry.after() == null ? "" : " " + entry.after())).toList();
    }

    @Test
    void a_job_brings_numbers_lines_and_a_file_and_its_start_and_end_are_audited() throws Exception {
        long id = start();
        process(task -> {
            task.at("CHECK", 0, 2);
            task.line(new JobLine("220322", "ERROR", "2", new Said("第 2 行", "Row 2")));
            task.count(null, "read", 2);
            task.count("220322", "fresh", 1);
            task.count("220322", "fresh", 1);
            task.keep(Files.writeString(task.path("out"), "逐行结果"), "结果.csv");
            task.result(new Said("好了", "fine"), "import:9");
        }).runWaiting();
        assertThat(jobs().find(OFFICER, id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(job.message().in(Locale.ENGLISH)).isEqualTo("fine");
            assertThat(job.result()).isEqualTo("import:9");
        });
        assertThat(jobs().figures(OFFICER, id)).containsExactly(new JobFigure(null, "read", 2), new JobFigure("220322", "fresh", 2));
        assertThat(jobs().lines(OFFICER, id, null, "ERROR", null, 10).rows()).hasSize(1);
        KeptFile file = files().ofJob(OFFICER, id).get(0);
        try (var in = files().open(OFFICER, file.id())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("逐行结果");
        }
        assertThat(file.name()).isEqualTo("结果.csv");
        assertThat(audited()).containsExactly("zhang file.view file:" + file.id() + " 结果.csv", "zhang job.end job:" + id + " DONE import:9",
                "zhang job.start job:" + id + " IMPORT 台账.xlsx");
    }

    @Test
    void a_failure_that_explains_itself_is_told_and_any_other_has_a_reference_and_gives_nothing_away() {
        long explained = start();
        process(task -> {
            throw WorkWords.refused("file-empty");
        }).runWaiting();
        assertThat(jobs().find(OFFICER, explained).message().in(Locale.ROOT)).startsWith("文件是空的：请检查选中的文件。").contains("J" + explained);
        long unforeseen = start();
        process(task -> {
            task.keep(Files.writeString(task.path("half"), "半"), "半.csv");
            throw new IOException("secret place 22032220020101123X");
        }).runWaiting();
        Job failed = jobs().find(OFFICER, unforeseen);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.message().chinese()).contains("查询编号 J" + unforeseen).doesNotContain("secret");
        assertThat(failed.message().english()).contains("reference J" + unforeseen);
    }

    @Test
    void what_runs_is_seen_from_outside_while_its_own_transaction_is_open_and_is_undone_when_cancelled() {
        long id = start();
        process(task -> application.get(Transactions.class).inOne(() -> {
            application.get(KeptBook.class).add(new KeptFile(0, "0".repeat(36), "0".repeat(64), "x", 1, "zhang", "", false, null, AT, AT));
            task.at("WRITE", 1, 2);
            assertThat(jobs().find(OFFICER, id).done()).isEqualTo(1);
            clock.set("2027-03-01T10:00:00.400");
            task.at("WRITE", 2, 2);
            assertThat(jobs().find(OFFICER, id).done()).as("written twice a second at most").isEqualTo(1);
            return null;
        })).runWaiting();
        assertThat(jobs().find(OFFICER, id).state()).isEqualTo(JobState.DONE);

        long second = start();
        process(task -> application.get(Transactions.class).inOne(() -> {
            application.get(KeptBook.class).add(new KeptFile(0, "0".repeat(36), "0".repeat(64), "second", 1, "zhang", "", false, null, AT, AT));
            task.at("READ", 1, 2);
            application.execute("UPDATE job SET cancel_asked = TRUE WHERE id = " + second);
            task.at("WRITE", 1, 2);
            return null;
        })).runWaiting();
        assertThat(jobs().find(OFFICER, second)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.CANCELLED);
            assertThat(job.message().chinese()).isEqualTo("已取消，什么也没有写入。");
        });
        assertThat(application.get(KeptBook.class).expired(AT, 10)).extracting(KeptFile::name).containsExactly("x");
        assertThatThrownBy(() -> jobs().cancel(OFFICER, second)).isInstanceOf(Refused.class).hasMessageContaining("已经结束");
    }

    @Test
    void one_that_waits_is_cancelled_at_once_and_never_runs() {
        long id = start();
        jobs().cancel(OFFICER, id);
        assertThat(process(task -> { }).runWaiting()).isZero();
        assertThat(jobs().find(OFFICER, id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void the_job_of_a_process_that_died_is_marked_by_another_and_what_it_still_does_is_not_believed() {
        long id = start();
        process(task -> {
            task.at("CHECK", 1, 2);
            clock.set("2027-03-01T10:02");
            JobRunner another = process(unused -> { });
            another.beat();
            assertThat(jobs().find(OFFICER, id)).satisfies(job -> {
                assertThat(job.state()).isEqualTo(JobState.CUT_OFF);
                assertThat(job.message().chinese()).contains("服务中途停了").contains("批次清单");
            });
            task.at("WRITE", 1, 2);
        }).runWaiting();
        assertThat(jobs().find(OFFICER, id).state()).isEqualTo(JobState.CUT_OFF);
        assertThat(audited().get(0)).isEqualTo("jobs job.end job:" + id + " CUT_OFF");
    }

    @Test
    void only_so_many_of_a_place_run_and_wait_and_other_places_are_not_held_up() {
        start();
        start();
        long third = start();
        assertThatThrownBy(JdbcJobsTest::start).isInstanceOf(Refused.class).hasMessageContaining("已有 3 个作业在排队");
        long neighbours = jobs().start(JobKind.IMPORT, NEIGHBOUR, null, "邻县.xlsx", Map.of());
        process(first -> process(second -> {
            if (second.job() != neighbours) {
                assertThat(jobs().find(OFFICER, third).state()).as("two of the county run").isEqualTo(JobState.WAITING);
                process(other -> assertThat(other.job()).isEqualTo(neighbours)).runNext();
                assertThat(jobs().find(NEIGHBOUR, neighbours).state()).isEqualTo(JobState.DONE);
                assertThat(process(none -> { }).runNext()).isFalse();
            }
        }).runNext()).runNext();
        assertThat(process(task -> { }).runWaiting()).isEqualTo(1);
    }

    @Test
    void a_neighbour_finds_nothing_and_stops_nothing() throws IOException {
        long id = start();
        KeptFile upload = upload("台账.xlsx", "abc");
        List<ThrowingCallable> attempts = List.of(() -> jobs().find(NEIGHBOUR, id), () -> jobs().cancel(NEIGHBOUR, id),
                () -> jobs().figures(NEIGHBOUR, id), () -> jobs().lines(NEIGHBOUR, id, null, null, null, 5),
                () -> files().find(NEIGHBOUR, upload.id()), () -> files().open(NEIGHBOUR, upload.id()),
                () -> jobs().start(JobKind.IMPORT, NEIGHBOUR, "220322", "x", Map.of()),
                () -> jobs().start(JobKind.AUDIT_EXPORT, OFFICER, null, "x", Map.of()),
                () -> jobs().start(JobKind.IMPORT, STUDENT, null, "x", Map.of()));
        attempts.forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(Refused.class));
        assertThat(jobs().list(NEIGHBOUR, JobQuery.ALL, null, 10).rows()).isEmpty();
        assertThat(jobs().find(OFFICER, id).cancelAsked()).isFalse();
    }

    @Test
    void an_upload_is_kept_by_its_hash_under_a_harmless_name_until_its_time_is_up() throws IOException {
        KeptFile file = upload("C:\\x\\..\\台账 220322200201011234.xlsx", "abc");
        assertThat(file.name()).doesNotContain("20020101").doesNotContain("\\").endsWith(".xlsx");
        assertThat(file.hash()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        application.get(JobTidying.class).run();
        assertThat(files().find(OFFICER, file.id())).isEqualTo(file);
        clock.set("2027-03-08T10:00");
        assertThatThrownBy(() -> files().find(OFFICER, file.id())).isInstanceOf(Refused.class).hasMessageContaining("已过保留期限");
        assertThat(application.get(JobTidying.class).run()).isEqualTo(1);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> path.endsWith(file.content()))).isEmpty();
        }
    }

    @Test
    void an_empty_upload_and_one_too_large_are_refused_and_leave_nothing() throws IOException {
        long before = count();
        assertThatThrownBy(() -> upload("a.csv", "")).hasMessageContaining("文件是空的");
        assertThatThrownBy(() -> upload("a.csv", "x".repeat((1 << 20) + 1))).hasMessageContaining("超过 1 MB");
        assertThat(count()).isEqualTo(before);
    }

    private static long count() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    private static KeptFile upload(String name, String content) throws IOException {
        return files().keep(OFFICER, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
