package cn.dingxiang.casework;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A plan of instalments adds up to what is outstanding; its last day is the case's limit. */
@Singleton
final class AgreeingInstalments implements Effect {
    private final Outstanding outstanding;
    private final Instalments instalments;

    AgreeingInstalments(Outstanding outstanding, Instalments instalments) {
        this.outstanding = outstanding;
        this.instalments = instalments;
    }

    @Override
    public void check(Taking taking) {
        List<Instalment> plan = taking.request().instalments();
        LocalDate last = taking.today().minusDays(1);
        BigDecimal sum = BigDecimal.ZERO;
        for (Instalment instalment : plan) {
            if (!instalment.dueOn().isAfter(last) || instalment.amount().signum() <= 0 || instalment.amount().scale() > 2) {
                throw Refusals.of("instalments-out-of-order");
            }
            last = instalment.dueOn();
            sum = sum.add(instalment.amount());
        }
        BigDecimal owed = outstanding.of(taking.before().id(), taking.background());
        if (plan.isEmpty() || sum.compareTo(owed) != 0) {
            throw Refusals.of("instalments-do-not-add-up", sum.toPlainString(), owed.toPlainString());
        }
    }

    @Override
    public CaseFile after(Taking taking) {
        List<Instalment> plan = taking.request().instalments();
        return taking.after().withDueOn(plan.get(plan.size() - 1).dueOn());
    }

    @Override
    public void apply(Taking taking) {
        instalments.agree(taking.before(), taking.step(), new InstalmentPlan(taking.request().instalments(),
                Payments.sum(taking.background().file().events(), taking.today())));
    }
}
