package cn.dingxiang.demo;

import static cn.dingxiang.timeline.EventKind.PAYMENT;
import static cn.dingxiang.timeline.EventKind.RELEASED;
import static cn.dingxiang.timeline.EventKind.STUDY_ENDED;
import static cn.dingxiang.timeline.EventKind.STUDY_RESUMED;
import static cn.dingxiang.timeline.EventKind.STUDY_SUSPENDED;

import java.util.List;

/** Up to graduation. */
final class StudyStories {
    static final List<Story> ALL = List.of(
            Story.of("已签约，入学未登记", 4, Era.ENTERING, life -> { }),
            Story.of("休学中", 4, Era.STUDYING, life -> life.enrol().record(life.ago(40, 200), STUDY_SUSPENDED)),
            Story.of("休学后复学", 5, Era.STUDYING,
                    life -> life.enrol().record(life.ago(150, 250), STUDY_SUSPENDED).record(life.ago(20, 80), STUDY_RESUMED)),
            Story.of("未取得学历离校", 4, Era.STUDYING, life -> life.enrol().record(life.ago(30, 150), STUDY_ENDED)),
            Story.of("离校，结清后解除", 4, Era.STUDYING, life -> life.enrol().record(life.ago(200, 300), STUDY_ENDED)
                    .record(life.ago(100, 150), PAYMENT, "amount", "28500.00")
                    .end(life.ago(20, 90), RELEASED, "reference", reference(life), "ground", "SETTLED")),
            Story.of("延期毕业，报到将到期", 12, Era.GRADUATED, life -> {
                life.planFrom(life.ago(4, 20));
                life.study().takeUp();
            }));

    private StudyStories() { }

    /** The number of an invented written release. */
    static String reference(Life life) {
        return "示例定解〔%d〕%d号".formatted(life.asOf.getYear(), life.chance.between(1, 60));
    }
}
