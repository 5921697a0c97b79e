package cn.dingxiang.review.list;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;

/** The agreements somebody may see: for offices those of their counties, for units their people, for students their own. */
@Singleton
public class AgreementList {
    /** How far {@link #count} counts: one more than is shown as a number. */
    public static final int COUNTED = 10_001;
    private static final int LONGEST_PAGE = 500;
    private static final int EXPORTED_AT_ONCE = 1000;

    private final AgreementLines lines;
    private final AgreementSheet sheet;
    private final AuditTrail audit;
    private final CivilTime time;

    public AgreementList(AgreementLines lines, AgreementSheet sheet, AuditTrail audit, CivilTime time) {
        this.lines = lines;
        this.sheet = sheet;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A page. Lists of names are looks at personal data: it is audited, without the words searched for.
     *
     * @param after {@link Page#next} of the page before; null for the first
     * @param limit rows, 500 at most
     * @throws cn.dingxiang.directory.Refused when the filter asks for a division the actor does not see, or they see no lists
     */
    public Page<AgreementLine> page(Actor actor, AgreementFilter filter, AgreementOrder order, String after, int limit) {
        Scope scope = Scope.of(actor).within(filter.within());
        audit.record(new AuditEntry(actor, filter.idNumber() == null ? "agreements.list" : "agreements.by-id-number", scope.key(), null,
                null, null));
        return lines.page(scope, filter, order, time.today(), key(after), Math.max(1, Math.min(limit, LONGEST_PAGE)));
    }

    /** How many match; {@link #COUNTED} stands for that many or more. */
    public int count(Actor actor, AgreementFilter filter) {
        return lines.count(Scope.of(actor).within(filter.within()), filter, time.today(), COUNTED);
    }

    /** Writes everything that matches into a workbook: the columns and order of the screen. {@code out} stays open. */
    public void export(Actor actor, AgreementFilter filter, AgreementOrder order, Locale locale, OutputStream out) throws IOException {
        export(actor, filter, order, locale, out, () -> { });
    }

    /** The same. @param each is run before every row */
    public void export(Actor actor, AgreementFilter filter, AgreementOrder order, Locale locale, OutputStream out, Runnable each)
            throws IOException {
        Scope scope = Scope.of(actor).within(filter.within());
        audit.record(new AuditEntry(actor, "agreements.export", scope.key(), null, null, null));
        LocalDate today = time.today();
        sheet.write(new AllPages<>(after -> lines.page(scope, filter, order, today, key(after), EXPORTED_AT_ONCE), each), locale, out);
    }

    /** An address somebody has changed shows the first page. */
    private static Long key(String after) {
        return after == null || !after.matches("\\d{1,18}") ? null : Long.valueOf(after);
    }
}
