package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.BASE;
import static cn.dingxiang.testing.Life.EMPLOYER;
import static cn.dingxiang.testing.Life.OTHER_UNIT;
import static cn.dingxiang.testing.Life.UNIT;
import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.jobBan;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7: {@code PRACTICE_MOVED}, registered to practise at none of the places the agreement leads to. */
class PracticeMovedTest {
    private static final String AWAY = "City Hospital";

    private static List<String> moved(Life life, String asOf) {
        return life.asOf(asOf).findings("PRACTICE_MOVED");
    }

    @Test
    void registered_away_it_is_found() {
        Life life = serving().practiceRegistered("2026-03-01", AWAY);
        assertThat(moved(life, "2026-02-28")).isEmpty();
        assertThat(moved(life, "2026-03-01")).containsExactly("ESTABLISHED 2026-03-01..");
        assertThat(life.asOf("2026-03-01").parties("PRACTICE_MOVED")).containsExactly("STUDENT");
        assertThat(moved(serving().practiceRegistered("2026-03-01", AWAY).by("REGISTER:practice"), "2026-03-01"))
                .containsExactly("SUSPECTED 2026-03-01..");
    }

    @Test
    void the_designated_unit_is_one_of_the_places_whether_or_not_deployed_there() {
        assertThat(moved(serving().practiceRegistered("2026-03-01", UNIT), "2026-03-01")).isEmpty();
        assertThat(moved(college().graduated("2025-06-30").practiceRegistered("2025-07-01", UNIT), "2025-07-01")).isEmpty();
        assertThat(moved(serving().leftPost("2026-02-01", "RESIGNED").practiceRegistered("2026-03-01", UNIT), "2026-03-01")).isEmpty();
    }

    @Test
    void the_latest_employer_is_one_and_an_earlier_one_is_not() {
        assertThat(moved(serving().practiceRegistered("2026-03-01", EMPLOYER), "2026-03-01")).isEmpty();
        assertThat(moved(serving().employed("2026-02-01", "Second Hospital").practiceRegistered("2026-03-01", EMPLOYER), "2026-03-01"))
                .containsExactly("ESTABLISHED 2026-03-01..");
        assertThat(moved(serving().employed("2026-02-01", "Second Hospital").practiceRegistered("2026-03-01", "Second Hospital"), "2026-03-01"))
                .isEmpty();
    }

    @Test
    void the_latest_training_base_is_one() {
        Life trained = graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2031-09-01", "FAILED");
        assertThat(moved(trained.practiceRegistered("2031-10-01", BASE), "2031-10-01")).isEmpty();
        Life again = trained.trainingStarted("2031-09-15").saying("base", "Second Base");
        assertThat(moved(again.practiceRegistered("2031-10-01", BASE), "2031-10-01")).containsExactly("ESTABLISHED 2031-10-01..");
        assertThat(moved(again.practiceRegistered("2031-10-01", "Second Base"), "2031-10-01")).isEmpty();
    }

    @Test
    void the_base_of_a_masters_is_one() {
        Life master = graduatedBachelor().masterStarted("2030-09-01").saying("base", "University Hospital");
        assertThat(moved(master.practiceRegistered("2031-10-01", "University Hospital"), "2031-10-01")).isEmpty();
        assertThat(moved(master.practiceRegistered("2031-10-01", BASE), "2031-10-01")).containsExactly("ESTABLISHED 2031-10-01..");
    }

    @Test
    void the_unit_deployed_to_is_one_if_others_ordered_it_or_it_is_covered() {
        for (String orderedBy : List.of("COUNTY", "EMPLOYER")) {
            assertThat(moved(serving().deployed("2026-02-01", OTHER_UNIT, orderedBy).practiceRegistered("2026-03-01", OTHER_UNIT), "2026-03-01"))
                    .isEmpty();
        }
        Life own = serving().deployed("2026-02-01", OTHER_UNIT, "STUDENT");
        assertThat(moved(own.practiceRegistered("2026-03-01", OTHER_UNIT), "2026-03-01")).containsExactly("ESTABLISHED 2026-03-01..");
        assertThat(moved(own.transferApproved("2026-03-01", OTHER_UNIT, "COUNTY").practiceRegistered("2026-03-01", OTHER_UNIT), "2026-03-01"))
                .isEmpty();
    }

    @Test
    void the_unit_once_deployed_to_is_none_after_moving_on() {
        Life movedOn = serving().deployed("2026-02-01", OTHER_UNIT, "COUNTY").deployed("2026-04-01", UNIT, "COUNTY");
        assertThat(moved(movedOn.practiceRegistered("2026-05-01", OTHER_UNIT), "2026-05-01")).containsExactly("ESTABLISHED 2026-05-01..");
    }

    @Test
    void where_no_unit_is_named_the_first_one_inside_the_county_is() {
        Life unnamed = college().signed("designatedUnit", null).graduated("2025-06-30");
        assertThat(moved(unnamed.practiceRegistered("2025-07-01", UNIT), "2025-07-01")).containsExactly("ESTABLISHED 2025-07-01..");
        assertThat(moved(unnamed.practiceRegistered("2025-07-01", UNIT).deployed("2025-09-01"), "2025-09-01"))
                .containsExactly("ESTABLISHED 2025-07-01..2025-09-01");
        assertThat(moved(unnamed.deployed("2025-09-01").leftPost("2025-10-01", "RESIGNED").practiceRegistered("2025-11-01", UNIT), "2025-11-01"))
                .isEmpty();
    }

    @Test
    void registered_again_at_one_of_the_places_closes_it_and_elsewhere_again_does_not() {
        Life away = serving().practiceRegistered("2026-03-01", AWAY);
        assertThat(moved(away.practiceRegistered("2026-04-01", UNIT), "2026-04-01")).containsExactly("ESTABLISHED 2026-03-01..2026-04-01");
        assertThat(moved(away.practiceRegistered("2026-04-01", "Clinic"), "2026-04-01")).containsExactly("ESTABLISHED 2026-03-01..");
    }

    @Test
    void registered_away_by_two_sources_it_is_a_fact() {
        Life twice = serving().practiceRegistered("2026-03-01", AWAY).by("REGISTER:practice").practiceRegistered("2026-04-01", AWAY).by("EMPLOYER");
        assertThat(moved(twice, "2026-03-31")).containsExactly("SUSPECTED 2026-03-01..");
        assertThat(moved(twice, "2026-04-01")).containsExactly("ESTABLISHED 2026-03-01..");
    }

    @Test
    void the_place_last_registered_becoming_one_of_them_closes_it_that_day() {
        Life away = serving().practiceRegistered("2026-03-01", OTHER_UNIT);
        assertThat(moved(away.deployed("2026-04-01", OTHER_UNIT, "COUNTY"), "2026-04-01")).containsExactly("ESTABLISHED 2026-03-01..2026-04-01");
        assertThat(moved(away.employed("2026-04-01", OTHER_UNIT), "2026-04-01")).containsExactly("ESTABLISHED 2026-03-01..2026-04-01");
        Life own = serving().deployed("2026-02-01", OTHER_UNIT, "STUDENT").practiceRegistered("2026-03-01", OTHER_UNIT);
        assertThat(moved(own.transferApproved("2026-04-01", OTHER_UNIT, "COUNTY"), "2026-04-01")).containsExactly("ESTABLISHED 2026-03-01..2026-04-01");
        assertThat(moved(away.practiceRegistered("2026-03-20", AWAY).deployed("2026-04-01", OTHER_UNIT, "COUNTY"), "2026-04-01"))
                .containsExactly("ESTABLISHED 2026-03-01..");
    }

    @Test
    void a_place_that_ceases_to_be_one_raises_nothing_by_itself() {
        Life gone = serving().practiceRegistered("2025-10-01", EMPLOYER).employed("2026-02-01", "Second Hospital");
        assertThat(moved(gone, "2026-03-01")).isEmpty();
    }

    @Test
    void before_graduation_or_after_completion_it_is_nobodys_matter() {
        assertThat(moved(college().practiceRegistered("2025-06-29", AWAY).graduated("2025-06-30"), "2025-07-01")).isEmpty();
        assertThat(moved(college().graduated("2025-06-30").practiceRegistered("2025-06-30", AWAY), "2025-07-01"))
                .containsExactly("ESTABLISHED 2025-06-30..");
        assertThat(moved(serving().practiceRegistered("2031-08-31", AWAY), "2031-09-01")).containsExactly("ESTABLISHED 2031-08-31..");
        assertThat(moved(serving().practiceRegistered("2031-09-01", AWAY), "2031-09-01")).isEmpty();
    }

    @Test
    void after_a_completion_known_that_day_and_lost_since_a_person_decides() {
        Life complete = graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2033-09-01", "PENDING").deployed("2033-09-01")
                .practiceRegistered("2036-09-01", AWAY);
        assertThat(moved(complete, "2036-10-01")).isEmpty();
        assertThat(moved(complete.trainingFailed("2036-11-01"), "2036-11-01")).containsExactly("REVIEW 2036-09-01..");
    }

    @Test
    void it_cites_the_bans_on_changing_jobs_that_held_that_day_or_else_the_length_of_service() {
        Life away = serving().practiceRegistered("2026-03-01", AWAY);
        assertThat(away.asOf("2026-03-01").clauses("PRACTICE_MOVED")).containsExactly("§serviceMonths");
        assertThat(away.with("bans", List.of(jobBan("服务条", "SERVICE"))).asOf("2026-03-01").clauses("PRACTICE_MOVED")).containsExactly("服务条");
    }
}
