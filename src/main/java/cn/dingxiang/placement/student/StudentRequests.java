package cn.dingxiang.placement.student;

import cn.dingxiang.casework.evidence.AgreementAccess;
import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.placement.PlacementRequest.Doctor;
import cn.dingxiang.placement.student.StudentRequest.Answer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/** Students ask their county for a transfer or a deferral; the county of the agreement accepts or rejects. */
@Singleton
@Transactional
public class StudentRequests {
    private static final String BUNDLE = "cn.dingxiang.placement.student.refusals";
    private static final Set<Role> BUREAU = EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);
    private static final Set<Role> READERS = EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.PREFECTURE, Role.PROVINCE,
            Role.AUDITOR);
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_UNIT = 120;
    private static final int LONGEST_ANSWER = 400;

    private final StudentRequestBook book;
    private final AgreementAccess access;
    private final Evidence evidence;
    private final Divisions divisions;
    private final AuditTrail audit;
    private final Looks looks;
    private final CivilTime time;

    public StudentRequests(StudentRequestBook book, AgreementAccess access, Evidence evidence, Divisions divisions, AuditTrail audit,
                           Looks looks, CivilTime time) {
        this.book = book;
        this.access = access;
        this.evidence = evidence;
        this.divisions = divisions;
        this.audit = audit;
        this.looks = looks;
        this.time = time;
    }

    /** Asks, as the student bound by the agreement. @return the request's key @throws Refused saying what is wrong */
    public long ask(Actor student, long agreement, Wanted wanted) {
        AgreementKey key = access.asReader(student, agreement);
        if (!AgreementAccess.isSigner(student, key)) {
            throw refused("not-theirs");
        }
        check(student, key, wanted);
        Wanted clean = new Wanted(wanted.kind(), wanted.ground(), wanted.from(), wanted.until(), IdNumber.maskedIn(wanted.unit()),
                wanted.toCounty(), IdNumber.maskedIn(wanted.reason().strip()), wanted.attachment());
        StudentRequest request = new StudentRequest(0, new Doctor(agreement, key.number(), key.person(), "", key.county()), clean,
                RequestStanding.ASKED, now(), null, null);
        long id = book.add(request).orElseThrow(() -> refused("open-already"));
        audit.record(new AuditEntry(student, "request.ask", "request:" + id, key.county(), null, wanted.kind() + " agreement:" + agreement,
                short400(clean.reason())));
        return id;
    }

    /** The student takes back what is not answered yet. */
    public void withdraw(Actor student, long id) {
        StudentRequest request = find(student, id);
        if (student.role() != Role.STUDENT) {
            throw refused("not-theirs");
        }
        end(student, request, RequestStanding.WITHDRAWN, null);
    }

    /** The county takes it up. @param note what the student is told; null for nothing */
    public void accept(Actor officer, long id, String note) {
        end(officer, ofBureau(officer, id), RequestStanding.ACCEPTED, note == null || note.isBlank() ? null : limited(note));
    }

    /** The county does not. @param reason what the student is told */
    public void reject(Actor officer, long id, String reason) {
        StudentRequest request = ofBureau(officer, id);
        if (reason == null || reason.isBlank()) {
            throw refused("answer-missing");
        }
        end(officer, request, RequestStanding.REJECTED, limited(reason));
    }

    /** The county closes what it took up where no event says so. @param note what became of it, as the student is told */
    public void close(Actor officer, long id, String note) {
        StudentRequest request = ofBureau(officer, id);
        if (note == null || note.isBlank()) {
            throw refused("note-missing");
        }
        String text = limited(note);
        if (!book.close(id, new StudentRequest.Done(now(), officer.name(), text, null, null))) {
            throw refused("not-on-its-way");
        }
        audit.record(new AuditEntry(officer, "request.close", request.key(), request.about().county(), request.standing().name(),
                RequestStanding.DONE.name(), text));
    }

    /** One, with the look recorded. @throws Refused when there is none that the actor may see */
    public StudentRequest open(Actor actor, long id) {
        StudentRequest request = find(actor, id);
        looks.looked(actor, Looks.What.PERSON, request.key(), request.about().county(), null);
        return request;
    }

    /**
     * A page, in the order asked for: to a student their own, to an office those of its place.
     *
     * @param within a division code to narrow an office's place to; null for all of it
     * @throws Refused when the role sees none, or the place is not the actor's
     */
    public Page<StudentRequest> list(Actor actor, String within, StudentRequestFilter narrowed, long before, int limit) {
        if (actor.role() == Role.STUDENT && actor.person() != null) {
            looks.looked(actor, Looks.What.PERSON, "person:" + actor.person(), null, null);
            return book.list(new StudentRequestFilter("", actor.person(), narrowed.standing(), narrowed.kind(), "", narrowed.oldest()), before, limit);
        }
        if (actor.role() == null || !READERS.contains(actor.role())) {
            throw refused("out-of-reach");
        }
        String seen = actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : actor.province() != null ? actor.province() : "";
        if (within != null && !within.startsWith(seen) && !seen.startsWith(within)) {
            throw refused("out-of-reach");
        }
        String scope = within != null && within.length() > seen.length() ? within : seen;
        looks.looked(actor, Looks.What.LIST, "requests:" + scope, actor.county(), narrowed.search());
        return book.list(new StudentRequestFilter(scope, null, narrowed.standing(), narrowed.kind(), narrowed.search(), narrowed.oldest()), before, limit);
    }

    /** Whether the actor can answer it now. */
    public boolean mayAnswer(Actor actor, StudentRequest request) {
        return request.isOpen() && isBureauOf(actor, request.about().county());
    }

    /** Whether the actor can close it now. */
    public boolean mayClose(Actor actor, StudentRequest request) {
        return request.standing() == RequestStanding.ACCEPTED && isBureauOf(actor, request.about().county());
    }

    private void check(Actor student, AgreementKey key, Wanted wanted) {
        require(!wanted.reason().isBlank() && wanted.reason().length() <= LONGEST_REASON, "reason", LONGEST_REASON);
        if (wanted.kind().isTransfer()) {
            require(!wanted.unit().isBlank() && wanted.unit().length() <= LONGEST_UNIT, "unit", LONGEST_UNIT);
        } else {
            require(wanted.until().isAfter(wanted.from()), "until");
        }
        if (wanted.toCounty() != null) {
            require(wanted.toCounty().startsWith(key.county().substring(0, 2)) && !wanted.toCounty().equals(key.county())
                    && divisions.find(wanted.toCounty()).filter(place -> place.level() == Division.Level.COUNTY).isPresent(), "to-county");
        }
        if (wanted.attachment() != null && evidence.find(student, wanted.attachment()).agreement() != key.id()) {
            throw refused("not-theirs");
        }
    }

    private StudentRequest find(Actor actor, long id) {
        return book.find(id).filter(request -> maySee(actor, request)).orElseThrow(() -> refused("unknown"));
    }

    private StudentRequest ofBureau(Actor actor, long id) {
        StudentRequest request = find(actor, id);
        if (!isBureauOf(actor, request.about().county())) {
            throw refused("not-bureau");
        }
        return request;
    }

    private void end(Actor actor, StudentRequest request, RequestStanding standing, String text) {
        if (!book.answer(request.id(), standing, new Answer(now(), actor.name(), text))) {
            throw refused("answered");
        }
        String step = switch (standing) {
            case ACCEPTED -> "request.accept";
            case REJECTED -> "request.reject";
            case WITHDRAWN -> "request.withdraw";
            case ASKED, DONE -> throw new IllegalArgumentException("an answer ends a request");
        };
        audit.record(new AuditEntry(actor, step, request.key(), request.about().county(), request.standing().name(), standing.name(), text));
    }

    private static boolean maySee(Actor actor, StudentRequest request) {
        if (actor.role() == Role.STUDENT) {
            return actor.person() != null && actor.person() == request.about().person();
        }
        return actor.role() != null && READERS.contains(actor.role()) && actor.sees(request.about().county());
    }

    private static boolean isBureauOf(Actor actor, String county) {
        return actor.role() != null && BUREAU.contains(actor.role()) && county.equals(actor.county());
    }

    private static String limited(String text) {
        require(text.strip().length() <= LONGEST_ANSWER, "answer-long", LONGEST_ANSWER);
        return IdNumber.maskedIn(text.strip());
    }

    /** The trail keeps so much of a reason; the whole stands with the request. */
    private static String short400(String text) {
        return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER - 1) + "…";
    }

    private static void require(boolean holds, String problem, Object... arguments) {
        if (!holds) {
            throw refused(problem, arguments);
        }
    }

    private static Refused refused(String problem, Object... arguments) {
        return new Refused(BUNDLE, problem, arguments);
    }

    private LocalDateTime now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
