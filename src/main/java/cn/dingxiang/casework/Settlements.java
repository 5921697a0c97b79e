package cn.dingxiang.casework;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.settlement.Worksheet;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Party;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is owed in a case, what is paid, and who is behind. The steps themselves are {@link Casework}'s. */
@Singleton
public class Settlements {
    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.PREFECTURE, Role.PROVINCE);

    private final Casework casework;
    private final Backgrounds backgrounds;
    private final Outstanding outstanding;
    private final Instalments instalments;
    private final AgreementRecords records;
    private final AuditTrail audit;
    private final Transactions transactions;

    public Settlements(Casework casework, Backgrounds backgrounds, Outstanding outstanding, Instalments instalments,
                       AgreementRecords records, AuditTrail audit, Transactions transactions) {
        this.casework = casework;
        this.backgrounds = backgrounds;
        this.outstanding = outstanding;
        this.instalments = instalments;
        this.records = records;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The worksheet as it would be frozen today; with unset terms it asks for them and holds no number. */
    public Worksheet worksheet(Actor actor, long caseId) {
        return Owed.of(backgrounds.of(ofSigner(actor, caseId)));
    }

    /** What was frozen, what is paid and what is behind today. @throws cn.dingxiang.directory.Refused before it is settled */
    public Account account(Actor actor, long caseId) {
        CaseFile file = ofSigner(actor, caseId);
        Background background = backgrounds.of(file);
        FrozenWorksheet worksheet = outstanding.worksheet(caseId);
        BigDecimal paid = Payments.sum(background.file().events(), background.asOf());
        BigDecimal total = worksheet.amount(Worksheet.Name.TOTAL);
        InstalmentPlan plan = instalments.of(caseId).orElse(new InstalmentPlan(List.of(), paid));
        return new Account(worksheet, total, paid, total.subtract(paid), plan.filledBy(paid), plan.arrears(paid, background.asOf()));
    }

    /**
     * Records a payment as an event. Payments of an agreement are recorded one after the other, and each says what had been paid before
     * it: so the same one sent twice is taken once.
     *
     * @param paidBefore yuan paid before it, as whoever records it saw
     * @throws cn.dingxiang.directory.Refused when it cannot be one, or another was recorded meanwhile
     */
    public Account pay(Actor actor, long caseId, LocalDate on, BigDecimal amount, BigDecimal paidBefore) {
        return transactions.inOne(() -> {
            CaseFile file = ofSigner(actor, caseId);
            instalments.hold(file.about().id());
            if (!OFFICERS.contains(actor.role())) {
                throw Refusals.of("not-yours");
            }
            if (file.state() != CaseState.SETTLEMENT) {
                throw Refusals.of("not-now");
            }
            if (amount.signum() <= 0 || amount.scale() > 2 || on.isAfter(backgrounds.today())) {
                throw Refusals.of("payment-wrong");
            }
            if (paidBefore.compareTo(Payments.sum(backgrounds.of(file).file().events(), backgrounds.today())) != 0) {
                throw Refusals.of("paid-meanwhile");
            }
            records.addEvents(NewEvents.of(file.about().number(), List.of(Map.of("on", on.toString(), "kind", EventKind.PAYMENT.name(),
                    "amount", amount.toPlainString())), actor.name()));
            audit.record(new AuditEntry(actor, "case.payment", file.key(), null, on + " " + amount.toPlainString(), null));
            return account(actor, caseId);
        });
    }

    /**
     * A page of those behind with their instalments as of {@code asOf}.
     *
     * @param within division code; null for all the actor sees
     * @param after  where the page before ended; null for the first
     * @throws cn.dingxiang.directory.Refused when the actor may not
     */
    public Page<Instalments.Arrears> arrears(Actor actor, String within, LocalDate asOf, ArrearsOrder order, String after, int limit) {
        String division = division(actor, within);
        audit.record(Looks.What.LIST.entry(actor, "arrears:" + division, actor.county(), null));
        return Page.of(instalments.arrears(division, asOf, order, after, limit + 1), limit, order::placeOf);
    }

    /** How many are behind, and with how much; by county. @throws cn.dingxiang.directory.Refused as {@link #arrears} does */
    public List<Instalments.Behind> behind(Actor actor, String within, LocalDate asOf) {
        return instalments.behind(division(actor, within), asOf);
    }

    private static String division(Actor actor, String within) {
        if (!OFFICERS.contains(actor.role()) && actor.role() != Role.AUDITOR) {
            throw Refusals.of("not-yours");
        }
        CaseQuery seen = CaseQuery.seenBy(actor);
        return (within == null || within.isEmpty() ? seen : seen.within(within)).division();
    }

    private CaseFile ofSigner(Actor actor, long caseId) {
        CaseFile file = casework.find(actor, caseId);
        if (file.party() != Party.STUDENT) {
            throw Refusals.of("not-now");
        }
        return file;
    }

    /**
     * Where a settlement stands.
     *
     * @param worksheet   as it was frozen
     * @param total       yuan
     * @param paid        everything paid, yuan
     * @param outstanding yuan; negative when too much was paid
     * @param instalments with what payments have filled of each; empty when none were agreed
     * @param arrears     yuan fallen due and not paid
     */
    public record Account(FrozenWorksheet worksheet, BigDecimal total, BigDecimal paid, BigDecimal outstanding,
                          List<InstalmentPlan.Filled> instalments, BigDecimal arrears) {
        public Account {
            instalments = List.copyOf(instalments);
        }
    }
}
