package cn.dingxiang.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of attachments does. */
public abstract class AttachmentsContract {
    private static final LocalDateTime AT = LocalDateTime.parse("2031-11-24T10:15:30.123456");
    private static final String HASH = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    /** An empty keeper. */
    protected abstract Attachments attachments();

    /** Id of an agreement on record. */
    protected abstract long agreement();

    @Test
    void an_attachment_is_found_as_it_was_added() {
        Attachment added = add(HASH);
        assertThat(attachments().find(added.id())).contains(added);
        assertThat(added).usingRecursiveComparison().ignoringFields("id").isEqualTo(attachment(HASH));
        assertThat(attachments().find(added.id() + 1)).isEmpty();
    }

    @Test
    void the_same_content_can_be_attached_again() {
        List<Attachment> both = List.of(add(HASH), add(HASH));
        assertThat(attachments().ofAgreement(agreement())).isEqualTo(both);
        assertThat(attachments().ofAgreement(agreement() + 100)).isEmpty();
        assertThat(attachments().ofCase(7)).isEmpty();
    }

    @Test
    void one_is_marked_once_and_stays() {
        Attachment added = add(HASH);
        Attachment.Removal removal = new Attachment.Removal(AT.plusDays(1), "wang", "扫错了");
        assertThat(attachments().remove(added.id(), removal)).isTrue();
        assertThat(attachments().remove(added.id(), new Attachment.Removal(AT, "li", "again"))).isFalse();
        assertThat(attachments().find(added.id()).orElseThrow().removal()).isEqualTo(removal);
        assertThat(attachments().ofAgreement(agreement())).hasSize(1);
    }

    @Test
    void a_content_is_attached_as_long_as_any_row_names_it() {
        Attachment added = add(HASH);
        attachments().remove(added.id(), new Attachment.Removal(AT, "wang", "扫错了"));
        assertThat(attachments().attached(List.of(HASH, OTHER))).containsExactly(HASH);
        assertThat(attachments().attached(List.of())).isEmpty();
    }

    @Test
    void a_content_nobody_attached_can_be_held_and_forgotten_again_and_again() {
        attachments().hold(OTHER, AT);
        attachments().forget(OTHER);
        attachments().hold(OTHER, AT);
        attachments().hold(OTHER, AT.plusSeconds(1));
        assertThat(attachments().attached(List.of(OTHER))).isEmpty();
    }

    private Attachment add(String hash) {
        attachments().hold(hash, AT);
        return attachments().add(attachment(hash));
    }

    private Attachment attachment(String hash) {
        return new Attachment(0, agreement(), null, new Attachment.StoredFile(hash, FileType.PDF, 12), "回执.pdf", "签收回执", AT, "wang", null, null);
    }
}
