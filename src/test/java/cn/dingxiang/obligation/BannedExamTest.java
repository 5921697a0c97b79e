package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.ban;
import static cn.dingxiang.testing.Life.exam;
import static cn.dingxiang.testing.Life.generalPracticeMaster;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7: {@code BANNED_EXAM}, by the verdict of the day of applying (section 6). */
class BannedExamTest {
    private static final Map<String, Object> CIVIL_SERVICE = exam("GOVERNMENT_BODY");

    private static Life banned() {
        return serving().with("bans", List.of(ban("第九条", "GOVERNMENT_BODY", "SERVICE"), ban("第十条", "GOVERNMENT_BODY", "SERVICE", "AWAITING"),
                ban("第十一条", "STATE_OWNED_ENTERPRISE", "SERVICE")));
    }

    @Test
    void applying_for_what_is_forbidden_is_found_with_the_bans_it_broke() {
        Life applied = banned().examApplied("2026-03-01", CIVIL_SERVICE);
        assertThat(applied.asOf("2026-02-28").findings()).isEmpty();
        assertThat(applied.asOf("2026-03-01").findings()).containsExactly("BANNED_EXAM ESTABLISHED 2026-03-01..");
        assertThat(applied.asOf("2026-03-01").parties("BANNED_EXAM")).containsExactly("STUDENT");
        assertThat(applied.asOf("2026-03-01").clauses("BANNED_EXAM")).containsExactly("第九条", "第十条");
        assertThat(applied.by("REGISTER:exam").asOf("2026-03-01").findings()).containsExactly("BANNED_EXAM SUSPECTED 2026-03-01..");
    }

    @Test
    void applying_for_what_is_undecided_is_for_a_person_to_decide() {
        Life applied = banned().examApplied("2026-03-01", exam("PUBLIC_INSTITUTION"));
        assertThat(applied.asOf("2026-03-01").findings()).containsExactly("BANNED_EXAM REVIEW 2026-03-01..");
        assertThat(applied.asOf("2026-03-01").clauses("BANNED_EXAM")).isEmpty();
    }

    @Test
    void applying_for_what_is_permitted_is_not_found() {
        assertThat(banned().examApplied("2026-03-01", exam("LICENSING")).examApplied("2026-03-01", exam("TITLE")).asOf("2026-03-01").findings())
                .isEmpty();
        assertThat(graduatedBachelor().examApplied("2030-07-01", generalPracticeMaster(2030)).asOf("2030-07-01").findings()).isEmpty();
        assertThat(graduatedBachelor().examApplied("2030-07-01", generalPracticeMaster(2031)).asOf("2030-07-01").findings())
                .containsExactly("BANNED_EXAM REVIEW 2030-07-01..");
    }

    @Test
    void withdrawing_from_that_kind_closes_it_and_from_another_does_not() {
        Life applied = banned().examApplied("2026-03-01", CIVIL_SERVICE);
        assertThat(applied.examWithdrawn("2026-03-10", "GOVERNMENT_BODY").asOf("2026-03-10").findings())
                .containsExactly("BANNED_EXAM ESTABLISHED 2026-03-01..2026-03-10");
        assertThat(applied.examWithdrawn("2026-03-10", "STATE_OWNED_ENTERPRISE").asOf("2026-03-10").findings())
                .containsExactly("BANNED_EXAM ESTABLISHED 2026-03-01..");
    }

    @Test
    void each_kind_is_its_own_finding_and_the_same_kind_again_corroborates() {
        Life applied = banned().examApplied("2026-03-01", CIVIL_SERVICE).by("REGISTER:exam");
        assertThat(applied.examApplied("2026-04-01", exam("STATE_OWNED_ENTERPRISE")).by("REGISTER:recruitment").asOf("2026-04-01").findings())
                .containsExactly("BANNED_EXAM SUSPECTED 2026-03-01..", "BANNED_EXAM SUSPECTED 2026-04-01..");
        assertThat(applied.examApplied("2026-04-01", CIVIL_SERVICE).by("EMPLOYER").asOf("2026-04-01").findings())
                .containsExactly("BANNED_EXAM ESTABLISHED 2026-03-01..");
    }

    @Test
    void again_after_withdrawal_is_a_new_finding() {
        Life again = banned().examApplied("2026-03-01", CIVIL_SERVICE).examWithdrawn("2026-03-10", "GOVERNMENT_BODY")
                .examApplied("2027-03-01", CIVIL_SERVICE);
        assertThat(again.asOf("2027-03-01").findings())
                .containsExactly("BANNED_EXAM ESTABLISHED 2026-03-01..2026-03-10", "BANNED_EXAM ESTABLISHED 2027-03-01..");
    }

    @Test
    void a_permitted_application_of_the_same_kind_corroborates_nothing() {
        Life own = banned().examApplied("2026-03-01", CIVIL_SERVICE).by("REGISTER:exam")
                .examApplied("2026-04-01", Map.of("kind", "GOVERNMENT_BODY", "ownPost", true)).by("EMPLOYER");
        assertThat(own.asOf("2026-04-01").findings()).containsExactly("BANNED_EXAM SUSPECTED 2026-03-01..");
    }

    @Test
    void the_verdict_of_the_day_stands_whatever_comes_later() {
        Life awaiting = Life.college().with("bans", List.of(ban("第九条", "GOVERNMENT_BODY", "SERVICE"))).graduated("2025-06-30")
                .examApplied("2025-08-31", CIVIL_SERVICE).deployed("2025-09-01");
        assertThat(awaiting.asOf("2026-01-01").findings("BANNED_EXAM")).containsExactly("REVIEW 2025-08-31..");
    }

    @Test
    void from_completion_on_nothing_is_banned() {
        assertThat(banned().examApplied("2031-08-31", CIVIL_SERVICE).asOf("2031-09-01").findings())
                .containsExactly("BANNED_EXAM ESTABLISHED 2031-08-31..");
        assertThat(banned().examApplied("2031-09-01", CIVIL_SERVICE).asOf("2031-09-01").findings()).isEmpty();
    }

    @Test
    void a_completion_lost_later_does_not_make_a_permitted_application_a_finding() {
        Life complete = graduatedBachelor().with("bans", List.of(ban("第九条", "GOVERNMENT_BODY", "SERVICE"))).trainingStarted("2030-09-01")
                .trainingEnded("2033-09-01", "PENDING").deployed("2033-09-01").examApplied("2036-09-01", CIVIL_SERVICE).trainingFailed("2036-11-01");
        assertThat(complete.asOf("2036-11-01").findings("BANNED_EXAM")).isEmpty();
    }
}
