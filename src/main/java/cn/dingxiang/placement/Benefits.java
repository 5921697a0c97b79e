package cn.dingxiang.placement;

import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.obligation.Entitled;
import cn.dingxiang.obligation.Entitlements;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the documents grant one doctor today, for themselves and for whoever may open their file. */
@Singleton
@Transactional
public class Benefits {
    private final DoctorFiles doctors;
    private final PolicyCatalogue policy;
    private final CivilTime time;

    public Benefits(DoctorFiles doctors, PolicyCatalogue policy, CivilTime time) {
        this.doctors = doctors;
        this.policy = policy;
        this.time = time;
    }

    public List<Entitled> of(Actor actor, String number) {
        return of(doctors.open(actor, number, time.today()));
    }

    /** Of an agreement that was read already. @throws cn.dingxiang.directory.Refused as {@link #of(Actor, String)} does */
    public List<Entitled> of(Actor actor, AgreementFile file) {
        return of(doctors.open(actor, file, time.today()));
    }

    private List<Entitled> of(DoctorFile doctor) {
        return Entitlements.of(doctor.situation(), policy.provisions(doctor.file().signed().province()));
    }
}
