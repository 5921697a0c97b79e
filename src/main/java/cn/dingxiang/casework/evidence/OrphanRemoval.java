package cn.dingxiang.casework.evidence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;

/** Removes one content, in a transaction that nobody can attach it in. */
@Singleton
public class OrphanRemoval {
    private final FileVault vault;
    private final Attachments attachments;

    public OrphanRemoval(FileVault vault, Attachments attachments) {
        this.vault = vault;
        this.attachments = attachments;
    }

    /** @return false when it was attached meanwhile; it is then left alone */
    @Transactional
    public boolean remove(String hash, LocalDateTime at) {
        attachments.hold(hash, at);
        if (!attachments.attached(List.of(hash)).isEmpty()) {
            return false;
        }
        vault.delete(hash);
        attachments.forget(hash);
        return true;
    }
}
