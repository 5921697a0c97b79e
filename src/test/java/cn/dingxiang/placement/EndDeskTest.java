package cn.dingxiang.placement;

import static cn.dingxiang.placement.Bureau.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Grant;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterQuery;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.obligation.Entitled;
import cn.dingxiang.testing.Life;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndDeskTest {
    private static final LocalDate COMPLETED = LocalDate.parse("2031-09-01");

    @Test
    void the_doctor_the_bureau_and_the_institutions_record_whether_the_doctor_will_stay() {
        Bureau bureau = new Bureau("2030-09-01T09:00").with("N1", Life.serving());
        Actor student = Actors.student(bureau.file("N1").person());
        bureau.endDesk.answer(student, "N1", RenewalAnswer.UNDECIDED, "想一想");
        bureau.endDesk.answer(Actors.unit(Role.HOSPITAL, bureau.hospital.id()), "N1", RenewalAnswer.STAY, null);
        assertThat(bureau.endDesk.answers(Actors.OFFICER, "N1")).extracting(RenewalIntention::answer)
                .containsExactly(RenewalAnswer.UNDECIDED, RenewalAnswer.STAY);
        refused("renewal.not-theirs", () -> bureau.endDesk.answer(Actors.PROVINCE, "N1", RenewalAnswer.LEAVE, null));
        refused("agreement.unknown", () -> bureau.endDesk.answer(Actors.NEIGHBOUR, "N1", RenewalAnswer.LEAVE, null));
        assertThat(bureau.audit.said()).anyMatch(said -> said.startsWith("renewal.answer agreement:"));
    }

    @Test
    void the_certificate_is_issued_from_the_day_of_completion_on_and_ends_the_agreement() {
        Bureau bureau = new Bureau("2031-08-31T09:00").with("N1", Life.serving());
        refused("certificate.too-early", () -> bureau.endDesk.issue(Actors.OFFICER, "N1", "1号", LocalDate.parse("2031-08-31")));
        refused("certificate.too-early", () -> bureau.endDesk.issue(Actors.OFFICER, "N1", "1号", COMPLETED));
        bureau.clock.set("2031-09-01T09:00");
        refused("certificate.too-early", () -> bureau.endDesk.issue(Actors.OFFICER, "N1", "1号", LocalDate.parse("2031-08-31")));
        assertThat(bureau.endDesk.previewCertificate(Actors.OFFICER, "N1", COMPLETED).after().phase()).isEqualTo(Phase.DISCHARGED);
        refused("only-county", () -> bureau.endDesk.issue(Actors.PROVINCE, "N1", "1号", COMPLETED));
        refused("certificate.number", () -> bureau.endDesk.issue(Actors.OFFICER, "N1", " ", COMPLETED));
        Certificate certificate = bureau.endDesk.issue(Actors.OFFICER, "N1", " 1号 ", COMPLETED);
        assertThat(certificate.number()).isEqualTo("1号");
        assertThat(certificate.completedOn()).isEqualTo(COMPLETED);
        assertThat(bureau.endDesk.certificate(Actors.OFFICER, "N1")).contains(certificate);
        assertThat(bureau.events("N1")).endsWith("DISCHARGED 2031-09-01");
        refused("certificate.over", () -> bureau.endDesk.issue(Actors.OFFICER, "N1", "2号", COMPLETED));
        refused("renewal.over", () -> bureau.endDesk.answer(Actors.OFFICER, "N1", RenewalAnswer.STAY, null));
    }

    @Test
    void the_certificate_is_a_letter_in_the_offices_series_written_from_the_records() {
        Bureau bureau = new Bureau("2031-08-31T09:00").with("N1", Life.serving());
        refused("certificate.too-early", () -> bureau.endDesk.issue(Actors.OFFICER, "N1", COMPLETED, Map.of(), false));
        assertThat(bureau.letters.book().list(LetterQuery.all(10))).as("no letter for a service that is not complete").isEmpty();
        bureau.clock.set("2031-09-02T09:00");
        assertThat(bureau.endDesk.certificateLetter(Actors.OFFICER, "N1")).containsEntry(LetterField.SERVICE_TO, "2031-09-01")
                .containsEntry(LetterField.SERVICE_PLACES, Life.UNIT);
        Certificate certificate = bureau.endDesk.issue(Actors.OFFICER, "N1", COMPLETED,
                Map.of(LetterField.SERVICE_PERIOD, "6年", LetterField.SERVICE_TO, "2030-01-01"), false);
        IssuedLetter letter = bureau.letters.book().list(LetterQuery.all(10)).get(0);
        assertThat(certificate.number()).isEqualTo(letter.number().text()).endsWith("证〔2031〕1号");
        assertThat(letter.data()).containsEntry("约定服务期", "6年").containsEntry("服务期满日", "2031年9月1日");
        assertThat(bureau.events("N1")).endsWith("DISCHARGED 2031-09-01");
    }

    @Test
    void a_number_is_used_once_in_a_county() {
        Bureau bureau = new Bureau("2031-09-01T09:00").with("N1", Life.serving()).with("N2", Life.serving());
        bureau.endDesk.issue(Actors.OFFICER, "N1", "1号", COMPLETED);
        refused("certificate.taken", () -> bureau.endDesk.issue(Actors.OFFICER, "N2", "1号", COMPLETED));
        bureau.endDesk.issue(Actors.OFFICER, "N2", "2号", COMPLETED);
    }

    @Test
    void the_post_is_free_again_unless_the_doctor_stays() {
        Bureau bureau = new Bureau("2031-09-01T09:00").with("N1", Life.serving()).with("N2", Life.serving());
        long post = bureau.post(bureau.township, 2);
        bureau.posts.fill(post, bureau.file("N1").id(), COMPLETED);
        bureau.posts.fill(post, bureau.file("N2").id(), COMPLETED);
        bureau.endDesk.answer(Actors.OFFICER, "N2", RenewalAnswer.STAY, null);
        bureau.endDesk.issue(Actors.OFFICER, "N1", "1号", COMPLETED);
        bureau.endDesk.issue(Actors.OFFICER, "N2", "2号", COMPLETED);
        assertThat(bureau.posts.find(post).orElseThrow().vacancies()).isEqualTo(1);
    }

    @Test
    void a_doctor_reads_what_the_documents_grant_and_a_stranger_does_not() {
        Bureau bureau = new Bureau("2026-01-01T09:00").with("N1", Life.serving());
        assertThat(bureau.benefits.of(Actors.student(bureau.file("N1").person()), "N1")).extracting(Entitled::grant)
                .containsExactly(Grant.values());
        refused("agreement.unknown", () -> bureau.benefits.of(Actors.NEIGHBOUR, "N1"));
    }
}
