package cn.dingxiang.placement.student;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.intake.EventTrees;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WantedTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 10);
    private static final Wanted LEAVE = Wanted.deferral(PauseGround.MATERNITY, DAY, DAY.plusMonths(4), "预产期一月", null);
    private static final Wanted MOVE = Wanted.transfer("榆树台镇卫生院", null, DAY, "照顾家人", null);
    private static final Wanted AWAY = Wanted.transfer("烟筒山镇卫生院", "220284", DAY, "配偶在磐石", null);

    private static boolean met(Wanted wanted, String kind, Object... attributes) {
        Map<String, Object> tree = new HashMap<>(Map.of("on", "2027-01-10", "kind", kind));
        for (int place = 0; place < attributes.length; place += 2) {
            tree.put((String) attributes[place], attributes[place + 1]);
        }
        return wanted.isMetBy(EventTrees.read(tree, "event"));
    }

    @Test
    void leave_asked_for_is_met_by_approved_leave_on_the_same_ground_or_by_a_duty_of_ones_own_put_off() {
        assertThat(met(LEAVE, "SERVICE_PAUSED", "ground", "MATERNITY", "approved", true)).isTrue();
        assertThat(met(LEAVE, "SERVICE_PAUSED", "ground", "MATERNITY", "approved", false)).as("nobody approved it").isFalse();
        assertThat(met(LEAVE, "SERVICE_PAUSED", "ground", "ILLNESS", "approved", true)).as("for something else").isFalse();
        assertThat(met(LEAVE, "TRAINING_PAUSED", "ground", "MATERNITY")).isTrue();
        assertThat(met(LEAVE, "STUDY_SUSPENDED")).isTrue();
        assertThat(met(LEAVE, "DEFERRED", "duty", "REPORT", "until", "2027-05-10", "grantedBy", "COUNTY")).isTrue();
        assertThat(met(LEAVE, "DEFERRED", "duty", "EMPLOY", "until", "2027-05-10", "grantedBy", "PROVINCE")).as("the county's own").isFalse();
        assertThat(met(LEAVE, "REPORTED")).isFalse();
    }

    @Test
    void a_transfer_is_met_by_its_approval_and_across_counties_only_into_that_county() {
        Object[] into = {"unit", "烟筒山镇卫生院", "county", "220284", "province", "22", "approvals", java.util.List.of("COUNTY")};
        assertThat(met(MOVE, "TRANSFER_APPROVED", into)).isTrue();
        assertThat(met(AWAY, "TRANSFER_APPROVED", into)).isTrue();
        Object[] elsewhere = {"unit", "某镇卫生院", "county", "220322", "province", "22", "approvals", java.util.List.of("COUNTY")};
        assertThat(met(AWAY, "TRANSFER_APPROVED", elsewhere)).isFalse();
        assertThat(met(LEAVE, "TRANSFER_APPROVED", into)).isFalse();
        assertThat(met(MOVE, "STUDY_SUSPENDED")).isFalse();
    }
}
