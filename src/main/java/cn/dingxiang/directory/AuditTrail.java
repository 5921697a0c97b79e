package cn.dingxiang.directory;

import java.util.Collection;

/** Port: every change and every look at personal data, append-only. */
public interface AuditTrail {

    /** Records what was done, in the transaction of the change itself. */
    void record(AuditEntry entry);

    /**
     * Records a look, in no transaction but its own. It may be on the trail a moment later only, together with those of others, but is
     * kept from now on, whatever becomes of the process, and whoever reads the trail finds it.
     */
    default void look(AuditEntry entry) {
        record(entry);
    }

    /** Records many things done at once, in order. */
    default void recordAll(Collection<AuditEntry> entries) {
        entries.forEach(this::record);
    }
}
