package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.ban;
import static cn.dingxiang.testing.Life.exam;
import static cn.dingxiang.testing.Life.generalPracticeMaster;
import static cn.dingxiang.testing.Life.jobBan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Evaluated;
import cn.dingxiang.testing.Life;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One life from signing to certificate, told as the manual would: what the county's officer sees on the days that matter.
 *
 * <p>She signs in 2025 for six years at Township A, of which certified residency counts. The county is late with her post; the waiting
 * counts for her. She has a child, moves to another township whose approval comes late, and in the end gets her certificate.
 */
class LifeOfADoctorTest {

    @Test
    void from_signing_to_certificate() {
        Life life = Life.bachelor().with("clockWhileAwaitingPost", true).with("attestationDue", "03-31")
                .with("bans", List.of(ban("协议第九条", "GOVERNMENT_BODY", "STUDY", "AWAITING", "TRAINING", "SERVICE"), jobBan("协议第十条", "SERVICE")));

        // 2025: she signs and goes to university. Nobody owes anything yet, but some exams are already barred.
        life = life.enrolled("2025-09-01");
        Evaluated student = life.asking("2026-01-01", exam("GOVERNMENT_BODY")).asking("2026-01-01", exam("LICENSING"))
                .asking("2026-01-01", generalPracticeMaster(2030)).asOf("2026-01-01");
        assertThat(student.phase()).isEqualTo("STUDYING");
        assertThat(student.verdicts()).containsExactly("FORBIDDEN", "PERMITTED", "PERMITTED");
        assertThat(student.duties()).isEmpty();
        assertThat(student.nextChangeOn()).isNull();

        // 2030: she graduates, and is expected in residency by the end of September.
        life = life.graduated("2030-06-30").by("SCHOOL");
        assertThat(life.asOf("2030-07-01").phase()).isEqualTo("GRADUATED");
        assertThat(life.asOf("2030-07-01").duties()).containsExactly("TRAINING_NOT_STARTED 2030-06-30, due 2030-09-30, open");
        assertThat(life.asOf("2030-07-01").nextChangeOn()).isEqualTo("2030-10-01");

        // She starts in time. From the first day on it counts, provisionally: she still has to pass.
        life = life.trainingStarted("2030-09-01");
        Evaluated trainee = life.asOf("2031-09-01");
        assertThat(trainee.phase()).isEqualTo("TRAINING");
        assertThat(trainee.served()).isEqualTo(12);
        assertThat(trainee.expectedEnd()).isEqualTo("2036-09-01");
        assertThat(trainee.provisional()).isTrue();

        // 2033: certified. Half of the service is done; within 30 days she reports to the county.
        life = life.trainingEnded("2033-09-01", "CERTIFIED").reported("2033-09-10");
        Evaluated reported = life.asOf("2033-09-10");
        assertThat(reported.phase()).isEqualTo("REPORTED");
        assertThat(reported.served()).isEqualTo(36);
        assertThat(reported.provisional()).isFalse();
        assertThat(reported.findings()).isEmpty();

        // The county has 30 days to give her a post, and does not. On day 31 this is overdue, not a verdict; and waiting counts.
        assertThat(life.asOf("2033-10-10").findings()).isEmpty();
        Evaluated waiting = life.asOf("2033-10-11");
        assertThat(waiting.findings()).containsExactly("EMPLOYMENT_NOT_PROVIDED OVERDUE 2033-10-11..");
        assertThat(waiting.parties("EMPLOYMENT_NOT_PROVIDED")).containsExactly("COUNTY");

        // On 1 November she is employed by the county hospital, and on the 11th sent to Township A.
        life = life.employed("2033-11-01").deployed("2033-11-11");
        Evaluated serving = life.asOf("2033-12-01");
        assertThat(serving.phase()).isEqualTo("SERVING");
        assertThat(serving.findings()).containsExactly("EMPLOYMENT_NOT_PROVIDED OVERDUE 2033-10-11..2033-11-01");
        // not counted: 40 days from 1 September to 10 October, while the county was in time, and 10 days in November, again in time
        assertThat(serving.expectedEnd()).isEqualTo("2036-10-21");

        // 2034: the hospital attests her first year. She has a child; maternity leave runs the clock, but she comes back ten days late.
        life = life.attested("2034-03-20", 2033).by("EMPLOYER").paused("2034-05-01", "MATERNITY", "2034-10-01");
        assertThat(life.asOf("2034-06-01").phase()).isEqualTo("PAUSED");
        assertThat(life.asOf("2034-10-01").findings("PAUSE_OVERSTAYED")).isEmpty();
        assertThat(life.asOf("2034-10-02").findings("PAUSE_OVERSTAYED")).containsExactly("OVERDUE 2034-10-02..");
        life = life.resumed("2034-10-11");
        assertThat(life.asOf("2034-11-01").phase()).isEqualTo("SERVING");
        assertThat(life.asOf("2034-11-01").findings("PAUSE_OVERSTAYED")).containsExactly("OVERDUE 2034-10-02..2034-10-11");
        assertThat(life.asOf("2034-11-01").expectedEnd()).isEqualTo("2036-10-31");

        // 2035: she moves to Township B before the county has agreed. Twenty days until the approval do not count.
        life = life.attested("2035-02-01", 2034).deployed("2035-06-01", "Township B", "STUDENT");
        assertThat(life.asOf("2035-06-10").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2035-06-01..");
        life = life.transferApproved("2035-06-21", "Township B", "COUNTY");
        Evaluated approved = life.asOf("2035-07-01");
        assertThat(approved.findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2035-06-01..2035-06-21");
        assertThat(approved.expectedEnd()).isEqualTo("2036-11-20");

        // 2036: a tax register shows her at a city clinic. One register alone is a trace to check; it ends without another word.
        life = life.attested("2036-03-01", 2035).employedElsewhere("2036-04-01", "City Clinic").by("REGISTER:tax");
        assertThat(life.asOf("2036-04-02").findings("WORKING_ELSEWHERE")).containsExactly("SUSPECTED 2036-04-01..");
        assertThat(life.asOf("2036-04-02").clauses("WORKING_ELSEWHERE")).containsExactly("协议第十条");
        life = life.elsewhereEnded("2036-04-05", "City Clinic").by("REGISTER:tax");
        assertThat(life.asOf("2036-04-05").findings("WORKING_ELSEWHERE")).containsExactly("SUSPECTED 2036-04-01..2036-04-05");

        // 20 November 2036: the first free day. Every exam is open to her, nothing is owed, and the county owes a certificate.
        assertThat(life.asOf("2036-11-19").phase()).isEqualTo("SERVING");
        assertThat(life.asOf("2036-11-19").nextChangeOn()).isEqualTo("2036-11-20");
        Evaluated free = life.asking("2036-11-19", exam("GOVERNMENT_BODY")).asking("2036-11-20", exam("GOVERNMENT_BODY")).asOf("2036-11-20");
        assertThat(free.phase()).isEqualTo("FULFILLED");
        assertThat(free.completedOn()).isEqualTo("2036-11-20");
        assertThat(free.served()).isEqualTo(72);
        assertThat(free.verdicts()).containsExactly("FORBIDDEN", "PERMITTED");
        assertThat(free.owed("outstanding")).isEqualTo("0.00");
        assertThat(free.duties("DISCHARGE_NOT_ISSUED")).containsExactly("2036-11-20, due 2036-12-20, open");
        assertThat(free.nextChangeOn()).isEqualTo("2036-12-21");

        // The certificate comes in time. What was found stays readable, all of it closed; the attestation of 2036 is no longer owed.
        life = life.discharged("2036-12-01");
        Evaluated done = life.asOf("2037-06-01");
        assertThat(done.phase()).isEqualTo("DISCHARGED");
        assertThat(done.findings()).containsExactly(
                "EMPLOYMENT_NOT_PROVIDED OVERDUE 2033-10-11..2033-11-01",
                "PAUSE_OVERSTAYED OVERDUE 2034-10-02..2034-10-11",
                "UNAPPROVED_TRANSFER ESTABLISHED 2035-06-01..2035-06-21",
                "WORKING_ELSEWHERE SUSPECTED 2036-04-01..2036-04-05");
        assertThat(done.duties("DISCHARGE_NOT_ISSUED")).containsExactly("2036-11-20, due 2036-12-20, done 2036-12-01");
        assertThat(done.duties("ATTESTATION_MISSING").get(3)).isEqualTo("2036: 2036-01-01, due 2037-03-31, waived");
        assertThat(done.nextChangeOn()).isNull();
    }
}
