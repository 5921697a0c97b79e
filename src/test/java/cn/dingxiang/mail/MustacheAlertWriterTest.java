package cn.dingxiang.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.alert.Alert;
import cn.dingxiang.review.alert.AlertKind;
import cn.dingxiang.review.alert.AlertLetter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MustacheAlertWriterTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private final MustacheAlertWriter writer = new MustacheAlertWriter(Path.of("nowhere"), "https://dx.example.cn",
            new Levels(new Divisions()));

    @Test
    void every_kind_has_its_words_and_a_finding_is_not_called_a_breach() {
        List<Alert> alerts = new ArrayList<>();
        for (AlertKind kind : AlertKind.values()) {
            boolean silent = kind == AlertKind.COUNTY_SILENT;
            alerts.add(alert(kind, silent ? null : "王小明", silent ? null : FindingCode.LEFT_POST, ""));
        }
        for (AlertLetter.Sort sort : AlertLetter.Sort.values()) {
            DigestWriter.Written written = writer.write(new AlertLetter(sort, "吉林省卫生健康委员会", DAY, alerts));
            assertThat(written.subject()).startsWith("【定向履约】").contains("6 项");
            assertThat(written.text()).startsWith("吉林省卫生健康委员会：").contains("2026年11月24日", "梨树县　王小明　服务期未满离岗　2026年11月1日起　DX-1",
                    "县里久无登记（1 项）", "最后登记于2026年11月1日", "https://dx.example.cn").doesNotContain("{{");
            assertThat(written.html()).contains("王小明", "href=\"https://dx.example.cn\"").doesNotContain("{{");
        }
        DigestWriter.Written finding = writer.write(new AlertLetter(AlertLetter.Sort.RAISED, "省", DAY,
                List.of(alert(AlertKind.ESTABLISHED_FINDING, "王小明", FindingCode.LEFT_POST, ""))));
        assertThat(finding.text().replace("没有认定任何一方违约", "")).doesNotContain("违约");
    }

    @Test
    void many_are_counted_and_what_people_typed_is_masked_and_escaped() {
        Alert typed = alert(AlertKind.ESTABLISHED_FINDING, "<王>", FindingCode.WORKING_ELSEWHERE, "医院 220322199901011234");
        DigestWriter.Written written = writer.write(new AlertLetter(AlertLetter.Sort.DIGEST, "省", DAY, Collections.nCopies(60, typed)));
        assertThat(written.text()).contains("（60 项）", "另有 10 项", "2203••••••••1234").doesNotContain("220322199901011234");
        assertThat(written.html()).contains("&lt;王&gt;").doesNotContain("220322199901011234", "<王>");
    }

    @Test
    void what_is_to_be_done_calls_a_banner_and_its_townships_as_they_are_called() {
        Alert county = alert(AlertKind.COUNTY_DEFAULT, "王小明", FindingCode.DEPLOYMENT_NOT_PROVIDED, "");
        Alert banner = alert(AlertKind.COUNTY_DEFAULT, "150521", "科尔沁左翼中旗", "包小明", FindingCode.DEPLOYMENT_NOT_PROVIDED, "");
        Alert other = alert(AlertKind.COUNTY_DEFAULT, "150523", "开鲁县", "李小明", FindingCode.DEPLOYMENT_NOT_PROVIDED, "");
        assertThat(text(county)).contains("请向该县了解情况", "未按期派驻乡镇").doesNotContain("苏木");
        assertThat(text(banner)).contains("请向该旗了解情况", "未按期派驻苏木乡镇");
        assertThat(text(other)).contains("请向该县了解情况", "未按期派驻苏木乡镇");
        assertThat(text(banner, other)).as("of both").contains("请向该旗县了解情况");
        assertThat(text(alert(AlertKind.EMPLOYER_DEFAULT, "220284", "磐石市", "王小明", FindingCode.PAY_BELOW_PARITY, "")))
                .contains("请责成所在市督促用人单位改正");
        assertThat(text(alert(AlertKind.COUNTY_SILENT, "150521", "科尔沁左翼中旗", null, null, ""))).contains("旗里久无登记", "请联系该旗");
    }

    private String text(Alert... alerts) {
        return writer.write(new AlertLetter(AlertLetter.Sort.RAISED, "省", DAY, List.of(alerts))).text();
    }

    private static Alert alert(AlertKind kind, String person, FindingCode code, String subject) {
        return alert(kind, "220322", "梨树县", person, code, subject);
    }

    private static Alert alert(AlertKind kind, String county, String name, String person, FindingCode code, String subject) {
        return new Alert(1, kind, county, name, person == null ? null : 7L, person == null ? null : "DX-1", person, null, code, subject,
                LocalDate.parse("2026-11-01"), DAY, 0, null, null);
    }
}
