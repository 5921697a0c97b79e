package cn.dingxiang.casework.evidence;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** Which agreements an actor reaches, by place and role. One that is out of reach is refused like one that does not exist. */
@Singleton
public class AgreementAccess {
    private static final String BUNDLE = "cn.dingxiang.casework.evidence.evidence";
    /** Who handles agreements of their county, or of the counties below them. */
    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.PREFECTURE, Role.PROVINCE);

    private final AgreementKeys agreements;
    private final CaseKeys cases;

    public AgreementAccess(AgreementKeys agreements, CaseKeys cases) {
        this.agreements = agreements;
        this.cases = cases;
    }

    /** One the actor may change something about, as an officer. @throws Refused otherwise */
    public AgreementKey asOfficer(Actor actor, long agreement) {
        AgreementKey key = reached(actor, known(agreement));
        refuseUnlessOfficer(actor);
        return key;
    }

    /** One the actor may look at: as an officer or auditor, or as the person bound by it. @throws Refused otherwise */
    public AgreementKey asReader(Actor actor, long agreement) {
        return asReader(actor, known(agreement));
    }

    /** As {@link #asReader(Actor, long)}, of one that was read already. */
    public AgreementKey asReader(Actor actor, AgreementKey key) {
        reached(actor, key);
        if (actor.role() != Role.AUDITOR && actor.role() != Role.STUDENT) {
            refuseUnlessOfficer(actor);
        }
        return key;
    }

    private static void refuseUnlessOfficer(Actor actor) {
        if (actor.role() == null || !OFFICERS.contains(actor.role())) {
            throw new Refused(BUNDLE, "role");
        }
    }

    /** Refuses whoever is neither officer nor auditor. */
    public void refuseUnlessReader(Actor actor) {
        if (actor.role() == null || actor.role() != Role.AUDITOR && !OFFICERS.contains(actor.role())) {
            throw new Refused(BUNDLE, "role");
        }
    }

    /** Refuses a case that is not one of this agreement. @param caseId null passes */
    public void refuseOtherCase(AgreementKey agreement, Long caseId) {
        if (caseId != null && cases.find(caseId).filter(one -> one.agreement() == agreement.id()).isEmpty()) {
            throw new Refused(BUNDLE, "case");
        }
    }

    /** Whether two people have confirmed the case, and nobody has undone it. @param caseId null is none */
    public boolean isConfirmed(Long caseId) {
        return caseId != null && cases.find(caseId).filter(CaseKey::confirmed).isPresent();
    }

    /** Whether what is owed in the case has been worked out. @param caseId null is none */
    public boolean isSettled(Long caseId) {
        return caseId != null && cases.find(caseId).filter(CaseKey::settled).isPresent();
    }

    /** Whether the actor is the person bound by it. */
    public static boolean isSigner(Actor actor, AgreementKey key) {
        return actor.role() == Role.STUDENT && actor.person() != null && actor.person() == key.person();
    }

    private AgreementKey known(long agreement) {
        return agreements.find(agreement).orElseThrow(() -> new Refused(BUNDLE, "agreement"));
    }

    private static AgreementKey reached(Actor actor, AgreementKey key) {
        if (!actor.sees(key.county()) || actor.role() == Role.STUDENT && !isSigner(actor, key)) {
            throw new Refused(BUNDLE, "agreement");
        }
        return key;
    }
}
