package cn.dingxiang.placement;

import cn.dingxiang.casework.letter.LetterField;
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

/** The end of service: whether the doctor will stay, and the certificate of completion with its letter. */
@Singleton
@Transactional
public class EndDesk {
    private static final int LONGEST_NUMBER = 60;

    private final DoctorFiles doctors;
    private final EndOfService ends;
    private final Posts posts;
    private final CompletionLetters letters;
    private final AgreementRecords records;
    private final AuditTrail audit;
    private final CivilTime time;

    public EndDesk(DoctorFiles doctors, EndOfService ends, Posts posts, CompletionLetters letters, AgreementRecords records,
                   AuditTrail audit, CivilTime time) {
        this.doctors = doctors;
        this.ends = ends;
        this.posts = posts;
        this.letters = letters;
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

    /** What the letter of the certificate says by the records, for the officer to look over. */
    public Map<LetterField, String> certificateLetter(Actor actor, String number) {
        return letters.suggested(doctors.open(actor, number, time.today()));
    }

    /**
     * Issues the certificate of completion with its letter, numbered in the office's series, in one transaction; see the other
     * {@link #issue(Actor, String, String, LocalDate) issue} for the rest.
     *
     * @param said what the officer says otherwise than {@link #certificateLetter}; the days stay those of the records
     * @param mail whether the letter is mailed to the doctor as well
     */
    public Certificate issue(Actor actor, String number, LocalDate on, Map<LetterField, String> said, boolean mail) {
        DoctorFile doctor = complete(actor, number, on);
        return issue(actor, doctor, letters.issue(actor, doctor, said, mail).number().text(), on);
    }

    /**
     * Records a certificate of completion issued on paper outside the product: writes {@code DISCHARGED}, and frees the post unless the
     * doctor said they will stay.
     *
     * @param certificateNumber in the county's own series, once
     * @param on                its day: on or after completion, not after today
     */
    public Certificate issue(Actor actor, String number, String certificateNumber, LocalDate on) {
        return issue(actor, complete(actor, number, on), certificateNumber, on);
    }

    /** The file of a doctor whose service was complete by {@code on}. */
    private DoctorFile complete(Actor actor, String number, LocalDate on) {
        DoctorFile doctor = doctors.open(actor, number, time.today());
        Reach.requireOfficerOf(actor, doctor.county());
        LocalDate completedOn = doctor.situation().completedOn();
        if (doctor.inForce().endedBy() != null) {
            throw Reach.refused("certificate.over");
        }
        if (completedOn == null || on.isAfter(time.today()) || on.isBefore(completedOn)) {
            throw Reach.refused("certificate.too-early", completedOn == null ? "–" : completedOn.toString());
        }
        return doctor;
    }

    private Certificate issue(Actor actor, DoctorFile doctor, String certificateNumber, LocalDate on) {
        String kept = checked(doctor.county(), certificateNumber);
        long event = records.addEvents(NewEvents.of(doctor.file().number(), List.of(discharged(on)), actor.name())).get(0).id();
        Certificate certificate = new Certificate(kept, doctor.situation().completedOn(), on, event, time.now(), actor.name());
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
