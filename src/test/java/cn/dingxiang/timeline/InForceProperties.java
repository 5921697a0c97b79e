package cn.dingxiang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.Lives;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Domain rules, section 3: which events change what is in force, and which are only noted beside it, on lives at random. */
class InForceProperties {
    private static final String LATER_THAN_ALL = "2060-01-01";

    @Provide
    Arbitrary<Life> lives() {
        return Lives.any();
    }

    @Property(tries = 600)
    void what_is_in_force_is_the_same_with_and_without_the_events_noted_beside_it(@ForAll("lives") Life life) {
        Scenario scenario = Scenario.read(life.scenario(LATER_THAN_ALL));
        Agreement agreement = Agreement.of(scenario.agreement(), signed -> List.of());
        List<Event> others = scenario.events().stream().filter(event -> !CourseBuilder.BESIDES.contains(event.kind())).toList();
        assertThat(Course.of(agreement, scenario.events()).steps().stream()
                .filter(step -> !CourseBuilder.BESIDES.contains(step.event().kind())).toList())
                .isEqualTo(Course.of(agreement, others).steps());
    }
}
