package cn.dingxiang.review.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.testing.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the province hears, and when: patience 3 minutes, again after a day. */
class WatchmanTest {
    private static final Trouble SERVER = new Trouble(Trouble.Kind.SERVER_SILENT, "", "localhost:8080");
    private static final Trouble DATABASE = new Trouble(Trouble.Kind.DATABASE_SILENT, "", "");
    private static final Trouble REVIEW = new Trouble(Trouble.Kind.REVIEW_STOPPED, "", "最后一次 2026-11-22 01:30");
    private static final Trouble LISHU = new Trouble(Trouble.Kind.IMPORTS_STOPPED, "220322", "梨树县");
    private static final Trouble PANSHI = new Trouble(Trouble.Kind.IMPORTS_STOPPED, "220284", "磐石市");

    private static final Levels LEVELS = new Levels(new Divisions());

    private final MutableClock clock = MutableClock.at("2026-11-24T10:00");
    private final List<String> sent = new ArrayList<>();
    private final List<String> to = new ArrayList<>();
    private WatchMemory memory = WatchMemory.NONE;
    private boolean mailWorks = true;
    private List<String> configured = List.of("province@example.cn");

    @Test
    void a_trouble_is_told_once_when_it_has_lasted_again_daily_and_once_when_it_is_over() {
        at("2026-11-24T10:00", SERVER);
        at("2026-11-24T10:02", SERVER);
        assertThat(sent).isEmpty();
        at("2026-11-24T10:03", SERVER);
        at("2026-11-24T10:04", SERVER);
        at("2026-11-25T10:02", SERVER);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0)).startsWith("【定向履约】系统告警：1 处异常").contains("新出现的异常", "服务没有应答：localhost:8080（2026-11-24 10:00 起）");
        at("2026-11-25T10:03", SERVER);
        at("2026-11-25T10:04", SERVER);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).contains("仍未恢复的异常", "2026-11-24 10:00").doesNotContain("新出现");
        at("2026-11-25T10:05");
        at("2026-11-25T10:06");
        assertThat(sent).hasSize(3);
        assertThat(sent.get(2)).startsWith("【定向履约】系统告警已解除").contains("已恢复", "服务没有应答").doesNotContain("请系统管理员");
    }

    @Test
    void what_passes_by_itself_within_the_patience_is_never_told() {
        at("2026-11-24T10:00", SERVER);
        at("2026-11-24T10:02");
        at("2026-11-24T10:03", SERVER);
        at("2026-11-24T10:05", SERVER);
        assertThat(sent).isEmpty();
    }

    @Test
    void troubles_of_several_counties_are_told_apart_and_one_look_is_one_mail() {
        at("2026-11-24T10:00", LISHU, PANSHI);
        at("2026-11-24T10:03", LISHU, PANSHI);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0)).contains("县里的导入停了：梨树县", "市里的导入停了：磐石市", "请与该市联系");
        assertThat(sent.get(0)).contains("2 处异常", "梨树县", "磐石市");
        at("2026-11-24T11:00", LISHU);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).contains("已恢复", "磐石市").doesNotContain("梨树县");
    }

    @Test
    void what_cannot_be_seen_is_neither_over_nor_forgotten() {
        at("2026-11-24T10:00", REVIEW);
        at("2026-11-24T10:03", REVIEW);
        look("2026-11-24T10:04", Set.of(Trouble.Kind.REVIEW_STOPPED), List.of(), DATABASE);
        look("2026-11-24T10:07", Set.of(Trouble.Kind.REVIEW_STOPPED), List.of(), DATABASE);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).contains("数据库连不上").doesNotContain("夜间评估");
        at("2026-11-24T10:08", REVIEW);
        assertThat(sent.get(2)).contains("已恢复", "数据库连不上").doesNotContain("夜间评估");
        at("2026-11-24T10:09");
        assertThat(sent.get(3)).contains("已恢复", "夜间评估停了");
    }

    @Test
    void a_mail_that_could_not_be_sent_is_tried_at_every_look_until_it_goes_also_the_last_one() {
        mailWorks = false;
        at("2026-11-24T10:00", SERVER);
        at("2026-11-24T10:03", SERVER);
        at("2026-11-24T10:04", SERVER);
        assertThat(sent).isEmpty();
        mailWorks = true;
        at("2026-11-24T10:05", SERVER);
        assertThat(sent).hasSize(1);
        mailWorks = false;
        at("2026-11-24T10:06");
        mailWorks = true;
        at("2026-11-24T10:07");
        at("2026-11-24T10:08");
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).contains("已恢复");
    }

    @Test
    void without_addresses_of_its_own_it_writes_to_the_provinces_contacts_as_they_were_last_read() {
        configured = List.of();
        look("2026-11-24T09:00", Set.of(), List.of("office@example.cn"));
        look("2026-11-24T10:00", Set.of(), List.of(), DATABASE);
        look("2026-11-24T10:03", Set.of(), List.of(), DATABASE);
        assertThat(to).containsExactly("office@example.cn");
    }

    @Test
    void nobody_to_write_to_leaves_the_trouble_untold() {
        configured = List.of();
        at("2026-11-24T10:00", SERVER);
        assertThat(at("2026-11-24T10:03", SERVER).told()).isFalse();
        configured = List.of("province@example.cn");
        assertThat(at("2026-11-24T10:04", SERVER).told()).isTrue();
        assertThat(sent).hasSize(1);
    }

    private Watchman.Round at(String moment, Trouble... troubles) {
        return look(moment, Set.of(), List.of(), troubles);
    }

    private Watchman.Round look(String moment, Set<Trouble.Kind> unseen, List<String> addressees, Trouble... troubles) {
        clock.set(moment);
        WatchRecord record = new WatchRecord() {
            @Override
            public WatchMemory load() {
                return memory;
            }

            @Override
            public void save(WatchMemory fresh) {
                memory = fresh;
            }
        };
        return new Watchman(() -> new Look(List.of(troubles), unseen, addressees), (report, addresses) -> {
            if (mailWorks) {
                sent.add(report.written(LEVELS).subject() + "\n" + report.written(LEVELS).text());
                to.addAll(addresses);
            }
            return mailWorks;
        }, record, new WatchRules(Duration.ofMinutes(3), Duration.ofHours(24)), configured, clock).look();
    }
}
