package cn.dingxiang.intake;

import static cn.dingxiang.intake.ImportKind.AGREEMENTS;
import static cn.dingxiang.intake.ImportKind.EVENTS;
import static cn.dingxiang.intake.ImportKind.UNITS;
import static cn.dingxiang.intake.ImportWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two imports at once, each in its own transaction: the second runs into what the first has written but not yet committed, waits for it,
 * and then takes what is on record into account.
 */
@Tag("database")
@Tag("alone")
class CollidingImportsTest {
    private static final ExecutorService OTHER = Executors.newCachedThreadPool();
    private static ImportWorld world;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        world = new ImportWorld();
        world.get(Counties.class).createIfAbsent(List.of(ImportWorld.COUNTY));
    }

    @AfterAll
    static void stop() {
        OTHER.shutdownNow();
        world.close();
    }

    private Path file(String name, Ledger ledger) throws Exception {
        return ledger.csv(folder.resolve(name + ".csv"), StandardCharsets.UTF_8, false);
    }

    /** Imports {@code first}, which ends its transaction only when {@code second} waits for one of its locks; gives the second's report. */
    private ImportReport second(ImportKind kind, Path first, Path second) throws Exception {
        Future<?>[] other = new Future<?>[1];
        ImportReport report = world.service().run(ImportRequest.dryRun(first, kind, ImportWorld.COUNTY).committedBy("先来的"), (pass, rows) -> {
            if (pass == ImportProgress.Pass.WRITE) {
                other[0] = OTHER.submit((Callable<ImportReport>) () -> world.write(second, kind));
                world.awaitLockWait();
            }
        });
        assertThat(report.written()).isTrue();
        return (ImportReport) other[0].get(60, TimeUnit.SECONDS);
    }

    @Test
    void the_same_file_twice_at_once_is_written_once() throws Exception {
        Ledger ledger = Ledger.ofAgreements().agreement(11, "入学日期", "2022-09-01").agreement(12);
        ImportReport report = second(AGREEMENTS, file("a", ledger), file("b", ledger));
        assertThat(report.written()).isFalse();
        assertThat(report.counts()).isEqualTo(new RowCounts(2, 0, 0, 2, 0, 0));
        assertThat(world.events("XY-11")).hasSize(1);
    }

    @Test
    void the_same_new_person_under_another_number_is_told_by_row_and_nothing_is_half_written() throws Exception {
        int batches = world.service().batches(null).size();
        ImportReport report = second(AGREEMENTS, file("a", Ledger.ofAgreements().agreement(21)),
                file("b", Ledger.ofAgreements().agreement(22).agreement(23, "身份证号", Ledger.idNumber(21))));
        assertThat(texts(report)).containsExactly("第 3 行 身份证号已登记在协议 XY-21 名下：一人只能有一份协议，请核对");
        assertThat(report.written()).isFalse();
        assertThat(world.isRecorded("XY-22")).isFalse();
        assertThat(world.service().batches(null)).hasSize(batches + 1);
    }

    @Test
    void the_same_new_number_with_another_content_is_told_by_row() throws Exception {
        ImportReport report = second(AGREEMENTS, file("a", Ledger.ofAgreements().agreement(31)),
                file("b", Ledger.ofAgreements().agreement(31, "入学年份", "2021")));
        assertThat(texts(report)).singleElement().asString().startsWith("第 2 行 协议 XY-31 已登记，且下列内容不同：入学年份");
    }

    @Test
    void the_same_new_unit_is_kept_once_and_both_imports_are_written() throws Exception {
        ImportReport report = second(AGREEMENTS, file("a", Ledger.ofAgreements().agreement(41, "定向单位", "新卫生院")),
                file("b", Ledger.ofAgreements().agreement(42, "定向单位", "新卫生院")));
        assertThat(report.written()).isTrue();
        assertThat(world.isRecorded("XY-42")).isTrue();
        assertThat(world.get(Units.class).all()).extracting(Unit::name).containsOnlyOnce("新卫生院");
    }

    @Test
    void the_same_new_unit_with_its_contact_in_two_lists_is_kept_once() throws Exception {
        Ledger ledger = Ledger.titled().row("单位名称", "同名卫生院", "单位类型", "其他", "联系人", "王某", "邮箱", "a@example.cn");
        ImportReport report = second(UNITS, file("a", ledger), file("b", ledger));
        assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 1, 0, 0));
        Unit unit = world.get(Units.class).byName(ImportWorld.COUNTY, "同名卫生院").orElseThrow();
        assertThat(world.get(Contacts.class).of(Recipient.unit(unit.id()))).hasSize(1);
    }

    @Test
    void the_same_new_contact_of_a_unit_and_of_bureaus_on_record_in_two_lists_is_kept_once() throws Exception {
        world.get(Units.class).createIfAbsent(ImportWorld.COUNTY, "老卫生院", Unit.Kind.OTHER);
        Ledger ledger = Ledger.titled().row("单位名称", "老卫生院", "单位类型", "其他", "联系人", "赵某", "邮箱", "z@example.cn")
                .row("单位类型", "县卫生健康局", "联系人", "钱某", "邮箱", "q@example.cn");
        ImportReport report = second(UNITS, file("a", ledger), file("b", ledger));
        assertThat(report.written()).as("what it says is on record: there is nothing to refuse").isTrue();
        Unit unit = world.get(Units.class).byName(ImportWorld.COUNTY, "老卫生院").orElseThrow();
        assertThat(world.get(Contacts.class).of(Recipient.unit(unit.id()))).extracting(Contact::name).containsExactly("赵某");
        assertThat(world.get(Contacts.class).of(Recipient.county(ImportWorld.COUNTY))).extracting(Contact::name).containsOnlyOnce("钱某");
        assertThat(world.get(Contacts.class).of(Recipient.county(ImportWorld.COUNTY))).hasSize(1);
    }

    @Test
    void two_that_record_a_contact_of_the_province_at_once_record_it_once() throws Exception {
        IntakeStore store = world.get(IntakeStore.class);
        Contacts contacts = world.get(Contacts.class);
        Contact contact = Contact.of(Recipient.province("22"), "孙某", "s@example.cn", null);
        Future<?>[] other = new Future<?>[1];
        store.inOneTransaction(() -> {
            contacts.put(contact, "先来的");
            other[0] = OTHER.submit(() -> contacts.put(contact, "后来的"));
            world.awaitLockWait();
            return null;
        });
        other[0].get(60, TimeUnit.SECONDS);
        assertThat(contacts.of(Recipient.province("22"))).hasSize(1);
    }

    @Test
    void the_same_event_of_an_agreement_on_record_is_added_once() throws Exception {
        world.write(file("c", Ledger.ofAgreements().agreement(51)), AGREEMENTS);
        Ledger events = Ledger.titled().row("协议编号", "XY-51", "日期", "2025-07-01", "事件", "毕业");
        ImportReport report = second(EVENTS, file("a", events), file("b", events));
        assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 1, 0, 0));
        assertThat(world.events("XY-51")).containsExactly("2025-07-01 GRADUATED");
    }

    @Test
    void two_that_wait_for_each_other_are_a_collision_too() throws Exception {
        IntakeStore store = world.get(IntakeStore.class);
        Units units = world.get(Units.class);
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        Future<?> other = OTHER.submit(() -> store.inOneTransaction(() -> {
            units.createIfAbsent(ImportWorld.COUNTY, "乙一", Unit.Kind.OTHER);
            bothHoldOne.await();
            return units.createIfAbsent(ImportWorld.COUNTY, "甲一", Unit.Kind.OTHER);
        }));
        Throwable ours = catchThrowable(() -> store.inOneTransaction(() -> {
            units.createIfAbsent(ImportWorld.COUNTY, "甲一", Unit.Kind.OTHER);
            bothHoldOne.await();
            return units.createIfAbsent(ImportWorld.COUNTY, "乙一", Unit.Kind.OTHER);
        }));
        Throwable theirs = catchThrowable(() -> other.get(60, TimeUnit.SECONDS));
        assertThat(ours == null ? theirs.getCause() : ours).isInstanceOf(Collision.class);
        assertThat(units.all()).extracting(Unit::name).contains("甲一", "乙一");
    }

    @Test
    void whoever_is_too_late_every_time_is_asked_to_come_back() throws Exception {
        Path file = file("a", Ledger.ofAgreements().agreement(71).agreement(72).agreement(73).agreement(74));
        int[] serial = {71};
        UnreadableFile refused = catchThrowableOfType(UnreadableFile.class, () -> world.service().run(
                ImportRequest.dryRun(file, AGREEMENTS, ImportWorld.COUNTY).committedBy("总是晚来的"), (pass, rows) -> {
                    if (pass == ImportProgress.Pass.READ) {
                        besideAnother(serial[0]++);
                    }
                }));
        assertThat(refused.getMessage()).contains("没有写入任何内容，请稍后重新导入");
        assertThat(world.isRecorded("XY-74")).isFalse();
    }

    /** Another has written an agreement, and ends his transaction only when one waits for it. */
    private void besideAnother(int serial) {
        CountDownLatch written = new CountDownLatch(1);
        try {
            Path theirs = file("theirs", Ledger.ofAgreements().agreement(serial));
            OTHER.submit(() -> world.service().run(
                    ImportRequest.dryRun(theirs, AGREEMENTS, ImportWorld.COUNTY).committedBy("先来的"), (pass, rows) -> {
                        if (pass == ImportProgress.Pass.WRITE) {
                            written.countDown();
                            world.awaitLockWait();
                        }
                    }));
            assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
