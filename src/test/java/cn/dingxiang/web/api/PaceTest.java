package cn.dingxiang.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void an_answer_leaves_no_sooner_than_its_beat_and_a_list_later() {
        Pace pace = new Pace(new BanCheckSettings(1, 1, 1, Duration.ofMillis(20)));
        assertThat(taken(pace, 1)).isGreaterThanOrEqualTo(Duration.ofMillis(19));
        assertThat(taken(pace, 4)).isGreaterThanOrEqualTo(Duration.ofMillis(49));
    }

    private static Duration taken(Pace pace, int people) {
        long begun = pace.begin();
        pace.hold(begun, people);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
