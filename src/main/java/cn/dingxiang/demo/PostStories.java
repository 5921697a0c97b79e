package cn.dingxiang.demo;

import static cn.dingxiang.timeline.EventKind.ATTESTED;
import static cn.dingxiang.timeline.EventKind.DEPLOYED;
import static cn.dingxiang.timeline.EventKind.EMPLOYED;
import static cn.dingxiang.timeline.EventKind.PAY_RECORDED;
import static cn.dingxiang.timeline.EventKind.RETURNED;
import static cn.dingxiang.timeline.EventKind.SECONDED;
import static cn.dingxiang.timeline.EventKind.TRANSFER_APPROVED;

import java.time.LocalDate;
import java.util.List;

/** What counties and hospitals do about the post: quota, pay, attestation, transfers, secondments. */
final class PostStories {
    static final List<Story> ALL = List.of(
            Story.of("聘用未落实编制", 5, Era.TRAINING, life -> withoutQuota(life).train()),
            Story.of("编制后补", 4, Era.TRAINING, life -> withoutQuota(life).train()
                    .record(life.ago(20, 60), EMPLOYED, "employer", life.hospital(), "quotaPost", true)),
            Story.of("薪酬低于约定", 6, Era.SERVING, life -> life.reachPost().serve(life.asOf)
                    .record(life.ago(20, 100), PAY_RECORDED, "monthly", "4100.00", "parity", "5900.00")),
            Story.of("上年度未核验", 10, Era.SERVING, life -> life.reachPost().serve(life.asOf, life.year() - 1)),
            Story.of("上年度核验未在岗", 4, Era.SERVING, life -> life.reachPost().serve(life.asOf, life.year() - 1)
                    .record(life.chance.after(LocalDate.of(life.year(), 1, 8), 0, 20), ATTESTED, "year", life.year() - 1, "onPost", false)),
            Story.of("医院未经批准调往另一乡镇", 4, Era.SERVING, Story.TRAINED, life -> life.reachPost().serve(life.asOf)
                    .deployTo(life.ago(40, 200), life.anotherCentre(), "EMPLOYER")),
            Story.of("县内调动，手续齐全", 7, Era.SERVING, Story.TRAINED, life -> {
                String other = life.anotherCentre();
                LocalDate moved = life.ago(40, 300);
                life.reachPost().serve(life.asOf).record(moved.minusDays(10), TRANSFER_APPROVED, "unit", other,
                        "county", life.county.code(), "province", DemoPlaces.PROVINCE, "approvals", List.of("COUNTY"))
                        .deployTo(moved, other, "STUDENT");
            }),
            Story.of("跨县调动，两县同意", 4, Era.SERVING, Story.TRAINED, life -> {
                String other = life.chance.oneOf(life.neighbour.townships()).name();
                LocalDate moved = life.ago(40, 300);
                life.reachPost().serve(life.asOf).record(moved.minusDays(10), TRANSFER_APPROVED, "unit", other,
                                "county", life.neighbour.code(), "province", DemoPlaces.PROVINCE,
                                "approvals", List.of("FROM_COUNTY", "TO_COUNTY"))
                        .record(moved, DEPLOYED, "unit", other, "county", life.neighbour.code(), "province", DemoPlaces.PROVINCE,
                                "orderedBy", "STUDENT");
            }),
            Story.of("县里派往外县，对方县未同意", 3, Era.SERVING, Story.TRAINED, life -> life.reachPost().serve(life.asOf)
                    .record(life.ago(30, 200), DEPLOYED, "unit", life.chance.oneOf(life.neighbour.townships()).name(),
                            "county", life.neighbour.code(), "province", DemoPlaces.PROVINCE, "orderedBy", "COUNTY")),
            Story.of("县里借调", 5, Era.SERVING, life -> life.reachPost().serve(life.asOf)
                    .record(life.ago(30, 200), SECONDED, "to", life.county.bureau(), "orderedBy", "COUNTY")),
            Story.of("医院借调后已返回", 4, Era.SERVING, life -> life.reachPost().serve(life.asOf)
                    .record(life.ago(200, 300), SECONDED, "to", life.hospital(), "orderedBy", "EMPLOYER")
                    .record(life.ago(60, 150), RETURNED)),
            Story.of("协议未写明单位", 15, Era.ANY, life -> {
                life.namesUnit = false;
                Stories.ordinary(life);
            }));

    private PostStories() { }

    private static Life withoutQuota(Life life) {
        return life.study().report().record(life.employedOn, EMPLOYED, "employer", life.hospital(), "quotaPost", false);
    }
}
