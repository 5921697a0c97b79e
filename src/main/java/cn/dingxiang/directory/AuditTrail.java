package cn.dingxiang.directory;

/** Port: every change and every look at personal data, append-only. */
public interface AuditTrail {

    /** Records what was done, in the transaction of the change itself. */
    void record(AuditEntry entry);
}
