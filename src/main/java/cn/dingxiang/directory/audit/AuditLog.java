package cn.dingxiang.directory.audit;

import java.util.Collection;
import java.util.List;

/** Port: the trail searched. */
public interface AuditLog {

    /** Entries that match and lie within the scope, before this one, the newest first. */
    List<AuditedEntry> page(AuditQuery query, AuditScope scope, long before, int limit);

    /** The same after this one, the oldest first. */
    List<AuditedEntry> oldest(AuditQuery query, AuditScope scope, long after, int limit);

    /**
     * Entries about any of these keys, before this one, the newest first.
     *
     * @param others leaves out what students did themselves
     */
    List<AuditedEntry> about(Collection<String> objects, boolean others, long before, int limit);
}
