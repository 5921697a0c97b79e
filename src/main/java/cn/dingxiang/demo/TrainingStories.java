package cn.dingxiang.demo;

import static cn.dingxiang.timeline.EventKind.DEFERRED;
import static cn.dingxiang.timeline.EventKind.DEPLOYED;
import static cn.dingxiang.timeline.EventKind.MASTER_STARTED;
import static cn.dingxiang.timeline.EventKind.TRAINING_ENDED;
import static cn.dingxiang.timeline.EventKind.TRAINING_FAILED;
import static cn.dingxiang.timeline.EventKind.TRAINING_PAUSED;
import static cn.dingxiang.timeline.EventKind.TRAINING_RESUMED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** From graduation through training until the day to be sent out. */
final class TrainingStories {
    /** What a supplement of an older agreement grants, in the words of 国办发〔2024〕50号（八）. */
    private static final Map<String, Object> GENERAL_PRACTICE_MASTER = Trees.of("kind", "POSTGRADUATE", "mode", "FULL_TIME",
            "degree", "CLINICAL_PROFESSIONAL_MASTER", "fields", List.of("GENERAL_PRACTICE"), "province", "HUKOU",
            "entry", "GRADUATION_YEAR", "tracks", List.of("BACHELOR_CLINICAL", "BACHELOR_TCM"), "cohortFrom", 2015,
            "clause", "补充协议第一条");

    static final List<Story> ALL = List.of(
            Story.of("毕业后未报到、未入培", 8, Era.GRADUATED, Life::study),
            Story.of("获准推迟报到和入培", 7, Era.GRADUATED, life -> life.study()
                    .record(life.chance.after(life.graduatedOn, 10, 25), DEFERRED, "duty", "REPORT", "until", ahead(life, 15, 60))
                    .record(life.chance.after(life.graduatedOn, 26, 60), DEFERRED, "duty", "TRAINING", "until", ahead(life, 40, 85))),
            Story.of("报到入培后县里未聘用", 8, Era.GRADUATED, Story.TRAINED, life -> life.study().report().startTraining()),
            Story.of("报到后未聘用，也未入培", 5, Era.GRADUATED, life -> life.study().report()),
            Story.of("省里同意推迟聘用", 4, Era.GRADUATED, Story.TRAINED, life -> life.study().report().startTraining()
                    .record(life.chance.after(life.reportedOn, 10, 28), DEFERRED, "duty", "EMPLOY", "until", ahead(life, 10, 80),
                            "grantedBy", "PROVINCE")),
            Story.of("聘用后未入培", 6, Era.GRADUATED, Story.TRAINED, life -> life.study().takeUp()),
            Story.of("规培中休产假", 7, Era.TRAINING, life -> life.study().takeUp().startTraining()
                    .record(life.ago(30, 90), TRAINING_PAUSED, "ground", "MATERNITY")),
            Story.of("规培中病休后返回", 6, Era.TRAINING, life -> life.study().takeUp().startTraining()
                    .record(life.ago(200, 280), TRAINING_PAUSED, "ground", "ILLNESS")
                    .record(life.ago(100, 150), TRAINING_RESUMED, "ground", "ILLNESS")),
            Story.of("中途退出规培", 5, Era.TRAINING, life -> life.study().takeUp().startTraining()
                    .record(life.ago(20, 120), TRAINING_ENDED, "outcome", "WITHDRAWN")),
            Story.of("规培结业未合格", 4, Era.TRAINED, life -> life.study().takeUp().startTraining().endTraining("FAILED").deploy()),
            Story.of("规培结业后认定未合格", 3, Era.TRAINED, life -> life.study().takeUp().startTraining().endTraining("PENDING").deploy()
                    .record(life.trainingTo.plusDays(60), TRAINING_FAILED)),
            Story.of("规培结业，合格证待发", 8, Era.TRAINED,
                    life -> life.study().takeUp().startTraining().endTraining("PENDING").deploy()),
            Story.of("规培超期", 4, Era.SERVING, Story.TRAINED, life -> {
                life.terms.put("trainingMaxMonths", life.trainingMonths() + 12);
                life.study().takeUp().startTraining();
            }),
            Story.of("未报到，自行规培结束", 4, Era.TRAINED, life -> life.study().train()),
            Story.of("规培结束后未派驻", 10, Era.TRAINED, life -> life.study().takeUp().train()),
            Story.of("规培顺延后刚结束，派驻将到期", 14, Era.TRAINED, life -> postponedTraining(life).train()),
            Story.of("派驻令已下，日期未到", 4, Era.TRAINED, life -> postponedTraining(life).train()
                    .foretell(life.asOf.plusDays(life.chance.between(6, 12)), DEPLOYED, "unit", life.centre.name(),
                            "county", life.county.code(), "province", DemoPlaces.PROVINCE)),
            Story.of("补充协议准读全科专硕，在读", 5, Era.GRADUATED, Story.BACHELORS, life -> {
                life.terms.put("allowances", List.of(GENERAL_PRACTICE_MASTER));
                life.study().takeUp().record(LocalDate.of(life.graduatedOn.getYear(), 9, 3), MASTER_STARTED, "mode", "FULL_TIME",
                        "degree", "CLINICAL_PROFESSIONAL_MASTER", "field", "GENERAL_PRACTICE", "province", DemoPlaces.PROVINCE,
                        "base", life.base());
            }));

    private TrainingStories() { }

    /** Studied and employed, with training interrupted so that it ended only days ago. */
    private static Life postponedTraining(Life life) {
        LocalDate planned = life.trainingTo;
        LocalDate paused = life.chance.after(life.trainingFrom, 200, 300);
        life.planTrainingEnd(life.ago(3, 18));
        long delay = Math.max(1, ChronoUnit.DAYS.between(planned, life.trainingTo));
        return life.study().takeUp().record(paused, TRAINING_PAUSED, "ground", "MATERNITY")
                .record(paused.plusDays(delay), TRAINING_RESUMED, "ground", "MATERNITY");
    }

    private static String ahead(Life life, int fewest, int most) {
        return life.chance.after(life.asOf, fewest, most).toString();
    }
}
