package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Grant;
import cn.dingxiang.agreement.Provision;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.util.List;

/**
 * What the documents grant a doctor who trains and serves, beside the agreement: one pure function each, all of them in {@link #ALL}.
 *
 * <p>Which document grants it, with which article, stands in {@code config/regimes} as a provision; where no document of the province or
 * the nation does, the answer is to ask the county. It decides nothing: the bodies that award titles and posts do.
 */
public final class Entitlements {
    static final List<Entitlement> ALL = List.of(
            new Entitlement(Grant.SPECIAL_POST_PLAN, Entitlements::specialPostPlan),
            new Entitlement(Grant.DIRECT_INTERMEDIATE_TITLE, Entitlements::directIntermediateTitle),
            new Entitlement(Grant.GRASSROOTS_TITLE, Entitlements::grassrootsTitle),
            new Entitlement(Grant.RESIDENCY_FOR_INTERMEDIATE, Entitlements::residencyForIntermediate),
            new Entitlement(Grant.EQUAL_TO_GRADUATE, Entitlements::equalToGraduate),
            new Entitlement(Grant.EQUAL_TO_MASTER, Entitlements::equalToMaster),
            new Entitlement(Grant.SENIOR_BEYOND_GRASSROOTS, Entitlements::seniorBeyondGrassroots));

    private Entitlements() { }

    /**
     * One answer a grant, in the order of {@link #ALL}; none for the dead.
     *
     * @param provisions what the documents of the agreement's province and of the nation ask
     */
    public static List<Entitled> of(Situation situation, List<Provision> provisions) {
        if (situation.course().inForce().endedBy() == EventKind.DECEASED) {
            return List.of();
        }
        return ALL.stream().map(entitlement -> entitlement.rule().apply(situation).answer(entitlement.grant(),
                provisions.stream().filter(provision -> provision.grants().contains(entitlement.grant())).toList())).toList();
    }

    /** 国办发〔2024〕50号（二十一）: bachelor, residency-certified, at a rural primary institution. */
    static Conditions specialPostPlan(Situation situation) {
        return new Conditions(situation).bachelor().residencyCertificate().grassrootsPost();
    }

    /** 吉政办发〔2018〕21号三（四）: residency-certified bachelors at the grassroots; appointed within post ratios once passed. */
    static Conditions directIntermediateTitle(Situation situation) {
        return new Conditions(situation).bachelor().residencyCertificate().grassrootsPost().because(Entitled.Reason.Code.WITHIN_RATIOS);
    }

    /** 国办发〔2024〕50号（二十二）: assessed among the grassroots, appointed outside post ratios. */
    static Conditions grassrootsTitle(Situation situation) {
        return new Conditions(situation).grassrootsPost().because(Entitled.Reason.Code.OUTSIDE_RATIOS)
                .because(Entitled.Reason.Code.PROVINCE_DECIDES);
    }

    /** 国卫科教发〔2013〕56号: a condition of the intermediate post in clinical medicine; of other training the province decides. */
    static Conditions residencyForIntermediate(Situation situation) {
        Conditions conditions = new Conditions(situation);
        return conditions.credentials().isBachelor() && conditions.credentials().isResident() ? conditions.residencyCertificate()
                : conditions.ask(Entitled.Reason.Code.ASSISTANT_TRACK);
    }

    /** The first of the two equal treatments: in the calendar year of the certificate, for those who trained as nobody's employee. */
    static Conditions equalToGraduate(Situation situation) {
        Conditions conditions = new Conditions(situation).residencyCertificate();
        LocalDate certifiedOn = conditions.credentials().certifiedOn();
        if (certifiedOn == null) {
            return conditions;
        }
        if (conditions.credentials().wasEmployedForTraining()) {
            return conditions.never(Entitled.Reason.Code.TRAINED_AS_EMPLOYEE);
        }
        boolean sameYear = certifiedOn.getYear() == situation.asOf().getYear();
        return sameYear ? conditions.because(Entitled.Reason.Code.YEAR_OF_CERTIFICATE, LocalDate.of(certifiedOn.getYear(), 12, 31))
                : conditions.never(Entitled.Reason.Code.YEAR_OVER, Integer.toString(certifiedOn.getYear()));
    }

    /** The second: a residency-certified bachelor counts as a clinical professional master. */
    static Conditions equalToMaster(Situation situation) {
        return new Conditions(situation).bachelor().residencyCertificate();
    }

    /** 国办发〔2024〕50号（二十二）: a grassroots senior title is used at the grassroots only; an ordinary one anywhere. */
    static Conditions seniorBeyondGrassroots(Situation situation) {
        Conditions conditions = new Conditions(situation);
        LocalDate senior = conditions.credentials().titled(Detail.Title.Rank.SENIOR);
        if (senior != null) {
            return conditions.met(senior, Entitled.Reason.Code.SENIOR, senior);
        }
        return conditions.credentials().titled(Detail.Title.Rank.GRASSROOTS_SENIOR) != null
                ? conditions.never(Entitled.Reason.Code.GRASSROOTS_SENIOR_ONLY)
                : conditions.lacking(Entitled.Missing.SENIOR_TITLE, Entitled.Reason.Code.NO_SENIOR);
    }
}
