package cn.dingxiang.jdbc;

import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.FileType;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code attachment}. */
@MappedEntity("attachment")
record AttachmentRow(@Id @GeneratedValue @Nullable Long id, long agreementId, @Nullable Long caseId, String hash, FileType type, int size,
                     String fileName, String shows, @TypeDef(type = DataType.OBJECT) LocalDateTime addedAt, String addedBy,
                     @Nullable Long addedPerson, @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime removedAt, @Nullable String removedBy,
                     @Nullable String removalReason) {

    static AttachmentRow of(Attachment attachment) {
        return new AttachmentRow(null, attachment.agreement(), attachment.caseId(), attachment.file().hash(), attachment.file().type(),
                attachment.file().size(), attachment.fileName(), attachment.shows(), attachment.addedAt(), attachment.addedBy(),
                attachment.addedPerson(), null, null, null);
    }

    Attachment attachment() {
        return new Attachment(id, agreementId, caseId, new Attachment.StoredFile(hash, type, size), fileName, shows, addedAt, addedBy, addedPerson,
                removedAt == null ? null : new Attachment.Removal(removedAt, removedBy, removalReason));
    }
}
