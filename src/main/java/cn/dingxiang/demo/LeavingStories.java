package cn.dingxiang.demo;

import static cn.dingxiang.timeline.EventKind.DEPLOYED;
import static cn.dingxiang.timeline.EventKind.EMPLOYED;
import static cn.dingxiang.timeline.EventKind.EMPLOYED_ELSEWHERE;
import static cn.dingxiang.timeline.EventKind.LEFT_POST;
import static cn.dingxiang.timeline.EventKind.PAYMENT;
import static cn.dingxiang.timeline.EventKind.PRACTICE_REGISTERED;

import java.time.LocalDate;
import java.util.List;

/** Away from the post before the time, or said to be. */
final class LeavingStories {
    private static final String SOCIAL_INSURANCE = "REGISTER:社会保险";
    private static final String PRACTICE_REGISTER = "REGISTER:执业注册";
    private static final List<String> EMPLOYERS = List.of("示例民营医院", "示例体检中心", "示例口腔门诊部", "示例药业公司");

    static final List<Story> ALL = List.of(
            Story.of("辞职离岗", 6, Era.SERVING, life -> leave(life, life.ago(20, 300), "RESIGNED")),
            Story.of("被解聘", 3, Era.SERVING, life -> leave(life, life.ago(20, 200), "DISMISSED")),
            Story.of("离岗后社保显示在别处", 4, Era.SERVING, life -> leave(life, life.ago(120, 250), "ABSENT")
                    .record(life.ago(20, 100), EMPLOYED_ELSEWHERE, "source", SOCIAL_INSURANCE, "employer", life.chance.oneOf(EMPLOYERS))),
            Story.of("离岗在别处就业，社保与县里核实一致", 4, Era.SERVING, life -> {
                String employer = life.chance.oneOf(EMPLOYERS);
                leave(life, life.ago(150, 250), "RESIGNED")
                        .record(life.ago(80, 120), EMPLOYED_ELSEWHERE, "source", SOCIAL_INSURANCE, "employer", employer)
                        .record(life.ago(20, 60), EMPLOYED_ELSEWHERE, "employer", employer);
            }),
            Story.of("在岗，社保显示另有单位", 4, Era.SERVING, life -> ServiceStories.onPost(life)
                    .record(life.ago(20, 150), EMPLOYED_ELSEWHERE, "source", SOCIAL_INSURANCE, "employer", life.chance.oneOf(EMPLOYERS))),
            Story.of("核验在岗，社保同年另有单位", 3, Era.SERVING, life -> ServiceStories.onPost(life)
                    .record(LocalDate.of(life.year() - 1, 11, life.chance.between(5, 25)), EMPLOYED_ELSEWHERE, "source", SOCIAL_INSURANCE,
                            "employer", life.chance.oneOf(EMPLOYERS))),
            Story.of("执业注册在别处", 4, Era.SERVING, life -> ServiceStories.onPost(life)
                    .record(life.ago(20, 120), PRACTICE_REGISTERED, "source", PRACTICE_REGISTER, "institution", "示例民营医院")),
            Story.of("自行去了另一乡镇", 4, Era.SERVING, Story.TRAINED, life -> ServiceStories.onPost(life)
                    .deployTo(life.ago(30, 150), life.anotherCentre(), "STUDENT")),
            Story.of("离岗后重新聘用，未派驻", 4, Era.SERVING, life -> leave(life, life.ago(200, 260), "RESIGNED")
                    .record(life.ago(50, 90), EMPLOYED, "employer", life.hospital())),
            Story.of("离岗后已返岗", 4, Era.SERVING, life -> leave(life, life.ago(200, 260), "ABSENT")
                    .record(life.ago(100, 150), DEPLOYED, "unit", life.centre.name(), "county", life.county.code(),
                            "province", DemoPlaces.PROVINCE)),
            Story.of("全额退还，未解除协议", 3, Era.SERVING, life -> leave(life, life.ago(200, 300), "RESIGNED")
                    .record(life.ago(50, 100), PAYMENT, "amount", "65000.00")));

    private LeavingStories() { }

    /** Served until {@code on}, then left. */
    static Life leave(Life life, LocalDate on, String reason) {
        return life.reachPost().serve(on).record(on, LEFT_POST, "reason", reason);
    }
}
