package cn.dingxiang.web.lifeline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.InMemoryAgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.policy.PolicyBook;
import cn.dingxiang.review.Explanations;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.timeline.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is in each lane, at the days where it changes. */
class LifeLineTest {

    private static List<String> lane(Life life, String asOf, Lane lane) {
        return DrawnLives.line(life, asOf).in(lane).stream()
                .map(span -> span.what() + " " + span.days().from() + ".." + span.days().to() + (span.open() ? "+ " : " ") + span.credit()).toList();
    }

    private static List<String> marks(Life life, String asOf) {
        return DrawnLives.line(life, asOf).marks().stream().map(mark -> mark.duty().code() + " " + mark.on() + " " + mark.state()
                + (mark.isAbove() ? " above" : " below")).toList();
    }

    @Test
    void study_runs_from_enrolment_through_graduation_and_is_expected_to_end_only_while_it_runs() {
        Life life = Life.college().enrolled("2022-09-01");

        assertThat(lane(life, "2024-03-01", Lane.STUDY)).containsExactly("STUDY 2022-09-01..2024-03-02+ NONE",
                "STUDY_EXPECTED 2024-03-02..2025-07-01 PROJECTED");
        assertThat(lane(life, "2025-07-01", Lane.STUDY)).containsExactly("STUDY 2022-09-01..2025-07-02+ NONE");
        assertThat(lane(life.graduated("2025-06-30"), "2025-06-29", Lane.STUDY)).first().isEqualTo("STUDY 2022-09-01..2025-06-30+ NONE");
        assertThat(lane(life.graduated("2025-06-30"), "2025-06-30", Lane.STUDY)).containsExactly("STUDY 2022-09-01..2025-06-30 NONE");
        assertThat(lane(life.studyEnded("2024-01-01"), "2024-03-01", Lane.STUDY)).containsExactly("STUDY 2022-09-01..2024-01-01 NONE");
    }

    @Test
    void without_enrolment_study_runs_from_signing_and_a_suspension_stands_beside_it() {
        assertThat(lane(Life.college().studySuspended("2023-01-01").studyResumed("2023-09-01").graduated("2025-06-30"), "2025-12-01",
                Lane.STUDY)).containsExactly("STUDY 2022-07-15..2025-06-30 NONE", "SUSPENDED 2023-01-01..2023-09-01 NONE");
    }

    @Test
    void training_counts_provisionally_until_its_result_is_known() {
        Life life = Life.graduatedBachelor().trainingStarted("2030-08-01");

        assertThat(lane(life, "2031-01-01", Lane.TRAINING)).containsExactly("TRAINING 2030-08-01..2031-01-02+ PROVISIONAL");
        Life pending = life.trainingEnded("2033-07-01", "PENDING");
        assertThat(lane(pending, "2033-08-01", Lane.TRAINING)).containsExactly("TRAINING 2030-08-01..2033-07-01 PROVISIONAL");
        assertThat(lane(pending.trainingCertified("2033-09-01"), "2033-09-01", Lane.TRAINING))
                .containsExactly("TRAINING 2030-08-01..2033-07-01 COUNTED");
        assertThat(lane(pending.trainingFailed("2033-09-01"), "2033-09-01", Lane.TRAINING))
                .containsExactly("TRAINING 2030-08-01..2033-07-01 NOT_COUNTED");
        assertThat(lane(life.with("trainingCredit", "NONE"), "2031-01-01", Lane.TRAINING))
                .containsExactly("TRAINING 2030-08-01..2031-01-02+ NOT_COUNTED");
    }

    @Test
    void training_beyond_its_months_and_during_a_pause_does_not_count() {
        Life life = Life.graduatedBachelor().trainingStarted("2030-08-01").trainingPaused("2031-01-01", "ILLNESS")
                .trainingResumed("2031-02-01").trainingEnded("2033-10-01", "CERTIFIED");

        assertThat(lane(life, "2034-01-01", Lane.TRAINING)).containsExactly("TRAINING 2030-08-01..2031-01-01 COUNTED",
                "TRAINING 2031-01-01..2031-02-01 NOT_COUNTED", "TRAINING 2031-02-01..2033-09-01 COUNTED",
                "TRAINING 2033-09-01..2033-10-01 NOT_COUNTED");
        assertThat(lane(life, "2034-01-01", Lane.PAUSE)).containsExactly("TRAINING_PAUSE 2031-01-01..2031-02-01 NOT_COUNTED");
        assertThat(DrawnLives.line(life, "2034-01-01").in(Lane.TRAINING).get(3).cause()).isEqualTo(Stretch.Cause.TRAINING_BEYOND_LIMIT);
    }

    @Test
    void a_masters_that_nothing_permits_is_shown_and_does_not_count() {
        assertThat(lane(Life.graduatedBachelor().masterStarted("2030-09-01"), "2031-01-01", Lane.TRAINING))
                .containsExactly("MASTER 2030-09-01..2031-01-02+ PROVISIONAL");
        assertThat(lane(Life.graduatedBachelor().otherMasterStarted("2030-09-01", "FULL_TIME"), "2031-01-01", Lane.TRAINING))
                .containsExactly("OTHER_MASTER 2030-09-01..2031-01-02+ NOT_COUNTED");
    }

    @Test
    void service_stands_by_what_counts_and_what_stops_it_and_then_as_projected() {
        Life life = Life.serving().paused("2026-01-01", "ILLNESS").resumed("2026-02-01");

        assertThat(lane(life, "2026-06-30", Lane.SERVICE)).containsExactly("DEPLOYED 2025-09-01..2026-01-01 COUNTED",
                "DEPLOYED 2026-01-01..2026-02-01 NOT_COUNTED", "DEPLOYED 2026-02-01..2026-07-01+ COUNTED",
                "PROJECTED 2026-07-01..2031-10-02 PROJECTED");
        assertThat(DrawnLives.line(life, "2026-06-30").in(Lane.SERVICE).get(1).clauses()).containsExactly("§pauses.ILLNESS");
    }

    @Test
    void a_unit_not_approved_counts_from_the_approval_and_service_stops_at_completion() {
        Life life = Life.serving().deployed("2026-01-01", Life.OTHER_UNIT, "STUDENT").transferApproved("2026-03-01", Life.OTHER_UNIT, "COUNTY");

        assertThat(lane(life, "2026-06-30", Lane.SERVICE)).startsWith("DEPLOYED 2025-09-01..2026-01-01 COUNTED",
                "DEPLOYED 2026-01-01..2026-03-01 NOT_COUNTED", "DEPLOYED 2026-03-01..2026-07-01+ COUNTED");
        assertThat(lane(Life.serving(), "2032-01-01", Lane.SERVICE)).containsExactly("DEPLOYED 2025-09-01..2031-09-01 COUNTED");
        assertThat(DrawnLives.line(Life.serving(), "2031-08-31").end().state()).isEqualTo(LifeLine.Flag.State.PROJECTED);
        assertThat(DrawnLives.line(Life.serving(), "2031-09-01").end())
                .isEqualTo(new LifeLine.Flag(LocalDate.parse("2031-09-01"), LifeLine.Flag.State.REACHED));
    }

    @Test
    void waiting_for_the_county_is_shown_from_the_day_after_it_was_due() {
        Life life = Life.college().graduated("2025-06-30").reported("2025-07-01");

        assertThat(lane(life, "2025-07-31", Lane.SERVICE)).isEmpty();
        assertThat(lane(life, "2025-08-01", Lane.SERVICE)).containsExactly("AWAITING 2025-08-01..2025-08-02 NOT_COUNTED");
        assertThat(lane(life.with("clockWhileAwaitingPost", true), "2025-08-02", Lane.SERVICE)).first()
                .isEqualTo("AWAITING 2025-08-01..2025-08-03 COUNTED");
    }

    @Test
    void pauses_say_whether_they_count_and_which_days_were_overstayed() {
        Life life = Life.serving().paused("2026-01-01", "MATERNITY", "2026-06-01").resumed("2026-06-15").seconded("2026-09-01", "COUNTY");

        assertThat(lane(life, "2026-10-01", Lane.PAUSE)).containsExactly("PAUSE 2026-01-01..2026-06-01 COUNTED",
                "PAUSE 2026-06-01..2026-06-15 NOT_COUNTED", "SECONDED 2026-09-01..2026-10-02+ NOT_COUNTED");
        assertThat(lane(Life.serving().leftPost("2026-01-01", "RESIGNED").deployed("2026-03-01"), "2026-10-01", Lane.PAUSE))
                .containsExactly("ABSENT 2026-01-01..2026-03-01 NOT_COUNTED");
    }

    @Test
    void bans_hold_while_their_groups_do_and_during_service_to_its_projected_end() {
        Life life = Life.graduatedBachelor().with("bans", List.of(Life.ban("第九条", "POSTGRADUATE", "TRAINING", "SERVICE"),
                Life.ban("第九条", "GOVERNMENT_BODY", "TRAINING", "SERVICE"), Life.jobBan("第十条", "SERVICE"))).with("trainingCredit", "NONE");

        assertThat(lane(life, "2030-07-31", Lane.BANS)).isEmpty();
        Life training = life.trainingStarted("2030-08-01");
        assertThat(lane(training, "2030-08-01", Lane.BANS)).containsExactly("EXAMS_BARRED 2030-08-01..2030-08-02+ NONE");
        assertThat(DrawnLives.line(training, "2030-08-01").in(Lane.BANS).get(0).bans()).hasSize(2);
        Life serving = training.trainingEnded("2033-07-01", "CERTIFIED").deployed("2033-09-01");
        assertThat(lane(serving, "2034-01-01", Lane.BANS)).containsExactly("EXAMS_BARRED 2030-08-01..2033-07-01 NONE",
                "EXAMS_BARRED 2033-09-01..2039-09-01 NONE", "JOBS_BARRED 2033-09-01..2039-09-01 NONE");
        assertThat(lane(serving.released("2034-02-01"), "2034-03-01", Lane.BANS)).endsWith("JOBS_BARRED 2033-09-01..2034-02-01 NONE");
    }

    @Test
    void duties_are_met_coming_or_overdue_from_the_day_after_and_stand_on_the_side_of_whose_they_are() {
        Life life = Life.college().graduated("2025-06-30");

        assertThat(marks(life, "2025-08-29")).containsExactly("NOT_REPORTED 2025-08-29 COMING below");
        assertThat(marks(life, "2025-08-30")).containsExactly("NOT_REPORTED 2025-08-29 OVERDUE below");
        Life reported = life.reported("2025-09-01");
        assertThat(marks(reported, "2025-09-01")).containsExactly("NOT_REPORTED 2025-08-29 MET_LATE below",
                "EMPLOYMENT_NOT_PROVIDED 2025-10-01 COMING above");
        assertThat(marks(life.reported("2025-08-29"), "2025-09-01")).contains("NOT_REPORTED 2025-08-29 MET below");
        assertThat(marks(life.released("2025-07-01"), "2025-09-01")).containsExactly("NOT_REPORTED 2025-08-29 WAIVED below");
        assertThat(marks(life.without("report.withinDays"), "2025-09-01")).containsExactly("NOT_REPORTED 2025-06-30 UNSET below");
    }

    @Test
    void the_flag_is_hollow_while_training_may_be_lost_and_a_second_one_stands_where_it_would_fall() {
        LifeLine line = DrawnLives.line(Life.graduatedBachelor().trainingStarted("2030-08-01").trainingEnded("2033-07-31", "PENDING")
                .deployed("2033-09-01"), "2034-01-01");

        assertThat(line.end().state()).isEqualTo(LifeLine.Flag.State.PROVISIONAL);
        assertThat(line.ifLost()).isEqualTo(new LifeLine.Flag(LocalDate.parse("2039-09-01"), LifeLine.Flag.State.IF_LOST));
        assertThat(line.axis().contains(line.ifLost().on())).isTrue();
    }

    @Test
    void after_the_agreement_ended_nothing_is_projected_and_long_after_it_today_is_off_the_picture() {
        Life life = Life.serving().released("2026-01-01");

        LifeLine line = DrawnLives.line(life, "2026-02-01");
        assertThat(line.end()).isNull();
        assertThat(line.ending().on()).isEqualTo("2026-01-01");
        assertThat(line.showsToday()).isTrue();
        assertThat(DrawnLives.line(life, "2036-02-01").showsToday()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void with_the_records_each_part_says_by_which_entry_it_is_known() {
        PolicyBook policy = PolicyBook.load(null);
        InMemoryAgreementRecords records = new InMemoryAgreementRecords(policy, MutableClock.at("2026-09-20T10:00"));
        Map<String, Object> scenario = Life.serving().scenario("2026-12-01");
        records.create(new NewAgreement("X-1", new Student("张三", null, null, null), new Parties("张三", null, null, null),
                (Map<String, Object>) scenario.get("agreement"), (List<Map<String, Object>>) scenario.get("events"), null, null, true, "李录入"));
        Actor officer = new Actor("王经办", Role.COUNTY_OFFICER, "22", "2203", Life.COUNTY, null, null, null);
        var explained = new Explanations(records, policy).explain(officer, "X-1", LocalDate.parse("2026-12-01"), null).orElseThrow();

        LifeLineView view = LifeLines.of(Agreement.of(explained.file().signed(), policy), explained, Locale.ROOT);

        assertThat(view.rows()).extracting(LifeLineView.Row::record).contains("2025-09-01 派驻（Township A，县安排），来源本县（第 4 号记录，2026-09-20 录入）");
    }

    @Test
    void it_is_told_in_both_languages_with_durations_clauses_and_records() {
        LifeLineView view = DrawnLives.view(DrawnLives.serving(), "2026-11-27", Locale.ROOT);

        assertThat(view.summary()).isEqualTo("2026-11-27 服务中 · 预计 2027-09-25 期满");
        assertThat(view.rows()).contains(new LifeLineView.Row("中止/借调", "中止（产假）", "2024-03-01", "2024-08-14", "167 天", "计入服务期",
                "§pauses.MATERNITY", "2024-03-01 服务中止（产假，已批准，至 2024-08-15），来源本县"));
        assertThat(DrawnLives.view(DrawnLives.serving(), "2026-11-27", Locale.ENGLISH).rows()).anySatisfy(row ->
                assertThat(row.what()).isEqualTo("no applying for postgraduate study (full time), state-owned enterprise, government body, "
                        + "public institution"));
        assertThat(Bundle.named("cn.dingxiang.web.lifeline.words").in(Locale.ENGLISH).keySet())
                .isEqualTo(Bundle.named("cn.dingxiang.web.lifeline.words").in(Locale.ROOT).keySet());
    }
}
