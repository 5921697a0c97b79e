package cn.dingxiang.review;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.obligation.Evaluator;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Why what is found of an agreement is so, for any day and from what was known on any day.
 *
 * <p>Terms are resolved from the forms and regimes of today; what they said when a case was decided is kept with the case.
 */
@Singleton
public final class Explanations {
    private static final Set<Role> OFFICES =
            EnumSet.of(Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.AUDITOR);
    static final String WORDS = "cn.dingxiang.review.explanations";

    private final AgreementRecords records;
    private final Policy policy;

    public Explanations(AgreementRecords records, Policy policy) {
        this.records = records;
        this.policy = policy;
    }

    /**
     * Explains everything found of an agreement.
     *
     * @param asOf      the day it is evaluated on
     * @param knownAsOf uses only what was recorded by the end of this day; null: everything
     * @return empty when there is no such agreement within the actor's reach, or it was not recorded by then
     * @throws Refused when the actor's role sees none
     */
    public Optional<ExplainedAgreement> explain(Actor actor, String number, LocalDate asOf, LocalDate knownAsOf) {
        return records.find(number, knownAsOf).filter(found -> reaches(actor, found))
                .map(found -> explained(found, records.history(number).orElseThrow(), asOf, knownAsOf));
    }

    /** Explains everything found of an agreement that was read already, as {@link #explain(Actor, String, LocalDate, LocalDate)} does. */
    public Optional<ExplainedAgreement> explain(Actor actor, WholeAgreement whole, LocalDate asOf) {
        return reaches(actor, whole.file()) ? Optional.of(explained(whole.file(), whole.history(), asOf, null)) : Optional.empty();
    }

    /**
     * Sets what was known on one day beside what was known on a later one.
     *
     * @param asOf      the day both are evaluated on
     * @param knownThen the earlier day
     * @param knownNow  the later day; null: everything recorded so far
     * @return empty when there is none within the actor's reach, or it was not recorded by {@code knownNow}
     * @throws Refused when the actor's role sees none, or {@code knownNow} is before {@code knownThen}
     */
    public Optional<KnowledgeComparison> compare(Actor actor, String number, LocalDate asOf, LocalDate knownThen, LocalDate knownNow) {
        if (knownNow != null && knownNow.isBefore(knownThen)) {
            throw new Refused(WORDS, "refused.backwards", knownThen.toString(), knownNow.toString());
        }
        return explain(actor, number, asOf, knownNow).map(now -> {
            AgreementHistory history = records.history(number).orElseThrow();
            ExplainedAgreement then = records.find(number, knownThen).map(found -> explained(found, history, asOf, knownThen)).orElse(null);
            return KnowledgeComparison.of(then, now, history, knownThen);
        });
    }

    private ExplainedAgreement explained(AgreementFile file, AgreementHistory history, LocalDate asOf, LocalDate knownAsOf) {
        Evaluator evaluator = Evaluator.of(Agreement.of(file.signed(), policy), file.events(), asOf);
        return ExplainedAgreement.of(file, asOf, knownAsOf, evaluator, new FactRecords(history, endOf(knownAsOf)).of(file.events()));
    }

    /** The first moment after {@code day}; the end of time for null. */
    static LocalDateTime endOf(LocalDate day) {
        return day == null ? LocalDateTime.MAX : day.plusDays(1).atStartOfDay();
    }

    /** What lies outside of the actor's reach is as if it were not there. */
    private static boolean reaches(Actor actor, AgreementFile file) {
        boolean product = actor.role() == null && !actor.name().startsWith("link:");
        if (!product && actor.role() != Role.STUDENT && (actor.role() == null || !OFFICES.contains(actor.role()))) {
            throw new Refused(WORDS, "refused.not-yours");
        }
        boolean own = actor.role() != Role.STUDENT || actor.person() != null && actor.person() == file.person();
        return own && actor.sees(file.signed().county());
    }
}
