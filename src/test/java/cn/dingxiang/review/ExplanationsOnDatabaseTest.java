package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ExplanationsOnDatabaseTest {

    @Test
    @SuppressWarnings("unchecked")
    void the_application_explains_and_compares_what_its_database_holds() {
        try (TestApplication application = TestApplication.start()) {
            MutableClock clock = MutableClock.at("2025-09-20T10:00");
            application.empty("event", "review_mark", "review_state", "agreement_version", "agreement", "person", "county");
            application.follow(clock);
            AgreementRecords records = application.get(AgreementRecords.class);
            Map<String, Object> scenario = Life.college().graduated("2025-06-30").payRecorded("2025-07-01", "3000", "4000")
                    .payRecorded("2025-07-01", "3000", "4000").scenario("2030-01-01");
            long graduation = records.create(new NewAgreement("X-1", new Student("张三", null, null, null),
                    new Parties("张三", null, null, null), (Map<String, Object>) scenario.get("agreement"),
                    (List<Map<String, Object>>) scenario.get("events"), null, null, true, "李录入")).events().get(0).id();
            clock.set("2025-11-03T09:00");
            records.correct(graduation, Map.of("on", "2025-07-05", "kind", "GRADUATED"), "录错日期", "王经办");

            KnowledgeComparison compared = application.get(Explanations.class).compare(Actor.system("test"), "X-1",
                    LocalDate.parse("2025-12-01"), LocalDate.parse("2025-11-02"), null).orElseThrow();

            assertThat(compared.findings()).extracting(FindingChange::what)
                    .containsExactly(FindingChange.What.SAME, FindingChange.What.CHANGED);
            assertThat(compared.now().records()).extracting(FactRecord::recordedBy).containsExactlyInAnyOrder("李录入", "李录入", "王经办");
            assertThat(compared.records()).extracting(RecordChange::reason).containsExactly("录错日期");
        }
    }
}
