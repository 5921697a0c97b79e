package cn.dingxiang.work;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every record of jobs holds to. */
abstract class JobBookContract {
    static final Actor OFFICER = new Actor("zhang", Role.COUNTY_OFFICER, "22", "2203", "220322", null, null, "10.0.0.1");
    static final Actor NEIGHBOUR = new Actor("wang", Role.COUNTY_OFFICER, "22", "2203", "220323", null, null, null);
    static final Actor STUDENT = new Actor("student", Role.STUDENT, "22", null, "220322", null, 7L, null);
    static final LocalDateTime AT = LocalDateTime.of(2027, 3, 1, 10, 0, 0, 123_456_000);
    private static final String ME = "process-1";
    private static final String OTHER = "process-2";

    private JobBook book;

    /** An empty record. */
    protected abstract JobBook book();

    @BeforeEach
    void open() {
        book = book();
    }

    private long add(Actor actor, String place) {
        return book.add(new JobBook.Order(JobKind.IMPORT, place, "台账.xlsx", actor, Map.of("upload", "5", "mapping:合同", "协议编号")), AT);
    }

    private static JobBook.Ending ending(JobState state) {
        return new JobBook.Ending(state, new Said("完", "end"), "import:3", List.of(new JobFigure("220322", "fresh", 2),
                new JobFigure(null, "read", 4)), AT.plusMinutes(1));
    }

    private static JobLine line(int number, String county, String kind) {
        return new JobLine(number, county, kind, "XY-" + number, new Said("第 " + number, "no " + number));
    }

    @Test
    void a_job_waits_is_taken_with_all_that_was_asked_says_how_far_it_is_and_ends() {
        long id = add(OFFICER, "220322");
        assertThat(book.find(id)).contains(new Job(id, JobKind.IMPORT, "220322", "台账.xlsx", "zhang", AT, null, null, JobState.WAITING, null,
                0, 0, false, null, null));
        JobBook.Claim claim = book.claim(ME, AT.plusSeconds(1), 2).orElseThrow();
        assertThat(claim.actor()).isEqualTo(OFFICER);
        assertThat(claim.parameters()).isEqualTo(Map.of("upload", "5", "mapping:合同", "协议编号"));
        assertThat(claim.job()).isEqualTo(book.find(id).orElseThrow());
        assertThat(claim.job().state()).isEqualTo(JobState.RUNNING);

        assertThat(book.progress(id, ME, new JobBook.Stand("CHECK", 3, 9), List.of(line(1, "220322", "ERROR")), AT.plusSeconds(2)))
                .isEqualTo(JobBook.Answer.GO_ON);
        assertThat(book.find(id).orElseThrow()).satisfies(job -> {
            assertThat(job.phase()).isEqualTo("CHECK");
            assertThat(job.percent()).isEqualTo(33);
        });
        assertThat(book.finish(id, ME, List.of(line(2, null, "NOTE")), ending(JobState.DONE))).isTrue();
        assertThat(book.find(id)).contains(new Job(id, JobKind.IMPORT, "220322", "台账.xlsx", "zhang", AT, AT.plusSeconds(1), AT.plusMinutes(1),
                JobState.DONE, "CHECK", 3, 9, false, new Said("完", "end"), "import:3"));
        assertThat(book.figures(id)).containsExactly(new JobFigure(null, "read", 4), new JobFigure("220322", "fresh", 2));
        assertThat(book.lines(id, null, null, LineOrder.WRITTEN, 0, 10)).containsExactly(line(1, "220322", "ERROR"), line(2, null, "NOTE"));
        assertThat(book.lines(id, "220322", null, LineOrder.WRITTEN, 0, 10)).containsExactly(line(1, "220322", "ERROR"));
        assertThat(book.lines(id, null, "NOTE", LineOrder.WRITTEN, 0, 10)).containsExactly(line(2, null, "NOTE"));
        assertThat(book.lines(id, null, null, LineOrder.WRITTEN, 1, 10)).containsExactly(line(2, null, "NOTE"));
        LineOrder kinds = new LineOrder(LineOrder.By.KIND, true);
        assertThat(book.lines(id, null, null, kinds, 0, 1)).containsExactly(line(2, null, "NOTE"));
        assertThat(book.lines(id, null, null, kinds, 2, 9)).containsExactly(line(1, "220322", "ERROR"));
        LineOrder kindsUpwards = new LineOrder(LineOrder.By.KIND, false);
        assertThat(book.lines(id, null, null, kindsUpwards, 1, 9)).containsExactly(line(2, null, "NOTE"));
        assertThat(book.lines(id, null, null, kindsUpwards, 2, 9)).isEmpty();
        LineOrder last = new LineOrder(LineOrder.By.LINE, true);
        assertThat(book.lines(id, null, null, last, 0, 1)).containsExactly(line(2, null, "NOTE"));
        assertThat(book.lines(id, null, null, last, 2, 9)).containsExactly(line(1, "220322", "ERROR"));
        assertThat(book.finish(id, ME, List.of(), ending(JobState.FAILED))).as("ended once").isFalse();
    }

    @Test
    void a_place_has_only_so_many_running_and_the_oldest_of_the_others_goes_first() {
        long first = add(OFFICER, "220322");
        long second = add(OFFICER, "220322");
        long elsewhere = add(NEIGHBOUR, "220323");
        assertThat(book.waiting("220322")).isEqualTo(2);
        assertThat(book.claim(ME, AT, 1).orElseThrow().job().id()).isEqualTo(first);
        assertThat(book.claim(OTHER, AT, 1).orElseThrow().job().id()).isEqualTo(elsewhere);
        assertThat(book.claim(ME, AT, 1)).isEmpty();
        assertThat(book.waiting("220322")).isEqualTo(1);
        book.finish(first, ME, List.of(), ending(JobState.DONE));
        assertThat(book.claim(ME, AT, 1).orElseThrow().job().id()).isEqualTo(second);
    }

    @Test
    void one_that_waits_is_cancelled_at_once_and_one_that_runs_is_told_the_next_time_it_speaks() {
        long waiting = add(OFFICER, "220322");
        assertThat(book.askCancel(waiting)).isFalse();
        assertThat(book.finishWaiting(waiting, ending(JobState.CANCELLED))).isTrue();
        assertThat(book.claim(ME, AT, 2)).isEmpty();

        long running = add(OFFICER, "220322");
        book.claim(ME, AT, 2);
        assertThat(book.finishWaiting(running, ending(JobState.CANCELLED))).isFalse();
        assertThat(book.askCancel(running)).isTrue();
        assertThat(book.find(running).orElseThrow().cancelAsked()).isTrue();
        assertThat(book.progress(running, ME, new JobBook.Stand("WRITE", 1, 2), List.of(), AT)).isEqualTo(JobBook.Answer.CANCEL);
        assertThat(book.finish(running, ME, List.of(), ending(JobState.CANCELLED))).isTrue();
        assertThat(book.askCancel(running)).isFalse();
    }

    @Test
    void the_jobs_of_a_silent_process_are_cut_off_and_no_longer_its_own() {
        long silent = add(OFFICER, "220322");
        book.claim(ME, AT, 2);
        long alive = add(OFFICER, "220322");
        book.claim(OTHER, AT, 2);
        book.beat(OTHER, AT.plusMinutes(5));
        LocalDateTime since = AT.plusMinutes(4);
        assertThat(book.silent(since)).extracting(Job::id).containsExactly(silent);
        assertThat(book.cutOff(alive, since, ending(JobState.CUT_OFF))).isFalse();
        assertThat(book.cutOff(silent, since, ending(JobState.CUT_OFF))).isTrue();
        assertThat(book.cutOff(silent, since, ending(JobState.CUT_OFF))).as("once").isFalse();
        assertThat(book.progress(silent, ME, new JobBook.Stand("WRITE", 1, 2), List.of(), AT.plusMinutes(5))).isEqualTo(JobBook.Answer.LOST);
        assertThat(book.finish(silent, ME, List.of(), ending(JobState.DONE))).isFalse();
        assertThat(book.find(silent).orElseThrow().state()).isEqualTo(JobState.CUT_OFF);
        assertThat(book.progress(alive, ME, new JobBook.Stand("WRITE", 1, 2), List.of(), AT)).as("another's").isEqualTo(JobBook.Answer.LOST);
    }

    @Test
    void a_county_sees_its_own_the_province_all_and_a_student_what_they_started() {
        long county = add(OFFICER, "220322");
        long next = add(NEIGHBOUR, "220323");
        long student = add(STUDENT, "220322");
        assertThat(ids(OFFICER, JobQuery.ALL, Long.MAX_VALUE, 10)).containsExactly(student, county);
        assertThat(ids(NEIGHBOUR, JobQuery.ALL, Long.MAX_VALUE, 10)).containsExactly(next);
        assertThat(ids(STUDENT, JobQuery.ALL, Long.MAX_VALUE, 10)).containsExactly(student);
        assertThat(ids(OFFICER, new JobQuery(null, null, true), Long.MAX_VALUE, 10)).containsExactly(county);
        Actor province = new Actor("province", Role.PROVINCE, "22", null, null, null, null, null);
        assertThat(ids(province, JobQuery.ALL, Long.MAX_VALUE, 2)).containsExactly(student, next);
        assertThat(ids(province, JobQuery.ALL, next, 2)).containsExactly(county);
        JobQuery oldest = new JobQuery(null, null, false, true);
        assertThat(ids(province, oldest, 0, 2)).containsExactly(county, next);
        assertThat(ids(province, oldest, next, 2)).containsExactly(student);
        assertThat(ids(province, new JobQuery(JobKind.REVIEW, null, false), Long.MAX_VALUE, 2)).isEmpty();
        assertThat(ids(province, new JobQuery(JobKind.IMPORT, JobState.WAITING, false), Long.MAX_VALUE, 9)).hasSize(3);
        assertThat(ids(new Actor("y", Role.COUNTY_OFFICER, null, null, null, null, null, null), JobQuery.ALL, Long.MAX_VALUE, 9))
                .as("an account without the place its role stands for").isEmpty();
        assertThat(ids(new Actor("x", Role.PROVINCE, "51", null, null, null, null, null), JobQuery.ALL, Long.MAX_VALUE, 9)).isEmpty();
    }

    private List<Long> ids(Actor actor, JobQuery query, long before, int limit) {
        return book.list(JobScope.of(actor), query, before, limit).stream().map(Job::id).toList();
    }

    @Test
    void lines_of_old_jobs_are_forgotten_and_the_jobs_are_not() {
        long id = add(OFFICER, "220322");
        book.claim(ME, AT, 2);
        book.finish(id, ME, List.of(line(1, null, "NOTE")), ending(JobState.DONE));
        book.forgetLines(AT);
        assertThat(book.lines(id, null, null, LineOrder.WRITTEN, 0, 10)).hasSize(1);
        book.forgetLines(AT.plusDays(1));
        assertThat(book.lines(id, null, null, LineOrder.WRITTEN, 0, 10)).isEmpty();
        assertThat(book.find(id)).isPresent();
        assertThat(book.figures(id)).hasSize(2);
    }
}
