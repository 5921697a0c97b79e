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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The agreements somebody may see: for offices those of their counties, for units their people, for students their own. */
@Singleton
public class AgreementList {
    /** How far {@link #count} counts: one more than is shown as a number. */
    public static final int COUNTED = 10_001;
    /** From how many on a number is remembered, and for how long. */
    private static final int MANY = 500;
    private static final int SECONDS_COUNTED = 10;
    private static final long NANOSECONDS = 1_000_000_000;
    private static final int MOST_COUNTED = 1000;
    private static final int LONGEST_PAGE = 500;
    private static final int EXPORTED_AT_ONCE = 1000;

    private final AgreementLines lines;
    private final AgreementSheet sheet;
    private final AuditTrail audit;
    private final CivilTime time;
    private final Map<Counted, Found> counted = new ConcurrentHashMap<>();

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
        looked(actor, filter, scope);
        return lines.page(scope, filter, order, time.today(), key(after), Math.max(1, Math.min(limit, LONGEST_PAGE)));
    }

    /**
     * What stands for a page: while it is the same, {@link #page} gives the same rows and {@link #count} the same number. No look.
     *
     * @param cases whether the cases under way are looked at
     */
    public String mark(Actor actor, AgreementFilter filter, AgreementOrder order, String after, int limit, boolean cases) {
        Scope scope = Scope.of(actor).within(filter.within());
        String rows = lines.mark(scope, filter, order, time.today(), key(after), Math.max(1, Math.min(limit, LONGEST_PAGE)), cases);
        return rows + "#" + count(scope, filter, rows);
    }

    /** Records a look at a page shown as it was before, as {@link #page} does. */
    public void looked(Actor actor, AgreementFilter filter) {
        looked(actor, filter, Scope.of(actor).within(filter.within()));
    }

    private void looked(Actor actor, AgreementFilter filter, Scope scope) {
        audit.look(new AuditEntry(actor, filter.idNumber() == null ? "agreements.list" : "agreements.by-id-number", scope.key(), null, null,
                null));
    }

    /**
     * How many match; {@link #COUNTED} stands for that many or more. A large number is counted anew every {@link #SECONDS_COUNTED}
     * seconds: it tells how long the list is, about; a small one is what there is, or was so many seconds ago if the page is as it was.
     */
    public int count(Actor actor, AgreementFilter filter) {
        return count(Scope.of(actor).within(filter.within()), filter, "");
    }

    /** @param rows what stands for the rows it is shown beside: while they are the same, a small number is remembered too */
    private int count(Scope scope, AgreementFilter filter, String rows) {
        Counted asked = new Counted(scope, filter, time.today());
        Found found = counted.get(asked);
        if (found != null && (found.number() >= MANY || found.rows().equals(rows))
                && System.nanoTime() - found.at() < SECONDS_COUNTED * NANOSECONDS) {
            return found.number();
        }
        int number = lines.count(scope, filter, asked.today(), COUNTED);
        if (counted.size() > MOST_COUNTED) {
            counted.clear();
        }
        if (number >= MANY || !rows.isEmpty()) {
            counted.put(asked, new Found(number, rows, System.nanoTime()));
        }
        return number;
    }

    private record Counted(Scope scope, AgreementFilter filter, LocalDate today) { }

    private record Found(int number, String rows, long at) { }

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
