package cn.dingxiang.demo;

import static cn.dingxiang.timeline.EventKind.EXAM_APPLIED;
import static cn.dingxiang.timeline.EventKind.EXAM_WITHDRAWN;
import static cn.dingxiang.timeline.EventKind.LICENCE_EXAM;
import static cn.dingxiang.timeline.EventKind.MASTER_STARTED;
import static cn.dingxiang.timeline.EventKind.PAUSE_EXTENDED;
import static cn.dingxiang.timeline.EventKind.SERVICE_PAUSED;
import static cn.dingxiang.timeline.EventKind.SERVICE_RESUMED;
import static cn.dingxiang.timeline.EventKind.TITLE_AWARDED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** On the post: leave, examinations, study. */
final class ServiceStories {
    static final List<Story> ALL = List.of(
            Story.of("产假中", 10, Era.SERVING,
                    life -> pause(onPost(life), life.ago(20, 70), "MATERNITY", life.chance.after(life.asOf, 20, 85))),
            Story.of("产假后已返岗", 12, Era.SERVING, life -> {
                LocalDate back = life.ago(60, 120);
                pause(onPost(life), life.ago(220, 300), "MATERNITY", back).record(back, SERVICE_RESUMED);
            }),
            Story.of("病假期满未返岗", 4, Era.SERVING, life -> pause(onPost(life), life.ago(100, 150), "ILLNESS", life.ago(10, 60))),
            Story.of("病假获准延长", 4, Era.SERVING, life -> pause(onPost(life), life.ago(100, 150), "ILLNESS", life.ago(30, 40))
                    .record(life.ago(45, 60), PAUSE_EXTENDED, "until", life.chance.after(life.asOf, 30, 80).toString())),
            Story.of("未经批准请事假", 3, Era.SERVING,
                    life -> onPost(life).record(life.ago(20, 80), SERVICE_PAUSED, "ground", "PERSONAL", "approved", false)),
            Story.of("服兵役", 3, Era.SERVING,
                    life -> pause(onPost(life), life.ago(60, 250), "MILITARY", life.asOf.plusDays(400))),
            Story.of("考取执业医师，评上中级", 15, Era.SERVING, life -> onPost(life)
                    .record(life.chance.after(life.deployedOn, 60, 200), LICENCE_EXAM, "level", "PHYSICIAN", "passed", true)
                    .record(life.ago(30, 150), TITLE_AWARDED, "title", "INTERMEDIATE")),
            Story.of("服务期内报考事业单位", 4, Era.SERVING, life -> onPost(life)
                    .record(life.ago(15, 90), EXAM_APPLIED, "exam", Trees.of("kind", "PUBLIC_INSTITUTION"))),
            Story.of("报名册显示报考公务员", 3, Era.TRAINING, life -> life.study().takeUp().startTraining()
                    .record(life.ago(10, 40), EXAM_APPLIED, "source", "REGISTER:考试报名册", "exam", Trees.of("kind", "GOVERNMENT_BODY"))),
            Story.of("报考本县定向招聘", 7, Era.TRAINING, life -> life.study().takeUp().startTraining()
                    .record(life.ago(30, 200), EXAM_APPLIED, "exam", Trees.of("kind", "PUBLIC_INSTITUTION", "ownPost", true))),
            Story.of("协议约定禁考，报考全日制研究生", 4, Era.SERVING, life -> {
                agreeBan(life);
                onPost(life).record(life.ago(15, 60), EXAM_APPLIED, "exam", masterExam(life));
            }),
            Story.of("协议约定禁考，报考后撤回", 3, Era.SERVING, life -> {
                agreeBan(life);
                onPost(life).record(life.ago(50, 60), EXAM_APPLIED, "exam", masterExam(life))
                        .record(life.ago(10, 40), EXAM_WITHDRAWN, "exam", Trees.of("kind", "POSTGRADUATE"));
            }),
            Story.of("规培后擅自全日制读研", 3, Era.TRAINED, Story.BACHELORS, life -> life.study().takeUp().train()
                    .record(LocalDate.of(life.year(), 9, 5), MASTER_STARTED, "mode", "FULL_TIME", "degree", "OTHER_MASTER",
                            "field", "内科学", "province", "21")),
            Story.of("在职读研", 3, Era.SERVING, Story.BACHELORS, life -> onPost(life)
                    .record(LocalDate.of(life.year(), 9, 5), MASTER_STARTED, "mode", "PART_TIME", "degree", "OTHER_MASTER",
                            "field", "公共卫生", "province", DemoPlaces.PROVINCE)));

    private ServiceStories() { }

    /** On the post up to now, as agreed. */
    static Life onPost(Life life) {
        return life.reachPost().serve(life.asOf);
    }

    private static Life pause(Life life, LocalDate on, String ground, LocalDate until) {
        return life.record(on, SERVICE_PAUSED, "ground", ground, "until", until.toString());
    }

    private static void agreeBan(Life life) {
        List<String> during = List.of("TRAINING", "SERVICE");
        life.terms.put("bans", List.of(
                Trees.of("act", "APPLY", "kinds", List.of("POSTGRADUATE"), "modes", List.of("FULL_TIME"),
                        "during", during, "clause", "补充协议第二条"),
                Trees.of("act", "CHANGE_JOB", "during", during, "clause", "协议第九条")));
    }

    private static Map<String, Object> masterExam(Life life) {
        return Trees.of("kind", "POSTGRADUATE", "mode", "FULL_TIME", "degree", "OTHER_MASTER", "field", "内科学",
                "province", DemoPlaces.PROVINCE, "entryYear", life.asOf.getYear() + 1);
    }
}
