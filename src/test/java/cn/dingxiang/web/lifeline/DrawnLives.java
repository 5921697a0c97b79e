package cn.dingxiang.web.lifeline;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Invented lives to draw. */
final class DrawnLives {
    static final String UNIT = "郭家店镇中心卫生院";
    private static final String BASE = "吉林大学中日联谊医院";

    private DrawnLives() { }

    /** A bachelor with bans during training and service. */
    static Life bachelor() {
        return agreed().enrolled("2015-09-01");
    }

    private static Life agreed() {
        return Life.bachelor().signed("cohort", 2015).signed("signedOn", "2015-08-20").signed("designatedUnit", UNIT)
                .with("report.after", "GRADUATION").with("attestationDue", "01-31")
                .with("bans", List.of(
                        Map.of("act", "APPLY", "kinds", List.of("POSTGRADUATE"), "modes", List.of("FULL_TIME"),
                                "during", List.of("TRAINING", "SERVICE"), "clause", "协议第九条"),
                        Map.of("act", "APPLY", "kinds", List.of("STATE_OWNED_ENTERPRISE", "GOVERNMENT_BODY", "PUBLIC_INSTITUTION"),
                                "during", List.of("TRAINING", "SERVICE"), "clause", "协议第九条"),
                        Life.jobBan("协议第九条", "TRAINING", "SERVICE")));
    }

    static Life inTraining() {
        return bachelor().graduated("2020-06-30").reported("2020-07-20").event("2020-08-20", "TRAINING_STARTED", "base", BASE);
    }

    static Life serving() {
        return inTraining().trainingPaused("2021-11-01", "ILLNESS").trainingResumed("2022-02-01").trainingEnded("2023-08-31", "CERTIFIED")
                .employed("2023-09-10", "梨树县第一人民医院").deployed("2023-11-20", UNIT, "COUNTY").attested("2025-01-10", 2024)
                .paused("2024-03-01", "MATERNITY", "2024-08-15").resumed("2024-08-15")
                .paused("2025-02-01", "PERSONAL", "2025-03-01").resumed("2025-03-20")
                .seconded("2025-09-01", "COUNTY").returned("2026-03-01");
    }

    static Life left() {
        return serving().leftPost("2026-05-10", "RESIGNED");
    }

    static Life fulfilled() {
        return agreed().with("trainingCredit", "NONE").signed("cohort", 2010).signed("signedOn", "2010-08-20").months(60)
                .enrolled("2010-09-01").graduated("2015-06-30").reported("2015-07-10").event("2015-08-20", "TRAINING_STARTED", "base", BASE)
                .trainingEnded("2018-08-31", "CERTIFIED").employed("2018-09-10").deployed("2018-09-20", UNIT, "COUNTY")
                .attested("2019-01-10", 2018).attested("2020-01-10", 2019).attested("2021-02-10", 2020).attested("2022-01-10", 2021)
                .attested("2023-01-10", 2022).attested("2024-01-10", 2023).discharged("2023-10-15");
    }

    static Life moved() {
        return Life.college().signed("cohort", 2018).signed("signedOn", "2018-08-20").signed("designatedUnit", UNIT)
                .with("report.withinDays", null).with("clockWhileAwaitingPost", true).studySuspended("2019-09-01")
                .studyResumed("2020-09-01").graduated("2022-06-30").reported("2022-08-01").employed("2023-03-01", "梨树县第一人民医院")
                .deployed("2023-06-01", UNIT, "COUNTY").deployed("2024-05-01", "蔡家镇卫生院", "STUDENT")
                .transferApproved("2025-01-15", "蔡家镇卫生院", "COUNTY").paused("2026-04-01", "ILLNESS", "2026-10-01");
    }

    static Map<String, LifeLineView> views(Locale locale) {
        Map<String, LifeLineView> views = new LinkedHashMap<>();
        views.put("studying", view(bachelor(), "2018-03-01", locale));
        views.put("training", view(inTraining(), "2022-05-01", locale));
        views.put("serving", view(serving(), "2026-11-27", locale));
        views.put("moved", view(moved(), "2026-11-27", locale));
        views.put("left", view(left(), "2026-11-27", locale));
        views.put("fulfilled", view(fulfilled(), "2026-11-27", locale));
        return views;
    }

    static LifeLine line(Life life, String asOf) {
        Scenario scenario = Scenario.read(life.scenario(asOf));
        return LifeLines.of(Evaluator.of(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(), scenario.asOf()));
    }

    static LifeLineView view(Life life, String asOf, Locale locale) {
        Scenario scenario = Scenario.read(life.scenario(asOf));
        return LifeLines.of(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(), LocalDate.parse(asOf), locale);
    }
}
