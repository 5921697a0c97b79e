package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.audit.Looks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Who is near the end of service: to be asked whether they will stay, and owed the certificate once it is complete. For offices. */
@Singleton
@Transactional
public class Endings {
    /** How long before the end doctors are asked whether they will stay. */
    public static final int MONTHS_BEFORE = 12;

    private final EndOfService ends;
    private final AuditTrail audit;
    private final CivilTime time;

    public Endings(EndOfService ends, AuditTrail audit, CivilTime time) {
        this.ends = ends;
        this.audit = audit;
        this.time = time;
    }

    /** Those whose service is complete without a certificate, then those who end it within a year, by day. @param filter null for all */
    public Page<EndingLine> list(Actor actor, EndingFilter filter, ListQuery query) {
        Reach.requireOffice(actor);
        String scope = Reach.scope(actor, query.within());
        audit.record(Looks.What.LIST.entry(actor, "endings:" + scope, actor.county(), query.search()));
        LocalDate today = time.today();
        return ends.near(today, today.plusMonths(MONTHS_BEFORE).plusDays(1), filter, query.inside(scope));
    }
}
