package cn.dingxiang.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.Matter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of links does. */
abstract class LinksContract {
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final LocalDateTime NOW = DAY.atTime(10, 0);

    protected abstract Links links();

    protected abstract LinkFixture given();

    private Links.Issued issue(LocalDate day, long reminder) {
        return links().issue(List.of(reminder), day.atTime(10, 0), day.plusDays(15), day.plusDays(29)).get(reminder);
    }

    @Test
    void a_link_knows_whom_it_asks_about_what() {
        long reminder = given().remind("unit:1", "ATTESTATION_MISSING", "2025", "2026-01-31");
        MailedLink link = links().find(issue(DAY, reminder).id()).orElseThrow();
        assertThat(link.unit()).isEqualTo(1);
        assertThat(link.unitName()).isEqualTo("梨树县第一人民医院");
        assertThat(link.number()).isEqualTo("DX-1");
        assertThat(link.personName()).isEqualTo("王小明");
        assertThat(link.county()).isEqualTo("220322");
        assertThat(link.matter()).isEqualTo(new Matter("ATTESTATION_MISSING", "2025", LocalDate.parse("2026-01-31")));
        assertThat(link.expiresOn()).isEqualTo("2026-12-23");
        assertThat(link.answeredAt()).isNull();
        assertThat(links().find(link.id() + 1)).isEmpty();
    }

    @Test
    void it_stays_the_same_until_half_its_days_are_over_and_then_is_issued_anew() {
        long reminder = given().remind("unit:1", "NOT_REPORTED", "", "2026-11-30");
        Links.Issued first = issue(DAY, reminder);
        assertThat(first.issue()).isEqualTo(1);
        assertThat(issue(DAY.plusDays(13), reminder)).isEqualTo(first);
        assertThat(issue(DAY.plusDays(14), reminder)).isEqualTo(new Links.Issued(first.id(), 2));
        assertThat(links().find(first.id()).orElseThrow().expiresOn()).isEqualTo(DAY.plusDays(14 + 29));
        assertThat(issue(DAY.plusDays(15), reminder).issue()).isEqualTo(2);
    }

    @Test
    void every_unit_has_its_own_and_rungs_of_one_matter_share_one() {
        long hospital = given().remind("unit:1", "NOT_REPORTED", "", "2026-11-30");
        long later = given().remind("unit:1", "NOT_REPORTED", "", "2026-11-30");
        long township = given().remind("unit:2", "NOT_REPORTED", "", "2026-11-30");
        Map<Long, Links.Issued> issued = links().issue(List.of(hospital, later, township), NOW, DAY.plusDays(15), DAY.plusDays(29));
        assertThat(issued.get(hospital)).isEqualTo(issued.get(later)).isNotEqualTo(issued.get(township));
    }

    @Test
    void it_is_used_once_and_by_its_last_issue_only() {
        long reminder = given().remind("unit:1", "NOT_REPORTED", "", "2026-11-30");
        MailedLink old = links().find(issue(DAY, reminder).id()).orElseThrow();
        issue(DAY.plusDays(20), reminder);
        assertThat(links().use(old, NOW, "李四")).isFalse();
        MailedLink fresh = links().find(old.id()).orElseThrow();
        assertThat(links().use(fresh, NOW, "李四")).isTrue();
        assertThat(links().use(fresh, NOW, "李四")).isFalse();
        assertThat(links().find(old.id()).orElseThrow().answeredAt()).isEqualTo(NOW);
        assertThat(issue(DAY.plusDays(60), reminder)).isNull();
    }

    @Test
    void opened_again_it_is_another_issue() {
        long reminder = given().remind("unit:1", "NOT_REPORTED", "", "2026-11-30");
        MailedLink link = links().find(issue(DAY, reminder).id()).orElseThrow();
        links().use(link, NOW, "李四");
        links().reopen(link.id());
        assertThat(links().find(link.id()).orElseThrow().answeredAt()).isNull();
        assertThat(links().use(link, NOW, "李四")).isFalse();
        assertThat(issue(DAY, reminder).issue()).isEqualTo(2);
    }

    @Test
    void an_answer_stops_what_has_not_left_for_that_unit_and_nothing_else() {
        long answered = given().remind("unit:1", "NOT_REPORTED", "", "2026-11-30");
        long left = given().remind("unit:1", "NOT_REPORTED", "", "2026-11-30");
        long other = given().remind("unit:2", "NOT_REPORTED", "", "2026-11-30");
        long otherMatter = given().remind("unit:1", "NOT_REPORTED", "", "2026-12-30");
        given().sent(left);
        links().use(links().find(issue(DAY, answered).id()).orElseThrow(), NOW, "李四");
        links().stopAnswered();
        assertThat(given().statusOf(answered)).isEqualTo("STOPPED");
        assertThat(given().statusOf(left)).isEqualTo("MAILED");
        assertThat(given().statusOf(other)).isEqualTo("PLANNED");
        assertThat(given().statusOf(otherMatter)).isEqualTo("PLANNED");
    }
}
