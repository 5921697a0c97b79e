package cn.dingxiang.casework.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.casework.evidence.FileSamples;
import cn.dingxiang.casework.evidence.NewAttachment;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.QueuedMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a letter reaches its addressee, and what proves it, on a real database. */
@Tag("database")
class NoticeProofsTest {
    private static final LocalDate DAY = LocalDate.parse("2031-11-24");
    @TempDir
    static Path folder;
    private static LetterWorld world;

    private NoticeProofs proofs;
    private IssuedLetter letter;

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
        proofs = world.get(NoticeProofs.class);
        letter = world.get(Letters.class).issue(world.officer(), LetterKind.REMINDER, world.agreement(), null,
                LetterSamples.given(LetterKind.REMINDER));
    }

    @Test
    void a_mailed_letter_goes_out_with_the_document_and_its_fate_is_recorded() {
        ProofEntry queued = world.get(LetterMailing.class).mail(world.officer(), letter.id());
        assertThat(queued.person()).isEqualTo("wang@example.cn");
        QueuedMail mail = claimed();
        assertThat(mail.messageId()).isEqualTo(queued.reference());
        assertThat(mail.enclosed().fileName()).isEqualTo("催告函梨树县卫健定向催〔2031〕1号.docx");
        assertThat(mail.enclosed().content()).isEqualTo(world.get(LetterArchive.class).document(world.officer(), letter.id()));
        assertThat(mail.written().subject()).contains("梨树县卫健定向催〔2031〕1号");
        assertThat(mail.written().text()).contains("王小明", "0434-5220000").doesNotContain("2203");
        world.get(MailQueue.class).sent(List.of(mail), DAY.atTime(11, 0));
        assertThat(kinds()).containsExactly(ProofKind.MAILED, ProofKind.MAIL_ACCEPTED);
        assertThat(proof().servedOn()).isEmpty();
        world.get(MailQueue.class).bounced(mail.messageId(), "5.1.1 no such user", DAY.atTime(12, 0));
        assertThat(kinds()).containsExactly(ProofKind.MAILED, ProofKind.MAIL_ACCEPTED, ProofKind.MAIL_BOUNCED);
        assertThat(proof().entries().get(2).note()).isEqualTo("5.1.1 no such user");
        assertThat(proof().entries()).extracting(ProofEntry::reference).containsOnly(queued.reference());
    }

    @Test
    void a_mail_given_up_is_recorded_too() {
        world.get(LetterMailing.class).mail(world.officer(), letter.id());
        world.get(MailQueue.class).dead(claimed(), "451 later", DAY.atTime(16, 0));
        assertThat(kinds()).containsExactly(ProofKind.MAILED, ProofKind.MAIL_GIVEN_UP);
    }

    @Test
    void it_is_mailed_once_a_day_to_an_address_and_never_once_replaced() {
        LetterMailing mailing = world.get(LetterMailing.class);
        mailing.mail(world.officer(), letter.id());
        refused("mailed-today", () -> mailing.mail(world.officer(), letter.id()));
        assertThat(kinds()).containsExactly(ProofKind.MAILED);
        world.execute("UPDATE person SET email = NULL");
        refused("no-address", () -> mailing.mail(world.officer(), letter.id()));
        refused("agreement", () -> mailing.mail(world.neighbour(), letter.id()));
        world.get(Letters.class).issue(world.officer(), LetterOrder.of(LetterKind.REMINDER, world.agreement(), null,
                LetterSamples.given(LetterKind.REMINDER)).replacing(letter.id()));
        refused("replaced", () -> mailing.mail(world.officer(), letter.id()));
    }

    @Test
    void handing_over_needs_the_signer_and_the_scan() throws IOException {
        Attachment scan = scan();
        refused("proof.PERSON", () -> record(ProofKind.HANDED_OVER, null, "当面", null, scan.id()));
        refused("proof.SCAN", () -> record(ProofKind.HANDED_OVER, "王小明", "当面", null, null));
        refused("proof.attachment", () -> record(ProofKind.HANDED_OVER, "王小明", "当面", null, 4711L));
        record(ProofKind.HANDED_OVER, "王小明", "当面", null, scan.id());
        assertThat(proof().servedOn()).contains(DAY);
        assertThat(proof().scans()).containsExactly(scan);
        world.get(Evidence.class).remove(world.officer(), scan.id(), "扫错了");
        refused("proof.attachment", () -> record(ProofKind.HANDED_OVER, "王小明", "当面", null, scan.id()));
    }

    @Test
    void refusing_to_sign_needs_two_witnesses_posting_a_number_announcing_a_place() {
        refused("proof.TWO_PEOPLE", () -> record(ProofKind.REFUSED_TO_SIGN, "赵一", null, null, null));
        refused("proof.TWO_PEOPLE", () -> record(ProofKind.REFUSED_TO_SIGN, "赵一、赵一", null, null, null));
        record(ProofKind.REFUSED_TO_SIGN, "赵一、钱二", null, null, null);
        refused("proof.REFERENCE", () -> record(ProofKind.POSTED, null, "邮政特快专递", null, null));
        record(ProofKind.POSTED, null, "邮政特快专递", "1234567890123", null);
        refused("proof.MEANS", () -> record(ProofKind.ANNOUNCED, null, null, null, null));
        record(ProofKind.ANNOUNCED, null, "县政府网站", "https://example.cn/1", null);
        refused("proof.kind", () -> record(ProofKind.MAIL_ACCEPTED, "a", "b", "c", null));
    }

    @Test
    void an_entry_is_dated_between_the_letter_and_today() {
        world.clock().set("2031-11-26T09:00:00");
        for (String day : List.of("2031-11-23", "2031-11-27")) {
            refused("proof.day", () -> proofs.record(world.officer(), letter.id(), new NewProof(ProofKind.ANNOUNCED, LocalDate.parse(day), null,
                    "县政府网站", null, null, null)));
        }
        for (String day : List.of("2031-11-24", "2031-11-26")) {
            proofs.record(world.officer(), letter.id(), new NewProof(ProofKind.ANNOUNCED, LocalDate.parse(day), null, "县政府网站", null, null, null));
        }
        assertThat(proof().servedOn()).contains(DAY);
    }

    @Test
    void a_wrong_entry_is_voided_with_a_reason_and_both_stay() {
        ProofEntry wrong = record(ProofKind.ANNOUNCED, null, "县政府网站", null, null);
        refused("proof.reason", () -> proofs.voidEntry(world.officer(), letter.id(), wrong.id(), " "));
        proofs.voidEntry(world.officer(), letter.id(), wrong.id(), "登记到了别的文书上");
        assertThat(kinds()).containsExactly(ProofKind.ANNOUNCED, ProofKind.VOIDED);
        assertThat(proof().servedOn()).isEmpty();
        refused("proof.not-voidable", () -> proofs.voidEntry(world.officer(), letter.id(), wrong.id(), "再来一次"));
        world.get(LetterMailing.class).mail(world.officer(), letter.id());
        long mailed = proof().standing().get(0).id();
        refused("proof.not-voidable", () -> proofs.voidEntry(world.officer(), letter.id(), mailed, "没有发过"));
    }

    @Test
    void the_addressee_acknowledges_and_again_says_the_same() {
        ProofEntry first = proofs.acknowledge(world.student(), letter.id());
        assertThat(proofs.acknowledge(world.student(), letter.id())).isEqualTo(first);
        assertThat(proof().servedOn()).contains(DAY);
        refused("not-addressee", () -> proofs.acknowledge(world.officer(), letter.id()));
        refused("agreement", () -> proofs.acknowledge(world.anotherStudent(), letter.id()));
        refused("role", () -> proofs.record(world.student(), letter.id(), new NewProof(ProofKind.ANNOUNCED, DAY, null, "x", null, null, null)));
    }

    @Test
    void the_whole_file_is_told_as_json_and_as_a_page() throws IOException {
        Attachment scan = scan();
        record(ProofKind.HANDED_OVER, "王小明<b>", "当面", null, scan.id());
        Map<String, Object> tree = proof().tree();
        assertThat(tree).containsEntry("number", "梨树县卫健定向催〔2031〕1号").containsEntry("servedOn", "2031-11-24")
                .containsEntry("documentSha256", letter.documentHash());
        assertThat(tree.toString()).contains("HANDED_OVER", scan.file().hash());
        String page = proofs.page(world.officer(), letter.id());
        assertThat(page).contains("2031年11月24日送达", "当面送达并签收", "王小明&lt;b&gt;", scan.file().hash(), letter.documentHash())
                .doesNotContain("<b>", "<script");
    }

    @Test
    void everything_recorded_is_audited() {
        record(ProofKind.ANNOUNCED, null, "县政府网站", null, null);
        world.get(LetterMailing.class).mail(world.officer(), letter.id());
        assertThat(world.texts("SELECT CONCAT(action, ' ', object) FROM audit_entry ORDER BY id")).containsExactly(
                "letter.issue " + letter.key(), "letter.proof " + letter.key(), "letter.mail " + letter.key());
    }

    private ProofEntry record(ProofKind kind, String person, String means, String reference, Long attachment) {
        return proofs.record(world.officer(), letter.id(), new NewProof(kind, DAY, person, means, reference, attachment, null));
    }

    private Attachment scan() throws IOException {
        return world.get(Evidence.class).attach(world.officer(), new NewAttachment(world.agreement(), null, "回执.png", "签收回执"),
                new ByteArrayInputStream(FileSamples.png()));
    }

    private ProofOfNotice proof() {
        return proofs.of(world.officer(), letter.id());
    }

    private List<ProofKind> kinds() {
        return proof().entries().stream().map(ProofEntry::kind).toList();
    }

    private static QueuedMail claimed() {
        return world.get(MailQueue.class).claim("test", DAY.atTime(11, 0), DAY.atTime(11, 10), 1).get(0);
    }

    private static void refused(String problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
