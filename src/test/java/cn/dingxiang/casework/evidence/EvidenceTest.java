package cn.dingxiang.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.casework.letter.LetterWorld;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files attached, shown, marked and tidied, on a real database and folder. */
@Tag("database")
class EvidenceTest {
    @TempDir
    static Path folder;
    private static LetterWorld world;

    private Evidence evidence;

    @BeforeAll
    static void open() {
        world = new LetterWorld(folder);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void begin() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        world.fresh();
        evidence = world.get(Evidence.class);
    }

    @Test
    void a_file_is_attached_with_who_when_and_what_it_shows() {
        Attachment added = attach(world.officer(), "../签收回执.exe", FileSamples.pdf());
        assertThat(added.fileName()).isEqualTo("签收回执.pdf");
        assertThat(added.file()).isEqualTo(new Attachment.StoredFile(ContentHash.of(FileSamples.pdf()), FileType.PDF, FileSamples.pdf().length));
        assertThat(added.shows()).isEqualTo("签收回执");
        assertThat(added.addedBy()).isEqualTo("wang");
        assertThat(evidence.find(world.auditor(), added.id())).isEqualTo(added);
        assertThat(evidence.open(world.province(), added.id())).isEqualTo(FileSamples.pdf());
        assertThat(world.texts("SELECT CONCAT(actor, ' ', action, ' ', object) FROM audit_entry ORDER BY id"))
                .containsExactly("wang attachment.add " + added.key(), "jilin attachment.view " + added.key());
    }

    @Test
    void the_same_content_lies_there_once() throws IOException {
        attach(world.officer(), "a.png", FileSamples.png());
        attach(world.reviewer(), "b.png", FileSamples.png());
        assertThat(evidence.ofAgreement(world.officer(), world.agreement())).hasSize(2);
        assertThat(files()).hasSize(1);
    }

    @Test
    void an_id_number_stays_neither_in_the_name_nor_in_what_it_shows() throws IOException {
        Attachment added = evidence.attach(world.officer(), new NewAttachment(world.agreement(), null, LetterWorld.ID_NUMBER + ".pdf",
                "证号" + LetterWorld.ID_NUMBER + "的回执"), new ByteArrayInputStream(FileSamples.pdf()));
        assertThat(added.toString()).doesNotContain(LetterWorld.ID_NUMBER);
        assertThat(String.join("", world.texts("SELECT CONCAT_WS(' ', after_text, reason) FROM audit_entry")))
                .doesNotContain(LetterWorld.ID_NUMBER);
    }

    @Test
    void an_empty_an_oversize_and_a_wrong_file_leave_nothing_behind() throws IOException {
        bad(BadFile.Problem.EMPTY, () -> attach(world.officer(), "a.pdf", new byte[0]));
        bad(BadFile.Problem.TOO_LARGE, () -> attach(world.officer(), "a.pdf", new byte[(1 << 20) + 1]));
        bad(BadFile.Problem.UNKNOWN_TYPE, () -> attach(world.officer(), "a.pdf", new byte[1 << 20]));
        assertThat(files()).isEmpty();
        assertThat(world.texts("SELECT id FROM attachment")).isEmpty();
    }

    @Test
    void a_removed_one_stays_with_the_reason() {
        Attachment added = attach(world.officer(), "a.pdf", FileSamples.pdf());
        refused("reason", () -> evidence.remove(world.officer(), added.id(), " "));
        evidence.remove(world.reviewer(), added.id(), "扫错了");
        refused("removed", () -> evidence.remove(world.officer(), added.id(), "再来一次"));
        Attachment removed = evidence.ofAgreement(world.officer(), world.agreement()).get(0);
        assertThat(removed.removal().by()).isEqualTo("li");
        assertThat(evidence.open(world.officer(), added.id())).isEqualTo(FileSamples.pdf());
        assertThat(world.texts("SELECT reason FROM audit_entry WHERE action = 'attachment.remove'")).containsExactly("扫错了");
    }

    @Test
    void who_may_attach_and_see() {
        Attachment officers = attach(world.officer(), "a.pdf", FileSamples.pdf());
        Attachment own = attach(world.student(), "b.png", FileSamples.png());
        assertThat(evidence.ofAgreement(world.student(), world.agreement())).containsExactly(own);
        assertThat(evidence.ofAgreement(world.officer(), world.agreement())).containsExactly(officers, own);
        refused("attachment", () -> evidence.open(world.student(), officers.id()));
        refused("role", () -> evidence.remove(world.student(), own.id(), "不要了"));
        refused("role", () -> attach(world.auditor(), "a.pdf", FileSamples.pdf()));
        refused("agreement", () -> attach(world.neighbour(), "a.pdf", FileSamples.pdf()));
        refused("agreement", () -> evidence.open(world.neighbour(), officers.id()));
        refused("agreement", () -> evidence.find(world.anotherStudent(), officers.id()));
    }

    @Test
    void what_is_ones_own_goes_by_the_person_and_not_by_what_they_are_called() {
        Actor before = world.student();
        Attachment own = attach(before, "b.png", FileSamples.png());
        Actor renamed = new Actor("renamed", before.role(), before.province(), null, before.county(), null, before.person(), null);
        assertThat(evidence.ofAgreement(renamed, world.agreement())).containsExactly(own);
        Attachment officers = attach(new Actor("student", world.officer().role(), "22", null, before.county(), null, null, null), "a.pdf",
                FileSamples.pdf());
        assertThat(evidence.ofAgreement(before, world.agreement())).doesNotContain(officers);
    }

    @Test
    void a_case_must_be_one_of_the_agreement() throws IOException {
        long ours = world.openCase(false);
        Attachment added = evidence.attach(world.officer(), new NewAttachment(world.agreement(), ours, "a.pdf", "回执"),
                new ByteArrayInputStream(FileSamples.pdf()));
        assertThat(evidence.ofCase(world.officer(), ours)).containsExactly(added);
        refused("case", () -> evidence.attach(world.officer(), new NewAttachment(world.agreement(), ours + 1, "a.pdf", "回执"),
                new ByteArrayInputStream(FileSamples.pdf())));
    }

    @Test
    void what_was_altered_on_the_disk_is_noticed() throws IOException {
        Attachment added = attach(world.officer(), "a.pdf", FileSamples.pdf());
        Files.write(files().get(0), FileSamples.pdf("/Altered true"));
        assertThatThrownBy(() -> evidence.open(world.officer(), added.id())).isInstanceOf(FileVault.Damaged.class);
    }

    @Test
    void a_content_nobody_attached_is_tidied_away_after_its_grace_and_an_attached_one_never() throws IOException {
        attach(world.officer(), "a.pdf", FileSamples.pdf());
        FileVault vault = world.get(FileVault.class);
        vault.put(ContentHash.of(FileSamples.png()), FileSamples.png());
        world.clock().set("2000-01-01T00:00:00");
        assertThat(world.get(EvidenceTidying.class).run()).isZero();
        assertThat(files()).hasSize(2);
        world.clock().set("2100-01-01T00:00:00");
        assertThat(world.get(EvidenceTidying.class).run()).isEqualTo(1);
        assertThat(files()).extracting(file -> file.getFileName().toString()).containsExactly(ContentHash.of(FileSamples.pdf()));
        assertThat(world.get(EvidenceTidying.class).run()).isZero();
    }

    private static Attachment attach(Actor actor, String name, byte[] content) {
        try {
            return world.get(Evidence.class).attach(actor, new NewAttachment(world.agreement(), null, name, "签收回执"),
                    new ByteArrayInputStream(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void bad(BadFile.Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BadFile.class, bad -> assertThat(bad.what()).isEqualTo(problem));
    }

    private static void refused(String problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
