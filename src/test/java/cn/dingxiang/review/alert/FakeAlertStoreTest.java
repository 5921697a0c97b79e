package cn.dingxiang.review.alert;

import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.audit.FakeAuditVault;
import java.util.List;

/** The fake keeps the contract, so that tests on it mean something. */
class FakeAlertStoreTest extends AlertsContract {
    private final FakeAlertStore fake = new FakeAlertStore();
    private final FakeAuditVault trail = new FakeAuditVault(clock);

    @Override
    protected AlertStore store() {
        return fake;
    }

    @Override
    protected AlertFixture given() {
        return fake;
    }

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Override
    protected List<String> audited() {
        return trail.recorded().stream()
                .map(entry -> String.join(" ", entry.actor(), entry.action(), entry.object(), entry.after(), entry.reason())).toList();
    }
}
