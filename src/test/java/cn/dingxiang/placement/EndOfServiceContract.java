package cn.dingxiang.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What holds of {@link EndOfService}, in memory and on the database. */
abstract class EndOfServiceContract {
    private static final LocalDateTime AT = LocalDateTime.parse("2030-03-01T09:00:00");

    /** An empty world. */
    protected abstract PlacementWorld world();

    @Test
    void answers_are_kept_one_after_the_other() {
        PlacementWorld world = world();
        long agreement = world.agreement("N1");
        RenewalIntention first = new RenewalIntention(RenewalAnswer.UNDECIDED, null, AT, "zhang");
        RenewalIntention second = new RenewalIntention(RenewalAnswer.STAY, "离家近", AT.plusDays(1), "student");
        world.ends().intend(agreement, first);
        world.ends().intend(agreement, second);
        assertThat(world.ends().intentions(agreement)).containsExactly(first, second);
        assertThat(world.ends().intentions(world.agreement("N2"))).isEmpty();
    }

    @Test
    void a_certificate_is_kept_and_its_number_is_taken_in_its_county() {
        PlacementWorld world = world();
        long agreement = world.agreement("N1");
        Certificate certificate = new Certificate("梨卫证〔2031〕1号", LocalDate.parse("2031-09-01"), LocalDate.parse("2031-09-02"),
                world.event("N1"), AT, "zhang");
        assertThat(world.ends().certificate(agreement)).isEmpty();
        assertThat(world.ends().isTaken(Life.COUNTY, certificate.number())).isFalse();
        world.ends().issue(agreement, Life.COUNTY, certificate);
        assertThat(world.ends().certificate(agreement)).contains(certificate);
        assertThat(world.ends().isTaken(Life.COUNTY, certificate.number())).isTrue();
        assertThat(world.ends().isTaken(Life.OTHER_COUNTY, certificate.number())).isFalse();
    }
}
