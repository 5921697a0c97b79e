package cn.dingxiang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.obligation.Scenario;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lives under a form and the regimes, with no term of their own: what is found cites the articles. */
class FormScenarioTest {
    private static final PolicyBook BOOK = PolicyBook.load(null);
    private static final String LIFE = """
            {"name": "sample form", "agreement": {"cohort": 2025, "track": "BACHELOR_CLINICAL", "province": "22", "county": "220322",
              "hukouProvince": "22", "signedOn": "2025-07-15", "designatedUnit": "Township A", "form": "sample-2025-bachelor",
              "costs": {"TUITION": "30000.00", "ACCOMMODATION": "6000.00", "STIPEND": "24000.00"}},
             "events": [{"on": "2025-09-01", "kind": "ENROLLED"}, {"on": "2030-06-30", "kind": "GRADUATED", "source": "SCHOOL"},
              {"on": "2030-07-20", "kind": "REPORTED"},
              {"on": "2030-12-20", "kind": "TRAINING_STARTED", "base": "Base Hospital"},
              {"on": "2031-10-10", "kind": "EXAM_APPLIED", "source": "STUDENT",
               "exam": {"kind": "POSTGRADUATE", "mode": "FULL_TIME", "degree": "CLINICAL_PROFESSIONAL_MASTER", "field": "SURGERY",
                "province": "22", "entryYear": 2032}},
              {"on": "2032-03-01", "kind": "EMPLOYED_ELSEWHERE", "employer": "Other Hospital"},
              {"on": "2032-06-01", "kind": "TRAINING_ENDED", "outcome": "WITHDRAWN"}],
             "asOf": "2032-07-01", "settle": true,
             "ask": [{"on": "2030-03-20", "exam": {"kind": "POSTGRADUATE", "mode": "FULL_TIME", "degree": "CLINICAL_PROFESSIONAL_MASTER",
               "field": "GENERAL_PRACTICE", "province": "22", "entryYear": 2030}},
              {"on": "2031-03-20", "exam": {"kind": "GOVERNMENT_BODY"}}]}""";

    @Test
    void duties_and_bans_cite_the_forms_articles_and_training_the_provinces_document() {
        assertThat(clauses(evaluate(LIFE))).isEqualTo(Map.of(
                "EMPLOYMENT_NOT_PROVIDED", List.of("协议第五条"),
                "TRAINING_NOT_STARTED", List.of("协议第四条"),
                "BANNED_EXAM", List.of("协议第九条"),
                "WORKING_ELSEWHERE", List.of("协议第九条"),
                "TRAINING_ABANDONED", List.of("吉政办发〔2018〕21号二（五）2")));
    }

    @Test
    void the_allowance_cites_the_national_document_and_the_ban_the_form() {
        assertThat(evaluate(LIFE).get("answers")).asList().satisfiesExactly(
                allowed -> assertThat(allowed).hasFieldOrPropertyWithValue("verdict", "PERMITTED")
                        .hasFieldOrPropertyWithValue("clauses", List.of("国办发〔2024〕50号（八）")),
                banned -> assertThat(banned).hasFieldOrPropertyWithValue("verdict", "FORBIDDEN")
                        .hasFieldOrPropertyWithValue("clauses", List.of("协议第九条")));
    }

    @Test
    void what_is_owed_follows_the_forms_article_on_repayment() {
        assertThat(evaluate(LIFE).get("settlement")).isEqualTo(Map.of("base", "60000.00", "repayment", "60000.00", "damages", "30000.00",
                "total", "90000.00", "paid", "0.00", "outstanding", "90000.00"));
    }

    @Test
    void the_floor_of_each_cohort_is_cited_when_less_is_agreed() {
        String shorter = LIFE.replace("\"costs\"", "\"terms\": {\"serviceMonths\": 60}, \"costs\"");
        assertThat(clauses(evaluate(shorter))).containsEntry("SERVICE_TERM_BELOW_MINIMUM", List.of("国办发〔2024〕50号（八）"));
        String earlier = shorter.replace("\"cohort\": 2025", "\"cohort\": 2024").replace("sample-2025", "sample-2018");
        assertThat(clauses(evaluate(earlier))).containsEntry("SERVICE_TERM_BELOW_MINIMUM", List.of("教高〔2015〕6号"));
    }

    @Test
    void an_agreement_for_which_the_length_of_service_stays_unset_is_refused() {
        assertThatThrownBy(() -> evaluate(LIFE.replace("\"form\": \"sample-2025-bachelor\",", "")))
                .isInstanceOf(MalformedInput.class).hasMessageContaining("agreement.terms.serviceMonths");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> clauses(Map<String, Object> evaluation) {
        return ((List<Map<String, Object>>) evaluation.get("findings")).stream()
                .filter(finding -> !finding.get("code").equals("TERM_UNSET"))
                .collect(Collectors.toMap(finding -> (String) finding.get("code"),
                        finding -> (List<String>) finding.get("clauses")));
    }

    private static Map<String, Object> evaluate(String scenario) {
        try {
            return Scenario.read(new ObjectMapper().readValue(scenario, Object.class)).evaluate(BOOK);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
