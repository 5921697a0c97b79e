package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.obligation.Preview;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The end of service: whether the doctor will stay, and the certificate of completion (its letter is written elsewhere). */
@Singleton
@Transactional
public class EndDesk {
    private static final int LONGEST_NUMBER = 60;

    private final DoctorFiles doctors;
    private final EndOfService ends;
    private final Posts posts;
    private final AgreementRecords records;
    private final AuditTrail audit;
    private final CivilTime time;

    public EndDesk(DoctorFiles doctors, EndOfService ends, Posts posts, AgreementRecords records, AuditTrail audit, CivilTime time) {
        this.doctors = doctors;
        this.ends = ends;
        this.posts = posts;
        this.records = records;
        this.audit = audit;
        this.time = time;
    }

    /** Records whether the doctor will stay: said by themselves, or told to the bureau or the employer. The latest answer holds. */
    public void answer(Actor actor, String number, RenewalAnswer answer, String remark) {
        DoctorFile doctor = doctors.open(actor, number, time.today());
        boolean theirs = actor.role() == Role.STUDENT || Reach.isOfficerOf(actor, doctor.county()) || doctors.isTheirs(actor, doctor);
        if (!theirs) {
            throw Reach.refused("renewal.not-theirs");
        }
        if (doctor.inForce().endedBy() != null) {
            throw Reach.refused("renewal.over");
        }
        Reach.limitReason(remark);
        long agreement = doctor.file().id();
        List<RenewalIntention> before = ends.intentions(agreement);
        ends.intend(agreement, new RenewalIntention(answer, remark, time.now(), actor.name()));
        audit.record(new AuditEntry(actor, "renewal.answer", "agreement:" + agreement,
                before.isEmpty() ? null : before.get(before.size() - 1).answer().name(), answer.name(), remark));
    }

    /** Every answer, the latest last. */
    public List<RenewalIntention> answers(Actor actor, String number) {
        return ends.intentions(doctors.open(actor, number, time.today()).file().id());
    }

    /** The certificate issued; empty when none was. */
    public Optional<Certificate> certificate(Actor actor, String number) {
        return ends.certificate(doctors.open(actor, number, time.today()).file().id());
    }

    /** What issuing the certificate on {@code on} would change. */
    public Preview previewCertificate(Actor actor, String number, LocalDate on) {
        DoctorFile doctor = doctors.open(actor, number, time.today());
        return Preview.of(doctor.agreement(), doctor.file().events(), List.of(EventTrees.read(discharged(on), "event")), time.today());
    }

    /**
     * Issues the certificate of completion: writes {@code DISCHARGED}, and frees the post unless the doctor said they will stay.
     *
     * @param certificateNumber in the county's own series, once
     * @param on                its day: on or after completion, not after today
     */
    public Certificate issue(Actor actor, String number, String certificateNumber, LocalDate on) {
        DoctorFile doctor = doctors.open(actor, number, time.today());
        Reach.requireOfficerOf(actor, doctor.county());
        LocalDate completedOn = doctor.situation().completedOn();
        if (doctor.inForce().endedBy() != null) {
            throw Reach.refused("certificate.over");
        }
        if (completedOn == null || on.isAfter(time.today()) || on.isBefore(completedOn)) {
            throw Reach.refused("certificate.too-early", completedOn == null ? "–" : completedOn.toString());
        }
        String kept = checked(doctor.county(), certificateNumber);
        long event = records.addEvents(NewEvents.of(number, List.of(discharged(on)), actor.name())).get(0).id();
        Certificate certificate = new Certificate(kept, completedOn, on, event, time.now(), actor.name());
        long agreement = doctor.file().id();
        ends.issue(agreement, doctor.county(), certificate);
        List<RenewalIntention> intentions = ends.intentions(agreement);
        if (intentions.isEmpty() || intentions.get(intentions.size() - 1).answer() != RenewalAnswer.STAY) {
            posts.vacate(agreement, on);
        }
        audit.record(new AuditEntry(actor, "certificate.issue", "agreement:" + agreement, null, kept + " " + on, null));
        return certificate;
    }

    private String checked(String county, String number) {
        if (number == null || number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            throw Reach.refused("certificate.number", LONGEST_NUMBER);
        }
        if (ends.isTaken(county, number.strip())) {
            throw Reach.refused("certificate.taken", number.strip());
        }
        return number.strip();
    }

    private static Map<String, Object> discharged(LocalDate on) {
        return Map.of("on", on.toString(), "kind", "DISCHARGED");
    }
}
