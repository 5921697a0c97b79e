package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.testing.Life;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What an event, its voiding or its correction would change, told before it is written. */
class PreviewTest {
    private static final LocalDate AS_OF = LocalDate.parse("2026-06-01");

    private static Agreement agreement(Life life) {
        return Agreement.of(Scenario.read(life.scenario("2026-06-01")).agreement(), signed -> List.of());
    }

    private static List<Event> events(Life life) {
        return Scenario.read(life.scenario("2026-06-01")).events();
    }

    /** What the last event of {@code life} changes. */
    private static Preview adding(Life life) {
        List<Event> all = events(life);
        return Preview.of(agreement(life), all.subList(0, all.size() - 1), all.subList(all.size() - 1, all.size()), AS_OF);
    }

    private static List<String> lines(Preview preview) {
        return DifferenceWords.in(Locale.ROOT).lines(preview.difference()).stream()
                .map(line -> line.what() + "：" + line.before() + " → " + line.after()).toList();
    }

    @Test
    void a_pause_moves_the_end_by_its_days() {
        Preview preview = adding(Life.serving().paused("2026-01-01", "ILLNESS").resumed("2026-05-31"));

        assertThat(preview.headline(Locale.ROOT)).isEqualTo("预计期满 2032-01-30 → 2032-01-29；新增疑点 0");
        Preview pausing = adding(Life.serving().paused("2026-01-01", "ILLNESS"));
        assertThat(pausing.headline(Locale.ROOT)).isEqualTo("预计期满 2031-09-01 → 2032-01-30；新增疑点 0");
        assertThat(pausing.headline(Locale.ENGLISH)).isEqualTo("expected end 2031-09-01 → 2032-01-30; new findings 0");
        assertThat(lines(pausing)).containsExactly("阶段：服务中 → 服务中止", "预计期满：2031-09-01 → 2032-01-30",
                "已服务：9 / 72 个月 → 4 / 72 个月", "下次变化：2031-09-01 → —");
        assertThat(pausing.warnings(Locale.ROOT)).isEmpty();
    }

    @Test
    void findings_appear_and_close_and_duties_are_done() {
        Preview leaving = adding(Life.serving().leftPost("2026-05-01", "RESIGNED"));
        assertThat(leaving.headline(Locale.ROOT)).isEqualTo("预计期满 2031-09-01 → 2031-10-02；新增疑点 1");
        assertThat(lines(leaving)).contains("新增疑点：— → 服务期未满离岗（事实有据（未认定），2026-05-01 起）");

        Preview reporting = adding(Life.college().graduated("2025-06-30").reported("2026-05-20"));
        assertThat(reporting.difference().findings(Difference.What.CLOSED)).extracting(Finding::code)
                .containsExactly(FindingCode.NOT_REPORTED);
        assertThat(lines(reporting)).containsExactly("阶段：已毕业待报到 → 已报到",
                "疑点办结：未按期报到（逾期待核实，2025-08-30 起） → 未按期报到（2025-08-30 起，2026-05-20 办结）",
                "本人的义务：报到：期限 2025-08-29 → 期限 2025-08-29，2026-05-20 办结", "县里的义务：落实聘用：— → 期限 2026-06-19",
                "下次变化：— → 2026-06-20");
    }

    @Test
    void an_event_to_come_is_previewed_on_its_day() {
        Preview preview = adding(Life.serving().leftPost("2026-09-01", "RESIGNED"));

        assertThat(preview.asOf()).isEqualTo("2026-09-01");
        assertThat(preview.after().phase()).isEqualTo(Phase.ABSENT);
    }

    @Test
    void voiding_a_fact_makes_its_finding_go_away_and_correcting_it_takes_its_place() {
        Life life = Life.serving().leftPost("2026-05-01", "RESIGNED");
        List<Event> events = events(life);
        Event leaving = events.get(events.size() - 1);

        Preview voided = Preview.ofCorrection(agreement(life), events, leaving, null, AS_OF);
        assertThat(voided.difference().findings(Difference.What.DISAPPEARED)).extracting(Finding::code).containsExactly(FindingCode.LEFT_POST);
        assertThat(voided.headline(Locale.ROOT)).isEqualTo("预计期满 2031-10-02 → 2031-09-01；新增疑点 0");

        Event later = events(Life.serving().leftPost("2026-05-20", "DISMISSED")).get(events.size() - 1);
        Preview corrected = Preview.ofCorrection(agreement(life), events, leaving, later, AS_OF);
        assertThat(corrected.difference().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.what()).isEqualTo(Difference.What.CHANGED);
            assertThat(finding.after().since()).isEqualTo("2026-05-20");
            assertThat(finding.after().standing()).isEqualTo(Standing.REVIEW);
        });
        assertThatThrownBy(() -> Preview.ofCorrection(agreement(life), events, later, null, AS_OF))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void events_out_of_place_are_warned_of_the_new_one_and_those_it_displaces() {
        Preview twice = adding(Life.serving().resumed("2026-02-01"));
        assertThat(twice.changesNothing()).isTrue();
        assertThat(twice.headline(Locale.ROOT)).isEqualTo("预计期满不变（2031-09-01）；新增疑点 0");
        assertThat(twice.warnings(Locale.ROOT)).singleElement().asString().startsWith("2026-02-01 恢复服务：与其他记录不相衔接");

        Preview released = adding(Life.serving().paused("2026-03-01", "ILLNESS").released("2026-02-01"));
        assertThat(released.warnings(Locale.ENGLISH)).singleElement().asString().startsWith("2026-03-01").contains("had ended before");

        Life life = Life.serving().paused("2026-01-01", "ILLNESS").resumed("2026-02-01");
        List<Event> events = events(life);
        Preview voided = Preview.ofCorrection(agreement(life), events, events.get(4), null, AS_OF);
        assertThat(voided.misfits()).singleElement().satisfies(misfit -> assertThat(misfit.event()).isSameAs(events.get(5)));
    }

    @Test
    void what_stood_out_of_place_before_is_not_said_again() {
        assertThat(adding(Life.serving().resumed("2026-02-01").attested("2026-03-01", 2025)).misfits()).isEmpty();
    }

    @Test
    void both_languages_say_the_same() {
        for (String bundle : List.of("differences", "questions", "words")) {
            Bundle words = Bundle.named("cn.dingxiang.obligation." + bundle);
            assertThat(words.in(Locale.ENGLISH).keySet()).as(bundle).isEqualTo(words.in(Locale.ROOT).keySet());
        }
    }
}
