package cn.dingxiang.casework.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.casework.evidence.ContentHash;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters issued, shown and replaced, on a real database. */
@Tag("database")
class LettersTest {
    @TempDir
    static Path folder;
    private static LetterWorld world;

    private Letters letters;
    private LetterArchive archive;

    @BeforeAll
    static void open() {
        world = new LetterWorld(folder);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void begin() {
        world.fresh();
        letters = world.get(Letters.class);
        archive = world.get(LetterArchive.class);
    }

    @Test
    void a_letter_is_numbered_dated_and_kept_as_it_was_issued() {
        IssuedLetter letter = issue(LetterKind.REMINDER);
        assertThat(letter.number().text()).isEqualTo("梨树县卫健定向催〔2031〕1号");
        assertThat(letter.issuedOn()).isEqualTo("2031-11-24");
        assertThat(letter.addressee()).isEqualTo(Recipient.person(world.student().person()));
        assertThat(letter.data()).containsEntry("办理期限", "2031年12月15日").containsEntry("签订日期", "2020年7月15日")
                .containsEntry("发文机关", "梨树县卫生健康局").containsEntry("联系方式", "联系人：李四　电话：0434-5220000");
        assertThat(archive.find(world.officer(), letter.id())).isEqualTo(letter);
        byte[] document = archive.document(world.officer(), letter.id());
        String page = archive.page(world.officer(), letter.id());
        assertThat(ContentHash.of(document)).isEqualTo(letter.documentHash());
        assertThat(ContentHash.of(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(letter.pageHash());
        assertThat(page).contains("梨树县卫健定向催〔2031〕1号", "王小明");
        assertThat(world.texts("SELECT action FROM audit_entry ORDER BY id")).containsExactly("letter.issue", "letter.view", "letter.view");
    }

    @Test
    void the_id_number_is_printed_masked_and_stands_nowhere_whole() {
        Map<LetterField, String> given = LetterSamples.given(LetterKind.REMINDER);
        given.put(LetterField.MATTERS, "本人（" + LetterWorld.ID_NUMBER + "）未按期报到，逾期待核实。");
        IssuedLetter letter = letters.issue(world.officer(), LetterKind.REMINDER, world.agreement(), null, given);
        assertThat(letter.data().get("身份证号")).startsWith("2203••••••••");
        assertThat(letter.toString() + archive.page(world.officer(), letter.id())).doesNotContain(LetterWorld.ID_NUMBER);
        assertThat(String.join("", world.texts("SELECT CONCAT_WS(' ', before_text, after_text, reason) FROM audit_entry")))
                .doesNotContain(LetterWorld.ID_NUMBER);
    }

    @Test
    void an_office_has_its_own_prefix_and_its_series_goes_on_counting() {
        issue(LetterKind.REMINDER);
        world.get(LetterOffices.class).put(world.reviewer(), new IssuingOffice(LetterWorld.COUNTY, "梨树县卫生健康局", "梨卫健定向",
                "0434-5229999", "梨树镇向阳街1号"));
        IssuedLetter second = issue(LetterKind.REMINDER);
        assertThat(second.number().text()).isEqualTo("梨卫健定向催〔2031〕2号");
        assertThat(second.data()).containsEntry("联系方式", "电话：0434-5229999　地址：梨树镇向阳街1号");
        world.clock().set("2032-01-04T09:00:00");
        assertThat(issue(LetterKind.REMINDER).number().text()).isEqualTo("梨卫健定向催〔2032〕1号");
        refused("office-role", () -> world.get(LetterOffices.class).put(world.officer(), new IssuingOffice(LetterWorld.COUNTY, "a", "b", null, null)));
        refused("office-role", () -> world.get(LetterOffices.class).put(world.reviewer(), new IssuingOffice("220323", "a", "b", null, null)));
    }

    @Test
    void a_refused_letter_uses_no_number() {
        Map<LetterField, String> incomplete = new EnumMap<>(LetterSamples.given(LetterKind.REMINDER));
        incomplete.remove(LetterField.DEADLINE);
        refused("missing", () -> letters.issue(world.officer(), LetterKind.REMINDER, world.agreement(), null, incomplete));
        Map<LetterField, String> breach = LetterSamples.given(LetterKind.REMINDER);
        breach.put(LetterField.MATTERS, "你已经违约。");
        refused("unconfirmed", () -> letters.issue(world.officer(), LetterKind.REMINDER, world.agreement(), null, breach));
        assertThat(issue(LetterKind.REMINDER).number().sequence()).isEqualTo(1);
    }

    @Test
    void nothing_speaks_of_a_breach_before_two_people_have_confirmed_it() {
        Map<LetterField, String> given = LetterSamples.given(LetterKind.BREACH_DECISION);
        long open = world.openCase(false);
        refused("unconfirmed", () -> letters.issue(world.reviewer(), LetterKind.BREACH_DECISION, world.agreement(), null, given));
        refused("unconfirmed", () -> letters.issue(world.reviewer(), LetterKind.BREACH_DECISION, world.agreement(), open, given));
        refused("unconfirmed", () -> letters.preview(world.reviewer(), LetterOrder.of(LetterKind.BREACH_DECISION, world.agreement(), open, given)));
        world.execute("DELETE FROM agreement_case");
        long confirmed = world.openCase(true);
        IssuedLetter decision = letters.issue(world.reviewer(), LetterKind.BREACH_DECISION, world.agreement(), confirmed, given);
        assertThat(archive.ofCase(world.officer(), confirmed)).containsExactly(decision);
        assertThat(archive.page(world.officer(), decision.id())).contains("构成违约", "提起诉讼");
        world.execute("UPDATE agreement_case SET state = 'DISMISSED', ongoing = NULL");
        refused("unconfirmed", () -> letters.issue(world.reviewer(), LetterKind.BREACH_DECISION, world.agreement(), confirmed, given));
    }

    @Test
    void no_completion_is_certified_that_the_records_do_not_show() {
        refused("service-incomplete", () -> issue(LetterKind.COMPLETION));
    }

    @Test
    void no_amount_is_asked_for_before_it_was_worked_out_in_the_case() {
        long confirmed = world.openCase(true);
        Map<LetterField, String> given = LetterSamples.given(LetterKind.LIABILITY);
        refused("unsettled", () -> letters.issue(world.reviewer(), LetterKind.LIABILITY, world.agreement(), confirmed, given));
        world.execute("INSERT INTO case_step (case_id, number, action, to_state, taken_at, taken_by, reason, evidence) VALUES (" + confirmed
                + ", 2, 'BEGIN_SETTLEMENT', 'SETTLEMENT', '2031-11-22 09:00:00', 'li', '', '[]')");
        assertThat(letters.issue(world.reviewer(), LetterKind.LIABILITY, world.agreement(), confirmed, given).kind())
                .isEqualTo(LetterKind.LIABILITY);
    }

    @Test
    void a_case_of_another_agreement_is_refused() {
        refused("case", () -> letters.issue(world.officer(), LetterKind.REMINDER, world.agreement(), 4711L, LetterSamples.given(LetterKind.REMINDER)));
    }

    @Test
    void who_may_issue_what() {
        refused("agreement", () -> issue(world.neighbour(), LetterKind.REMINDER));
        refused("role", () -> issue(world.auditor(), LetterKind.REMINDER));
        refused("role", () -> issue(world.student(), LetterKind.REMINDER));
        refused("issuer", () -> issue(world.province(), LetterKind.REMINDER));
        refused("issuer", () -> issue(world.officer(), LetterKind.COUNTY_RECTIFICATION));
        IssuedLetter order = issue(world.province(), LetterKind.COUNTY_RECTIFICATION);
        assertThat(order.number().text()).isEqualTo("吉林省卫健定向督〔2031〕1号");
        assertThat(order.addresseeName()).isEqualTo("梨树县卫生健康局");
    }

    @Test
    void a_letter_to_an_employer_names_the_unit() {
        refused("unit", () -> issue(LetterKind.EMPLOYER_RECTIFICATION));
        Unit hospital = world.get(Units.class).createIfAbsent(LetterWorld.COUNTY, "梨树县第一人民医院", Unit.Kind.COUNTY_HOSPITAL);
        LetterOrder order = LetterOrder.of(LetterKind.EMPLOYER_RECTIFICATION, world.agreement(), null,
                LetterSamples.given(LetterKind.EMPLOYER_RECTIFICATION));
        refused("addressee", () -> letters.issue(world.officer(), order.to(Recipient.unit(4711))));
        refused("addressee", () -> letters.issue(world.officer(), order.to(Recipient.person(1))));
        assertThat(letters.issue(world.officer(), order.to(Recipient.unit(hospital.id()))).addresseeName()).isEqualTo("梨树县第一人民医院");
    }

    @Test
    void who_may_see_it() {
        IssuedLetter letter = issue(LetterKind.REMINDER);
        for (Actor reader : List.of(world.officer(), world.reviewer(), world.province(), world.auditor(), world.student())) {
            assertThat(archive.find(reader, letter.id())).isEqualTo(letter);
            assertThat(archive.ofAgreement(reader, world.agreement())).containsExactly(letter);
        }
        refused("agreement", () -> archive.document(world.neighbour(), letter.id()));
        refused("agreement", () -> archive.page(world.anotherStudent(), letter.id()));
        refused("role", () -> archive.list(world.student(), LetterQuery.all(10)));
        assertThat(archive.list(world.neighbour(), LetterQuery.all(10)).rows()).isEmpty();
        assertThat(archive.list(world.province(), new LetterQuery("", null, false, "催〔2031〕", null, 10)).rows()).extracting(ProofOfNotice::letter)
                .containsExactly(letter);
        refused("elsewhere", () -> archive.list(world.neighbour(), new LetterQuery(LetterWorld.COUNTY, null, false, "", null, 10)));
        IssuedLetter order = issue(world.province(), LetterKind.COUNTY_RECTIFICATION);
        refused("letter", () -> archive.find(world.student(), order.id()));
        assertThat(archive.ofAgreement(world.student(), world.agreement())).containsExactly(letter);
    }

    @Test
    void a_letter_issued_anew_has_its_own_number_and_names_the_old_one() {
        IssuedLetter old = issue(LetterKind.REMINDER);
        LetterOrder order = LetterOrder.of(LetterKind.REMINDER, world.agreement(), null, LetterSamples.given(LetterKind.REMINDER));
        IssuedLetter anew = letters.issue(world.officer(), order.replacing(old.id()));
        assertThat(anew.number().sequence()).isEqualTo(2);
        assertThat(archive.page(world.officer(), anew.id())).contains("本文书替代《催告函》（梨树县卫健定向催〔2031〕1号），原文书同时作废。");
        assertThat(archive.find(world.officer(), old.id())).isEqualTo(old);
        refused("replaced", () -> letters.issue(world.officer(), order.replacing(old.id())));
        refused("not-replaceable", () -> letters.issue(world.officer(), LetterOrder.of(LetterKind.RELEASE, world.agreement(), null,
                LetterSamples.given(LetterKind.RELEASE)).replacing(anew.id())));
        assertThat(world.get(NoticeProofs.class).of(world.officer(), old.id()).replaced()).isEqualTo(anew.title());
    }

    @Test
    void what_was_altered_behind_the_products_back_is_not_shown() {
        IssuedLetter letter = issue(LetterKind.REMINDER);
        world.execute("UPDATE letter_content SET document = 'x', page = CONCAT(page, ' ')");
        refused("altered", () -> archive.document(world.officer(), letter.id()));
        refused("altered", () -> archive.page(world.officer(), letter.id()));
    }

    @Test
    void a_preview_is_not_numbered_and_leaves_no_trace() {
        LetterContent preview = letters.preview(world.officer(), LetterOrder.of(LetterKind.REMINDER, world.agreement(), null,
                LetterSamples.given(LetterKind.REMINDER)));
        assertThat(preview.text()).contains("（预览，未编号）", "王小明");
        assertThat(world.texts("SELECT id FROM letter")).isEmpty();
        assertThat(issue(LetterKind.REMINDER).number().sequence()).isEqualTo(1);
    }

    @Test
    void an_office_nobody_can_call_cannot_issue() {
        world.execute("DELETE FROM contact");
        refused("telephone", () -> issue(LetterKind.REMINDER));
        assertThatCode(() -> world.get(LetterOffices.class).put(world.reviewer(), new IssuingOffice(LetterWorld.COUNTY, "梨树县卫生健康局",
                "梨卫健定向", "0434-5229999", null))).doesNotThrowAnyException();
        assertThatCode(() -> issue(LetterKind.REMINDER)).doesNotThrowAnyException();
    }

    private IssuedLetter issue(LetterKind kind) {
        return issue(world.officer(), kind);
    }

    private IssuedLetter issue(Actor actor, LetterKind kind) {
        return letters.issue(actor, kind, world.agreement(), null, LetterSamples.given(kind));
    }

    private static void refused(String problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
