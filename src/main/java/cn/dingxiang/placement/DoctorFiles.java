package cn.dingxiang.placement;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Detail;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** Opens one doctor's file for whoever may see it: the offices over the county, the doctor, the employer and the using unit. */
@Singleton
final class DoctorFiles {
    private final AgreementRecords records;
    private final Policy policy;
    private final Units units;

    DoctorFiles(AgreementRecords records, Policy policy, Units units) {
        this.records = records;
        this.policy = policy;
        this.units = units;
    }

    /** @throws Refused when there is none of this number that {@code actor} may see */
    DoctorFile open(Actor actor, String number, LocalDate asOf) {
        return open(actor, records.find(number).orElseThrow(() -> Reach.refused("agreement.unknown", number)), asOf);
    }

    /** As {@link #open(Actor, String, LocalDate)}, of an agreement that was read already. */
    DoctorFile open(Actor actor, AgreementFile file, LocalDate asOf) {
        DoctorFile doctor = read(file, asOf);
        if (!mayOpen(actor, doctor)) {
            throw Reach.refused("agreement.unknown", file.number());
        }
        return doctor;
    }

    /** As {@link #open}, for those who were let in already. */
    DoctorFile of(String number, LocalDate asOf) {
        return read(records.find(number).orElseThrow(() -> Reach.refused("agreement.unknown", number)), asOf);
    }

    private DoctorFile read(AgreementFile file, LocalDate asOf) {
        Agreement agreement = Agreement.of(file.signed(), policy);
        return new DoctorFile(file, agreement, new Situation(agreement, file.events(), asOf));
    }

    private boolean mayOpen(Actor actor, DoctorFile doctor) {
        if (actor.role() == Role.STUDENT) {
            return actor.person() != null && actor.person() == doctor.file().person();
        }
        return isTheirs(actor, doctor) || actor.role() != Role.HOSPITAL && actor.role() != Role.TOWNSHIP_UNIT
                && Reach.reads(actor, doctor.county());
    }

    /** Whether the actor's unit employs or uses the doctor. */
    boolean isTheirs(Actor actor, DoctorFile doctor) {
        if (actor.unit() == null) {
            return false;
        }
        return actor.role() == Role.HOSPITAL && employer(doctor).filter(unit -> unit.id() == actor.unit()).isPresent()
                || actor.role() == Role.TOWNSHIP_UNIT && usingUnit(doctor).filter(unit -> unit.id() == actor.unit()).isPresent();
    }

    /** The unit that employs. */
    Optional<Unit> employer(DoctorFile doctor) {
        String name = doctor.inForce().employed() ? doctor.inForce().employer() : null;
        return name == null ? Optional.empty() : units.byName(doctor.county(), name);
    }

    private Optional<Unit> usingUnit(DoctorFile doctor) {
        Detail.Deployment posting = doctor.posting();
        return posting == null ? Optional.empty() : units.byName(posting.county(), posting.unit());
    }
}
