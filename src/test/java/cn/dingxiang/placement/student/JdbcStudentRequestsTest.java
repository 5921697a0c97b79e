package cn.dingxiang.placement.student;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.placement.PlacementRequest.Doctor;
import cn.dingxiang.testing.Rivals;
import cn.dingxiang.testing.Signing;
import cn.dingxiang.testing.TestApplication;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@Tag("alone")
class JdbcStudentRequestsTest extends StudentRequestBookContract {
    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    protected void begin() {
        application.empty("student_request", "review_mark", "review_state", "agreement_version", "agreement", "person");
    }

    @Override
    protected StudentRequestBook book() {
        return application.get(StudentRequestBook.class);
    }

    @Override
    protected Doctor doctor(String number, String name, String county) {
        AgreementFile made = Signing.agreement(application, number, name, county);
        return new Doctor(made.id(), number, made.person(), name, county);
    }

    @Test
    void of_two_asked_at_once_one_is_kept_and_the_other_is_told_so() throws Exception {
        Doctor about = doctor("LS-9", "赵小刚", "220322");
        StudentRequest second = new StudentRequest(0, about, Wanted.transfer("榆树台镇卫生院", null, LocalDate.of(2027, 3, 1), "照顾家人", null),
                RequestStanding.ASKED, LocalDateTime.of(2026, 11, 22, 20, 5), null, null);
        assertThat(Rivals.meet(application, "INSERT INTO student_request (agreement_id, kind, from_date, unit, reason, state, ongoing, asked_at)"
                + " VALUES (" + about.agreement() + ", 'TRANSFER_WITHIN_COUNTY', '2027-03-01', '先来的', '照顾家人', 'ASKED', TRUE,"
                + " '2026-11-22 20:05:00')", () -> book().add(second))).isEmpty();
        assertThat(book().list(new StudentRequestFilter("", about.person(), null, null, ""), Long.MAX_VALUE, 9).rows())
                .extracting(request -> request.wanted().unit()).containsExactly("先来的");
    }
}
