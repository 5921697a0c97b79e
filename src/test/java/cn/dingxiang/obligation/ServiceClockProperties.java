package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.Lives;
import cn.dingxiang.timeline.DaySet;
import cn.dingxiang.timeline.ServiceClock;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Section 5's definitions taken literally, day by day, against the clock. */
class ServiceClockProperties {

    @Provide
    Arbitrary<Life> lives() {
        return Lives.any();
    }

    @Provide
    Arbitrary<String> days() {
        return Lives.days();
    }

    @Property(tries = 300)
    void the_expected_end_is_the_smallest_date_the_definition_allows(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Situation situation = situation(life, asOf);
        ServiceClock.Reading reading = situation.clock().read(LocalDate.parse(asOf));
        if (reading.start() == null) {
            return;
        }
        DaySet credited = situation.clock().credited();
        LocalDate today = today(situation, asOf);
        LocalDate end = reading.start();
        long uncredited = 0;
        while (!end.equals(reading.start().plusMonths(reading.requiredMonths()).plusDays(uncredited))) {
            uncredited += end.isBefore(today) && !credited.contains(end) ? 1 : 0;
            end = end.plusDays(1);
        }
        assertThat(reading.expectedEnd()).isEqualTo(end);
        assertThat(reading.completedOn()).isEqualTo(end.isAfter(today) ? null : end);
    }

    @Property(tries = 300)
    void months_served_are_the_most_the_definition_allows(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Situation situation = situation(life, asOf);
        ServiceClock.Reading reading = situation.clock().read(LocalDate.parse(asOf));
        if (reading.start() == null) {
            assertThat(reading.servedMonths()).isZero();
            return;
        }
        LocalDate today = today(situation, asOf);
        long uncredited = reading.start().datesUntil(today).filter(day -> !situation.clock().credited().contains(day)).count();
        int months = 0;
        for (int month = 1; month <= reading.requiredMonths(); month++) {
            months = reading.start().plusMonths(month).isAfter(today.minusDays(uncredited)) ? months : month;
        }
        assertThat(reading.servedMonths()).isEqualTo(months);
    }

    private static Situation situation(Life life, String asOf) {
        Scenario scenario = Scenario.read(life.scenario(asOf));
        return new Situation(Agreement.of(scenario.agreement(), agreement -> java.util.List.of()), scenario.events(), scenario.asOf());
    }

    private static LocalDate today(Situation situation, String asOf) {
        LocalDate ended = situation.course().endedOn();
        return ended == null ? LocalDate.parse(asOf) : ended;
    }
}
