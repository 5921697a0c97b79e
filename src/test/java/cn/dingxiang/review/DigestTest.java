package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Recipient;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Correspondent TO = new Correspondent(Recipient.unit(1), "医院", "220322", List.of());

    private static Notice notice(long id, String code, String anchorOn, String stage, String plannedOn, String... merged) {
        return new Notice(id, TO.recipient(), "DX-1", "王小明", new Matter(code, "", LocalDate.parse(anchorOn)), Party.STUDENT, null, stage,
                List.of(merged), LocalDate.parse(plannedOn), List.of(), null, "梨树县", null);
    }

    @Test
    void the_most_urgent_comes_first() {
        Digest digest = Digest.of(TO, TODAY, List.of(
                notice(1, "ARRIVAL", "2026-12-24", "arrival-60", "2026-11-24"),
                notice(2, "NOT_REPORTED", "2026-11-24", "due-7", "2026-11-24"),
                notice(3, "LEFT_POST", "2026-11-01", "verify+0", "2026-11-24"),
                notice(4, "TRAINING_NOT_STARTED", "2026-11-23", "due+1", "2026-11-24"),
                notice(5, "PAUSE_OVERSTAYED", "2026-10-01", "due+30", "2026-11-24")));
        assertThat(digest.notices()).extracting(Notice::reminderId).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(digest.overdue()).isEqualTo(2);
        assertThat(digest.earliestDue()).contains(LocalDate.parse("2026-10-01"));
    }

    @Test
    void of_several_rungs_the_latest_speaks_for_all() {
        Digest digest = Digest.of(TO, TODAY, List.of(
                notice(2, "NOT_REPORTED", "2026-11-20", "due+1", "2026-11-21", "due-7"),
                notice(1, "NOT_REPORTED", "2026-11-20", "due-30", "2026-10-21"),
                notice(3, "NOT_REPORTED", "2026-11-21", "due+1", "2026-11-22")));
        assertThat(digest.notices()).extracting(Notice::reminderId).containsExactly(2L, 3L);
        assertThat(digest.notices().get(0).merged()).containsExactly("due-30", "due-7");
        assertThat(digest.reminderIds()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }
}
