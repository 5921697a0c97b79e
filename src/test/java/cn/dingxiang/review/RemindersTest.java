package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is reminded of what, when, and what is not sent any more. */
class RemindersTest {
    private static final long HOSPITAL = 10;
    private static final long TOWNSHIP = 11;
    private static final UnitBook UNITS = new UnitBook(
            Map.of(UnitBook.key(Life.COUNTY, Life.EMPLOYER), HOSPITAL, UnitBook.key(Life.COUNTY, Life.UNIT), TOWNSHIP),
            Map.of(TOWNSHIP, List.of(new UnitBook.Management(HOSPITAL, LocalDate.of(2020, 1, 1), null))));
    private static final Ladders LADDERS = Ladders.read(Fields.of(Map.of("ladders", List.of(
            ladder("arrival", List.of("ARRIVAL"), rung(-60, "HOSPITAL")),
            ladder("renewal", List.of("RENEWAL"), rung(-366, "STUDENT", "HOSPITAL")),
            ladder("due", List.of("NOT_REPORTED"), rung(-7, "STUDENT"), rung(1, "STUDENT", "COUNTY"), rung(15, "PROVINCE")),
            ladder("due", List.of("EMPLOYMENT_NOT_PROVIDED"), rung(1, "HOSPITAL", "UNIT", "COUNTY")),
            Map.of("name", "due", "codes", List.of("TRAINING_NOT_STARTED"), "repeatEvery", 30, "rungs", List.of(rung(-7, "COUNTY"))),
            established(), ladder("verify", List.of("LEFT_POST"), rung(0, "COUNTY")))), ""));

    private static Map<String, Object> ladder(String name, List<String> codes, Map<?, ?>... rungs) {
        return Map.of("name", name, "codes", codes, "rungs", List.of(rungs));
    }

    private static Map<String, Object> established() {
        return Map.of("name", "established", "codes", List.of("LEFT_POST"), "standings", List.of("ESTABLISHED"),
                "rungs", List.of(rung(0, "COUNTY", "PROVINCE")));
    }

    private static Map<String, Object> rung(int days, String... to) {
        return Map.of("days", days, "to", List.of(to));
    }

    private static ReviewOutcome review(Life life, String day, boolean live, List<ReminderRow> reminders) {
        return review(life, day, live, reminders, false);
    }

    private static ReviewOutcome review(Life life, String day, boolean live, List<ReminderRow> reminders, boolean renewalAnswered) {
        Scenario scenario = Scenario.read(life.scenario(day));
        ReviewSubject subject = new ReviewSubject(1, 5, 0, true, live, scenario.agreement(), scenario.events(), null,
                ReviewMark.unknown(null), ReviewState.NONE, List.of(), List.of(), reminders, List.of(), renewalAnswered, List.of());
        return new AgreementReview(signed -> List.of(), LADDERS, UNITS, new Basis(1), LocalDate.parse(day)).review(subject);
    }

    private static ReviewOutcome review(Life life, String day) {
        return review(life, day, true, List.of());
    }

    private static List<String> said(ReviewOutcome outcome) {
        return outcome.plan().stream().map(reminder -> reminder.stage() + " " + reminder.recipient()
                + (reminder.merged().isEmpty() ? "" : " (" + reminder.merged() + ")")).toList();
    }

    private static List<ReminderRow> stored(ReviewOutcome outcome) {
        List<ReminderRow> rows = new ArrayList<>();
        outcome.plan().forEach(plan -> rows.add(new ReminderRow(rows.size() + 1, plan.matter(), plan.stage(), plan.recipient(), true)));
        return rows;
    }

    @Test
    void of_many_rungs_missed_the_first_and_the_last_are_named_and_how_many_lie_between() {
        List<String> said = said(review(Life.bachelor().graduated("2025-06-30"), "2026-09-01"));
        assertThat(said).contains("due+323 county:" + Life.COUNTY + " (due-7 …9 due+293)");
    }

    @Test
    void the_student_hears_seven_days_before_the_due_date_and_not_earlier() {
        Life graduated = Life.college().graduated("2025-06-30");
        assertThat(said(review(graduated, "2025-08-21")).stream().filter(text -> text.startsWith("due"))).isEmpty();
        assertThat(said(review(graduated, "2025-08-22"))).contains("due-7 person:5");
    }

    @Test
    void overdue_the_county_hears_too_and_the_same_rung_is_not_planned_twice() {
        Life graduated = Life.college().graduated("2025-06-30");
        ReviewOutcome first = review(graduated, "2025-08-30");
        assertThat(said(first)).contains("due+1 person:5 (due-7)", "due+1 county:" + Life.COUNTY + " (due-7)");
        assertThat(review(graduated, "2025-08-30", true, stored(first)).plan()).isEmpty();
        assertThat(said(review(graduated, "2025-09-13", true, stored(first)))).contains("due+15 province:22");
    }

    @Test
    void the_review_comes_back_on_the_day_of_the_next_rung() {
        Life graduated = Life.college().graduated("2025-06-30");
        assertThat(review(graduated, "2025-08-25").mark().nextReviewOn()).isEqualTo(LocalDate.of(2025, 8, 30));
        assertThat(review(graduated, "2025-08-30").mark().nextReviewOn()).isEqualTo(LocalDate.of(2025, 9, 13));
    }

    @Test
    void when_the_student_has_reported_open_reminders_stop() {
        Life graduated = Life.college().graduated("2025-06-30");
        List<ReminderRow> planned = stored(review(graduated, "2025-08-30"));
        List<Long> ofReporting = planned.stream().filter(row -> row.matter().code().equals("NOT_REPORTED")).map(ReminderRow::id).toList();
        assertThat(review(graduated.reported("2025-08-31"), "2025-08-31", true, planned).stop()).containsAll(ofReporting);
    }

    @Test
    void before_anyone_is_employed_the_hospital_managing_the_agreed_unit_hears_sixty_days_ahead_who_will_arrive() {
        Life student = Life.college().enrolled("2022-09-01");
        assertThat(said(review(student, "2025-04-30"))).isEmpty();
        assertThat(said(review(student, "2025-05-01"))).containsExactly("arrival-60 unit:" + HOSPITAL);
    }

    @Test
    void a_county_that_gives_no_post_is_reminded_with_hospital_and_unit() {
        Life reported = Life.college().graduated("2025-06-30").reported("2025-08-20");
        assertThat(said(review(reported, "2025-09-20"))).contains("due+1 unit:" + HOSPITAL, "due+1 unit:" + TOWNSHIP,
                "due+1 county:" + Life.COUNTY);
    }

    @Test
    void an_established_fact_goes_to_the_province_at_once_and_a_suspicion_only_to_the_county() {
        Life left = Life.serving().leftPost("2027-03-01", "RESIGNED");
        assertThat(said(review(left, "2027-03-01"))).containsExactly("established+0 county:" + Life.COUNTY, "established+0 province:22");
        assertThat(said(review(left.by("REGISTER:PAYROLL"), "2027-03-01"))).containsExactly("verify+0 county:" + Life.COUNTY);
    }

    @Test
    void an_import_not_yet_started_is_evaluated_and_reminds_nobody() {
        ReviewOutcome outcome = review(Life.serving().leftPost("2027-03-01", "RESIGNED"), "2027-03-01", false, List.of());
        assertThat(outcome.findings()).isNotEmpty();
        assertThat(outcome.plan()).isEmpty();
    }

    @Test
    void a_fact_entered_ahead_of_its_day_brings_the_review_back_on_that_day() {
        Life serving = Life.serving().leftPost("2027-03-01", "RESIGNED");
        assertThat(review(serving, "2026-06-01").mark().nextReviewOn()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void while_the_clock_stands_still_the_days_left_are_kept_and_not_an_end() {
        ReviewState running = review(Life.serving(), "2027-03-01").state();
        ReviewState still = review(Life.serving().leftPost("2027-03-01", "RESIGNED"), "2027-05-01").state();
        assertThat(running.expectedEnd()).isEqualTo(LocalDate.of(2031, 9, 1));
        assertThat(running.daysLeft()).isNull();
        assertThat(still.expectedEnd()).isNull();
        assertThat(still.daysLeft()).isEqualTo((int) (LocalDate.of(2031, 9, 1).toEpochDay() - LocalDate.of(2027, 3, 1).toEpochDay()));
    }

    @Test
    void a_year_before_the_end_of_service_the_doctor_is_asked_whether_they_will_stay_until_they_answer() {
        Life serving = Life.serving();
        assertThat(said(review(serving, "2030-08-30"))).noneMatch(text -> text.startsWith("renewal"));
        assertThat(said(review(serving, "2030-08-31"))).contains("renewal-366 person:5");
        assertThat(review(serving, "2030-08-30").mark().nextReviewOn()).isEqualTo("2030-08-31");
        assertThat(said(review(serving, "2030-08-31", true, List.of(), true))).noneMatch(text -> text.startsWith("renewal"));
        assertThat(said(review(serving.seconded("2030-08-01", "COUNTY"), "2030-08-31"))).noneMatch(text -> text.startsWith("renewal"));
        assertThat(said(review(serving, "2031-09-01"))).noneMatch(text -> text.startsWith("renewal"));
    }
}
