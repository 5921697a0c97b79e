package cn.dingxiang.placement;

import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import java.util.ArrayList;
import java.util.List;

/** An audit trail in memory. */
final class RecordingAudit implements AuditTrail {
    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void record(AuditEntry entry) {
        entries.add(entry);
    }

    List<String> said() {
        return entries.stream().map(entry -> entry.action() + " " + entry.object() + " " + entry.actor().name()
                + (entry.reason() == null ? "" : " " + entry.reason())).toList();
    }
}
