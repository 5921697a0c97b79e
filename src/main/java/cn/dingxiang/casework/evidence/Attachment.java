package cn.dingxiang.casework.evidence;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A file attached to an agreement.
 *
 * @param id        its key; 0 before it is stored
 * @param agreement id of the agreement
 * @param caseId    id of the case; null when it belongs to none
 * @param file      its content
 * @param fileName  made harmless
 * @param shows     what it proves
 * @param addedAt   civil time of Asia/Shanghai
 * @param addedBy   who, as they were called then
 * @param addedPerson the person bound by the agreement, when they added it; null when an officer did
 * @param removal   null while it counts
 */
public record Attachment(long id, long agreement, Long caseId, StoredFile file, String fileName, String shows, LocalDateTime addedAt,
                         String addedBy, Long addedPerson, Removal removal) {
    public Attachment {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(shows, "shows");
        Objects.requireNonNull(addedAt, "addedAt");
        Objects.requireNonNull(addedBy, "addedBy");
    }

    /** Its key as cases and the audit trail name it, such as {@code attachment:12}. */
    public String key() {
        return "attachment:" + id;
    }

    /**
     * A content, stored once however often it is attached.
     *
     * @param hash SHA-256, 64 hex digits
     * @param type by its content
     * @param size bytes
     */
    public record StoredFile(String hash, FileType type, int size) {
        public StoredFile {
            Objects.requireNonNull(hash, "hash");
            Objects.requireNonNull(type, "type");
        }
    }

    /** That it no longer counts: when, by whom and why. The content stays. */
    public record Removal(LocalDateTime at, String by, String reason) {
        public Removal {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
