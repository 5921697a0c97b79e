package cn.dingxiang.intake;

import static cn.dingxiang.intake.ImportKind.AGREEMENTS;
import static cn.dingxiang.intake.ImportWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a student is reached changes often, and comes in with the ledger. */
@Tag("database")
class StudentContactImportTest {
    private static ImportWorld world;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        world = new ImportWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private Path ledger(int serial, Object... changes) throws Exception {
        return Ledger.ofAgreements().agreement(serial, changes).xlsx(folder.resolve("台账.xlsx"));
    }

    private static Person person(int serial) {
        AgreementFile file = world.get(AgreementRecords.class).find("XY-" + serial).orElseThrow();
        return world.get(People.class).find(file.person()).orElseThrow();
    }

    @Test
    void another_telephone_number_or_address_is_taken_and_the_same_file_again_changes_nothing() throws Exception {
        world.write(ledger(1, "手机", "13800000001", "电子邮箱", "old@example.cn"), AGREEMENTS);

        Path changed = ledger(1, "手机", "13900000001", "电子邮箱", "new@example.cn");
        assertThat(world.copied(world.check(changed, AGREEMENTS))).containsExactly("可更新 ");
        assertThat(person(1).phone()).as("a dry run writes nothing").isEqualTo("13800000001");

        ImportReport report = world.write(changed, AGREEMENTS);
        assertThat(texts(report)).isEmpty();
        assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 1, 0, 0, 0));
        assertThat(world.copied(report)).containsExactly("已更新 ");
        assertThat(person(1)).isEqualTo(new Person(person(1).id(), "学生1", "new@example.cn", "13900000001"));

        ImportReport again = world.write(changed, AGREEMENTS);
        assertThat(again.written()).isFalse();
        assertThat(again.counts().unchanged()).isEqualTo(1);
    }

    @Test
    void a_ledger_that_does_not_say_it_takes_nothing_away() throws Exception {
        world.write(ledger(2, "手机", "13800000002", "电子邮箱", "two@example.cn"), AGREEMENTS);
        assertThat(world.write(ledger(2, "手机", null), AGREEMENTS).counts().unchanged()).isEqualTo(1);
        assertThat(world.write(ledger(2, "手机", "13900000002"), AGREEMENTS).written()).isTrue();
        assertThat(person(2)).extracting(Person::email, Person::phone).containsExactly("two@example.cn", "13900000002");
    }

    @Test
    void dates_and_contact_data_come_in_together() throws Exception {
        world.write(ledger(3), AGREEMENTS);
        ImportReport report = world.write(ledger(3, "手机", 13800000003L, "入学日期", "2022-09-01"), AGREEMENTS);
        assertThat(world.copied(report)).containsExactly("已更新 ");
        assertThat(person(3).phone()).isEqualTo("13800000003");
        assertThat(world.events("XY-3")).containsExactly("2022-09-01 ENROLLED");
    }

    @Test
    void a_row_with_an_error_changes_no_contact_data_either() throws Exception {
        world.write(ledger(4, "手机", "13800000004"), AGREEMENTS);
        assertThat(world.write(ledger(4, "手机", "13900000004", "定向单位", "另一卫生院"), AGREEMENTS).written()).isFalse();
        assertThat(person(4).phone()).isEqualTo("13800000004");
    }

    @Test
    void an_address_that_cannot_be_written_to_is_pointed_out() throws Exception {
        assertThat(texts(world.check(ledger(5, "电子邮箱", "没有"), AGREEMENTS))).containsExactly("第 2 行 电子邮箱格式不对：提醒将发不出去，请核对");
    }

    @Test
    void full_width_digits_and_spaces_nobody_sees_make_no_difference() throws Exception {
        world.write(ledger(6, "手机", "13800000006", "电子邮箱", "six@example.cn"), AGREEMENTS);
        Path typed = Ledger.ofAgreements().agreement(6, "手机", "\u202d１３８０００００００６\u202c", "电子邮箱", "six@example.cn\u00a0", "姓名", "学生6\u3000",
                "定向单位", "某镇\u3000卫生院", "户籍省", "吉 林 省", "入学年份", "２０２２").csv(folder.resolve("全角.csv"), StandardCharsets.UTF_8, false);
        ImportReport report = world.write(typed, AGREEMENTS);
        assertThat(texts(report)).isEmpty();
        assertThat(report.counts().unchanged()).isEqualTo(1);
    }
}
