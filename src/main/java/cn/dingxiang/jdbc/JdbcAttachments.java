package cn.dingxiang.jdbc;

import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Attachments;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attachments in table {@code attachment}. */
@Singleton
@Transactional
class JdbcAttachments implements Attachments {
    private final AttachmentRepository rows;

    JdbcAttachments(AttachmentRepository rows) {
        this.rows = rows;
    }

    @Override
    public void hold(String hash, LocalDateTime at) {
        rows.hold(hash, at);
    }

    @Override
    public Attachment add(Attachment attachment) {
        return rows.save(AttachmentRow.of(attachment)).attachment();
    }

    @Override
    public Optional<Attachment> find(long id) {
        return rows.findById(id).map(AttachmentRow::attachment);
    }

    @Override
    public List<Attachment> ofAgreement(long agreement) {
        return rows.findByAgreementIdOrderById(agreement).stream().map(AttachmentRow::attachment).toList();
    }

    @Override
    public List<Attachment> ofCase(long caseId) {
        return rows.findByCaseIdOrderById(caseId).stream().map(AttachmentRow::attachment).toList();
    }

    @Override
    public boolean remove(long id, Attachment.Removal removal) {
        return rows.remove(id, removal.at(), removal.by(), removal.reason()) == 1;
    }

    @Override
    public Set<String> attached(Collection<String> hashes) {
        return hashes.isEmpty() ? Set.of() : Set.copyOf(rows.attached(hashes));
    }

    @Override
    public void forget(String hash) {
        rows.forget(hash);
    }
}
