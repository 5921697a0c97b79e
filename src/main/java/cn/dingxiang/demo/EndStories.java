package cn.dingxiang.demo;

import static cn.dingxiang.timeline.EventKind.DECEASED;
import static cn.dingxiang.timeline.EventKind.DISCHARGED;
import static cn.dingxiang.timeline.EventKind.EMPLOYED_ELSEWHERE;
import static cn.dingxiang.timeline.EventKind.PAYMENT;
import static cn.dingxiang.timeline.EventKind.RELEASED;
import static cn.dingxiang.timeline.EventKind.SERVICE_PAUSED;
import static cn.dingxiang.timeline.EventKind.SERVICE_RESUMED;
import static cn.dingxiang.timeline.EventKind.TITLE_AWARDED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How it ends: served out, released, or by death. */
final class EndStories {
    static final List<Story> ALL = List.of(
            Story.of("服务期将满", 12, Era.COMPLETING, life -> completing(life, life.chance.after(life.asOf, 5, 85))),
            Story.of("服务期刚满，证明将到期", 10, Era.COMPLETING, life -> completing(life, life.ago(2, 22))),
            Story.of("服务期满，逾期未发证明", 8, Era.COMPLETING, Story.TRAINED, ServiceStories::onPost),
            Story.of("期满后凭基层高级职称到县外任职", 3, Era.COMPLETED, life -> ServiceStories.onPost(life)
                    .record(life.chance.before(life.completedOn(), 100, 300), TITLE_AWARDED, "title", "GRASSROOTS_SENIOR")
                    .record(life.chance.after(life.completedOn(), 60, 200), EMPLOYED_ELSEWHERE, "employer", "示例民营医院",
                            "grassroots", false)),
            Story.of("服务期满，已发证明", 10, Era.COMPLETED, Stories::ordinary),
            Story.of("离岗，结清后解除", 6, Era.SERVING, life -> LeavingStories.leave(life, life.ago(250, 300), "RESIGNED")
                    .record(life.ago(150, 200), PAYMENT, "amount", "40000.00")
                    .record(life.ago(110, 140), PAYMENT, "amount", "38000.00")
                    .end(life.ago(20, 100), RELEASED, "reference", StudyStories.reference(life), "ground", "SETTLED")),
            Story.of("因病解除，免责", 3, Era.SERVING, life -> ServiceStories.onPost(life)
                    .end(life.ago(20, 200), RELEASED, "reference", StudyStories.reference(life), "ground", "EXEMPTED")),
            Story.of("已故", 3, Era.SERVING, life -> ServiceStories.onPost(life).end(life.ago(10, 200), DECEASED)));

    private EndStories() { }

    /** The county issues the certificate in good time. */
    static Life discharge(Life life, LocalDate completedOn) {
        return life.end(life.chance.after(completedOn, 5, 25), DISCHARGED);
    }

    /** Served with a sick leave just long enough for service to be complete on {@code day}. */
    private static void completing(Life life, LocalDate day) {
        long away = ChronoUnit.DAYS.between(life.completedOn(), day);
        ServiceStories.onPost(life);
        if (away > 0) {
            LocalDate ill = life.chance.after(life.deployedOn, 100, 300);
            LocalDate back = ill.plusDays(away);
            life.record(ill, SERVICE_PAUSED, "ground", "ILLNESS", "until", back.toString()).record(back, SERVICE_RESUMED);
        }
    }
}
