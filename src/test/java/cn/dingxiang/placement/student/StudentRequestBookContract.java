package cn.dingxiang.placement.student;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.directory.Page;
import cn.dingxiang.placement.PlacementRequest.Doctor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every book of students' requests does. */
abstract class StudentRequestBookContract {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 22, 20, 5);
    private static final StudentRequestFilter ALL = new StudentRequestFilter("", null, null, null, "");

    private Doctor wang;
    private Doctor li;

    /** Nothing is kept yet. */
    protected void begin() { }

    protected abstract StudentRequestBook book();

    /** Somebody bound by an agreement of this number. */
    protected abstract Doctor doctor(String number, String name, String county);

    @BeforeEach
    void arrange() {
        begin();
        wang = doctor("LS-1", "王小明", "220322");
        li = doctor("PS-2", "李小红", "220284");
    }

    private static Wanted transfer() {
        return Wanted.transfer("榆树台镇卫生院", null, LocalDate.of(2027, 3, 1), "照顾家人", null);
    }

    private static Wanted deferral() {
        return Wanted.deferral(PauseGround.MATERNITY, LocalDate.of(2027, 1, 10), LocalDate.of(2027, 5, 10), "预产期一月", null);
    }

    private static StudentRequest asked(Doctor about, Wanted wanted) {
        return new StudentRequest(0, about, wanted, RequestStanding.ASKED, AT, null, null);
    }

    private long add(Doctor about, Wanted wanted) {
        return book().add(asked(about, wanted)).orElseThrow();
    }

    private List<Long> listed(StudentRequestFilter filter) {
        return book().list(filter, Long.MAX_VALUE, 9).rows().stream().map(StudentRequest::id).toList();
    }

    @Test
    void a_request_is_kept_as_it_was_asked() {
        Wanted across = Wanted.transfer("烟筒山镇卫生院", "220284", LocalDate.of(2027, 3, 1), "配偶在磐石", null);
        for (Wanted wanted : List.of(transfer(), across, deferral())) {
            long id = add(wang, wanted);
            assertThat(book().find(id)).contains(new StudentRequest(id, wang, wanted, RequestStanding.ASKED, AT, null, null));
        }
        assertThat(book().find(987_654_321)).isEmpty();
    }

    @Test
    void of_each_kind_an_agreement_has_one_that_is_not_answered() {
        long first = add(wang, transfer());
        assertThat(book().add(asked(wang, transfer()))).isEmpty();
        assertThat(listed(ALL)).containsExactly(first);
        assertThat(book().add(asked(wang, deferral()))).isPresent();
        assertThat(book().add(asked(li, transfer()))).isPresent();
        book().answer(first, RequestStanding.REJECTED, new StudentRequest.Answer(AT, "officer", "编制已满"));
        assertThat(book().add(asked(wang, transfer()))).isPresent();
    }

    @Test
    void it_is_answered_once() {
        long id = add(wang, transfer());
        StudentRequest.Answer answer = new StudentRequest.Answer(AT.plusHours(1), "officer", null);
        assertThat(book().answer(id, RequestStanding.ACCEPTED, answer)).isTrue();
        assertThat(book().answer(id, RequestStanding.WITHDRAWN, new StudentRequest.Answer(AT, "wang", "不去了"))).isFalse();
        assertThat(book().answer(987_654_321, RequestStanding.ACCEPTED, answer)).isFalse();
        assertThat(book().find(id)).contains(new StudentRequest(id, wang, transfer(), RequestStanding.ACCEPTED, AT, answer, null));
    }

    @Test
    void only_what_was_accepted_is_closed_and_only_once() {
        long id = add(wang, transfer());
        StudentRequest.Done done = new StudentRequest.Done(AT.plusDays(9), "officer", "已到新单位上班", null, null);
        assertThat(book().close(id, done)).as("not answered yet").isFalse();
        StudentRequest.Answer answer = new StudentRequest.Answer(AT.plusHours(1), "officer", null);
        book().answer(id, RequestStanding.ACCEPTED, answer);
        assertThat(book().close(id, done)).isTrue();
        assertThat(book().close(id, done)).isFalse();
        assertThat(book().find(id)).contains(new StudentRequest(id, wang, transfer(), RequestStanding.DONE, AT, answer, done));
        assertThat(listed(new StudentRequestFilter("", null, RequestStanding.DONE, null, ""))).containsExactly(id);
    }

    @Test
    void requests_are_listed_the_newest_first_by_page_place_person_standing_kind_and_words() {
        long first = add(wang, transfer());
        long second = add(wang, deferral());
        long third = add(li, transfer());
        book().answer(second, RequestStanding.WITHDRAWN, new StudentRequest.Answer(AT, "wang", null));
        Page<StudentRequest> page = book().list(ALL, Long.MAX_VALUE, 2);
        assertThat(page.rows()).extracting(StudentRequest::id).containsExactly(third, second);
        assertThat(book().list(ALL, Long.parseLong(page.next()), 2)).isEqualTo(new Page<>(List.of(book().find(first).orElseThrow()), null));
        StudentRequestFilter oldest = new StudentRequestFilter("", null, null, null, "", true);
        Page<StudentRequest> early = book().list(oldest, 0, 2);
        assertThat(early.rows()).extracting(StudentRequest::id).containsExactly(first, second);
        assertThat(book().list(oldest, Long.parseLong(early.next()), 2).rows()).extracting(StudentRequest::id).containsExactly(third);
        assertThat(listed(new StudentRequestFilter("220322", null, null, null, ""))).containsExactly(second, first);
        assertThat(listed(new StudentRequestFilter("22", null, null, null, ""))).hasSize(3);
        assertThat(listed(new StudentRequestFilter("50", null, null, null, ""))).isEmpty();
        assertThat(listed(new StudentRequestFilter("", li.person(), null, null, ""))).containsExactly(third);
        assertThat(listed(new StudentRequestFilter("", null, RequestStanding.ASKED, null, ""))).containsExactly(third, first);
        assertThat(listed(new StudentRequestFilter("", null, null, RequestKind.DEFERRAL, ""))).containsExactly(second);
        assertThat(listed(new StudentRequestFilter("", null, null, null, "小红"))).containsExactly(third);
        assertThat(listed(new StudentRequestFilter("", null, null, null, "LS-"))).containsExactly(second, first);
        assertThat(listed(new StudentRequestFilter("", null, null, null, "%"))).as("a letter like any other").isEmpty();
    }
}
