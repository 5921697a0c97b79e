package cn.dingxiang.timeline;

import static cn.dingxiang.testing.Life.OTHER_UNIT;
import static cn.dingxiang.testing.Life.UNIT;
import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Domain rules, section 5.1: a deployment the doctor ordered counts while its unit is covered; one ordered by others always counts.
 * 2026-03-01 to 2026-05-01 are 61 days; 2031-09-01 and 61 days are 2031-11-01.
 */
class CoverageTest {

    private static Life moved(String orderedBy) {
        return serving().deployed("2026-03-01", OTHER_UNIT, orderedBy);
    }

    private static String endOf(Life life) {
        return life.asOf("2026-05-01").expectedEnd();
    }

    @Test
    void the_designated_unit_needs_no_approval() {
        Life back = serving().deployed("2026-03-01", UNIT, "STUDENT");
        assertThat(endOf(back)).isEqualTo("2031-09-01");
        assertThat(back.asOf("2026-05-01").findings()).isEmpty();
    }

    @Test
    void the_designated_unit_needs_none_even_where_the_list_of_approvals_is_unset() {
        assertThat(endOf(serving().without("transfer.withinCounty").deployed("2026-03-01", UNIT, "STUDENT"))).isEqualTo("2031-09-01");
    }

    @Test
    void a_move_of_ones_own_without_approval_counts_nothing() {
        assertThat(endOf(moved("STUDENT"))).isEqualTo("2031-11-01");
        assertThat(moved("STUDENT").asOf("2026-05-01").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2026-03-01..");
    }

    @Test
    void an_approval_before_the_move_covers_it() {
        Life approved = serving().transferApproved("2026-02-15", OTHER_UNIT, "COUNTY").deployed("2026-03-01", OTHER_UNIT, "STUDENT");
        assertThat(endOf(approved)).isEqualTo("2031-09-01");
        assertThat(approved.asOf("2026-05-01").findings()).isEmpty();
    }

    @Test
    void coverage_is_judged_by_the_day_not_by_the_order_within_it() {
        Life sameDay = moved("STUDENT").transferApproved("2026-03-01", OTHER_UNIT, "COUNTY");
        assertThat(endOf(sameDay)).isEqualTo("2031-09-01");
        assertThat(sameDay.asOf("2026-05-01").findings()).isEmpty();
    }

    @Test
    void an_approval_after_the_move_covers_from_its_own_day_on() {
        Life nextDay = moved("STUDENT").transferApproved("2026-03-02", OTHER_UNIT, "COUNTY");
        assertThat(endOf(nextDay)).isEqualTo("2031-09-02");
        assertThat(nextDay.asOf("2026-05-01").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2026-03-01..2026-03-02");
        Life late = moved("STUDENT").transferApproved("2026-04-30", OTHER_UNIT, "COUNTY");
        assertThat(endOf(late)).isEqualTo("2031-10-31");
        assertThat(late.asOf("2026-04-29").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2026-03-01..");
        assertThat(late.asOf("2026-04-30").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2026-03-01..2026-04-30");
    }

    @Test
    void the_first_approval_that_suffices_decides() {
        Life twice = moved("STUDENT").transferApproved("2026-03-11", OTHER_UNIT, "COUNTY").transferApproved("2026-04-01", OTHER_UNIT, "COUNTY");
        assertThat(endOf(twice)).isEqualTo("2031-09-11");
    }

    @Test
    void an_approval_of_another_unit_does_not_help() {
        assertThat(endOf(moved("STUDENT").transferApproved("2026-03-01", "Township C", "COUNTY"))).isEqualTo("2031-11-01");
    }

    @Test
    void one_approval_must_hold_all_that_are_required() {
        Life two = moved("STUDENT").with("transfer.withinCounty", List.of("COUNTY", "EMPLOYER"));
        assertThat(endOf(two.transferApproved("2026-03-01", OTHER_UNIT, "COUNTY").transferApproved("2026-03-01", OTHER_UNIT, "EMPLOYER")))
                .isEqualTo("2031-11-01");
        assertThat(endOf(two.transferApproved("2026-03-01", OTHER_UNIT, "EMPLOYER", "COUNTY"))).isEqualTo("2031-09-01");
        assertThat(endOf(two.transferApproved("2026-03-01", OTHER_UNIT, "EMPLOYER", "COUNTY", "PROVINCE"))).isEqualTo("2031-09-01");
    }

    @Test
    void another_county_of_the_province_needs_what_crossCounty_asks() {
        Life across = serving().deployedAcross("2026-03-01", OTHER_UNIT, "STUDENT");
        assertThat(endOf(across)).isEqualTo("2031-11-01");
        assertThat(endOf(across.transferApproved("2026-03-01", OTHER_UNIT, "COUNTY"))).isEqualTo("2031-11-01");
        assertThat(endOf(across.transferApproved("2026-03-01", OTHER_UNIT, "FROM_COUNTY", "TO_COUNTY"))).isEqualTo("2031-09-01");
    }

    @Test
    void across_provinces_no_approval_helps() {
        Life far = serving().transferApproved("2026-02-01", OTHER_UNIT, "COUNTY", "FROM_COUNTY", "TO_COUNTY", "PROVINCE")
                .deployed("2026-03-01", OTHER_UNIT, "STUDENT").saying("county", "500101").saying("province", "50");
        assertThat(endOf(far)).isEqualTo("2031-11-01");
        assertThat(far.asOf("2026-05-01").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2026-03-01..");
    }

    @Test
    void where_the_list_is_unset_nothing_covers_and_a_person_decides() {
        Life unset = moved("STUDENT").without("transfer.withinCounty").transferApproved("2026-03-01", OTHER_UNIT, "COUNTY");
        assertThat(endOf(unset)).isEqualTo("2031-11-01");
        assertThat(unset.asOf("2026-05-01").findings("UNAPPROVED_TRANSFER")).containsExactly("REVIEW 2026-03-01..");
        Life across = serving().without("transfer.crossCounty").deployedAcross("2026-03-01", OTHER_UNIT, "STUDENT");
        assertThat(across.asOf("2026-05-01").findings("UNAPPROVED_TRANSFER")).containsExactly("REVIEW 2026-03-01..");
    }

    @Test
    void an_order_of_the_county_inside_it_is_its_own_approval() {
        assertThat(endOf(moved("COUNTY"))).isEqualTo("2031-09-01");
        assertThat(moved("COUNTY").asOf("2026-05-01").findings()).isEmpty();
        assertThat(moved("COUNTY").with("transfer.withinCounty", List.of()).asOf("2026-05-01").findings()).isEmpty();
    }

    @Test
    void an_order_of_the_county_is_not_enough_where_others_must_approve_but_the_days_count() {
        Life ordered = moved("COUNTY").with("transfer.withinCounty", List.of("COUNTY", "PROVINCE"));
        assertThat(endOf(ordered)).isEqualTo("2031-09-01");
        assertThat(ordered.asOf("2026-05-01").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2026-03-01..");
        assertThat(ordered.asOf("2026-05-01").parties("UNAPPROVED_TRANSFER")).containsExactly("COUNTY");
    }

    @Test
    void an_order_of_the_county_out_of_it_is_not_its_own_approval_but_the_days_count() {
        Life across = serving().with("transfer.crossCounty", List.of("COUNTY")).deployedAcross("2026-03-01", OTHER_UNIT, "COUNTY");
        assertThat(endOf(across)).isEqualTo("2031-09-01");
        assertThat(across.asOf("2026-05-01").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2026-03-01..");
    }

    @Test
    void an_order_of_the_employer_needs_approval_but_the_days_count() {
        assertThat(endOf(moved("EMPLOYER"))).isEqualTo("2031-09-01");
        assertThat(moved("EMPLOYER").asOf("2026-05-01").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2026-03-01..");
        assertThat(moved("EMPLOYER").asOf("2026-05-01").parties("UNAPPROVED_TRANSFER")).containsExactly("EMPLOYER");
    }

    @Test
    void a_move_of_ones_own_with_an_empty_list_still_needs_one_approval_that_names_the_unit() {
        Life free = moved("STUDENT").with("transfer.withinCounty", List.of());
        assertThat(endOf(free)).isEqualTo("2031-11-01");
        assertThat(endOf(free.transferApproved("2026-03-01", OTHER_UNIT))).isEqualTo("2031-09-01");
    }

    // No unit named in the agreement.

    private static Life unnamed() {
        return college().signed("designatedUnit", null).graduated("2025-06-30").employed("2025-08-25");
    }

    @Test
    void without_a_named_unit_the_first_deployment_inside_the_county_sets_it() {
        Life life = unnamed().deployed("2025-09-01", OTHER_UNIT, "STUDENT");
        assertThat(life.asOf("2025-10-01").findings()).isEmpty();
        assertThat(life.asOf("2025-10-01").start()).isEqualTo("2025-09-01");
        Life moved = life.deployed("2026-03-01", "Township C", "STUDENT");
        assertThat(moved.asOf("2026-05-01").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2026-03-01..");
        assertThat(endOf(moved)).isEqualTo("2031-11-01");
    }

    @Test
    void a_deployment_out_of_the_county_does_not_set_it_and_the_next_inside_does() {
        Life life = unnamed().deployedAcross("2025-09-01", "Township X", "STUDENT").deployed("2025-11-01", OTHER_UNIT, "STUDENT");
        assertThat(life.asOf("2025-10-01").start()).isNull();
        assertThat(life.asOf("2025-12-01").start()).isEqualTo("2025-11-01");
        assertThat(life.asOf("2025-12-01").findings()).containsExactly("UNAPPROVED_TRANSFER ESTABLISHED 2025-09-01..2025-11-01");
    }

    @Test
    void a_named_unit_stays_the_designated_one_wherever_the_first_deployment_goes() {
        Life elsewhere = college().graduated("2025-06-30").employed("2025-08-25").deployed("2025-09-01", OTHER_UNIT, "STUDENT");
        assertThat(elsewhere.asOf("2025-10-01").start()).isNull();
        assertThat(elsewhere.asOf("2025-10-01").findings()).containsExactly("UNAPPROVED_TRANSFER ESTABLISHED 2025-09-01..");
    }

    // The finding.

    @Test
    void an_unapproved_transfer_closes_with_the_next_deployment_even_an_unapproved_one() {
        Life again = moved("STUDENT").deployed("2026-04-01", "Township C", "STUDENT");
        assertThat(again.asOf("2026-05-01").findings("UNAPPROVED_TRANSFER"))
                .containsExactly("ESTABLISHED 2026-03-01..2026-04-01", "ESTABLISHED 2026-04-01..");
    }

    @Test
    void leaving_the_post_does_not_close_an_unapproved_transfer_but_a_later_approval_does() {
        Life gone = moved("STUDENT").leftPost("2026-04-01", "RESIGNED");
        assertThat(gone.asOf("2026-05-01").findings("UNAPPROVED_TRANSFER")).containsExactly("ESTABLISHED 2026-03-01..");
        assertThat(gone.transferApproved("2026-04-10", OTHER_UNIT, "COUNTY").asOf("2026-05-01").findings("UNAPPROVED_TRANSFER"))
                .containsExactly("ESTABLISHED 2026-03-01..2026-04-10");
    }

    @Test
    void an_unapproved_transfer_cites_the_list_it_was_held_against() {
        assertThat(moved("STUDENT").asOf("2026-05-01").clauses("UNAPPROVED_TRANSFER")).containsExactly("§transfer.withinCounty");
        assertThat(serving().deployedAcross("2026-03-01", OTHER_UNIT, "STUDENT").asOf("2026-05-01").clauses("UNAPPROVED_TRANSFER"))
                .containsExactly("§transfer.crossCounty");
        assertThat(serving().deployed("2026-03-01", OTHER_UNIT, "STUDENT").saying("county", "500101").saying("province", "50")
                .asOf("2026-05-01").clauses("UNAPPROVED_TRANSFER")).containsExactly("§transfer.crossCounty");
    }

    @Test
    void an_unapproved_transfer_known_from_one_register_is_suspected() {
        assertThat(moved("STUDENT").by("REGISTER:practice").asOf("2026-05-01").findings("UNAPPROVED_TRANSFER"))
                .containsExactly("SUSPECTED 2026-03-01..");
    }
}
