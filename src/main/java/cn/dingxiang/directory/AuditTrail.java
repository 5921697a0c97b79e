package cn.dingxiang.directory;

import java.util.Collection;

/** Port: every change and every look at personal data, append-only. */
public interface AuditTrail {

    /** Records what was done, in the transaction of the change itself. */
    void record(AuditEntry entry);

    /** Records many things done at once, in order. */
    default void recordAll(Collection<AuditEntry> entries) {
        entries.forEach(this::record);
    }
}
