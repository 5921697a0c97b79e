package cn.dingxiang.mail;

import static cn.dingxiang.mail.Samples.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.Correspondent;
import cn.dingxiang.review.Digest;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.MailProblem;
import cn.dingxiang.review.Matter;
import cn.dingxiang.review.Notice;
import cn.dingxiang.timeline.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MustacheDigestWriterTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Levels LEVELS = new Levels(new Divisions());
    private static final String HOSPITAL = "unit:1";
    private final MustacheDigestWriter writer = new MustacheDigestWriter(Path.of("no-such-folder"), "", LEVELS);

    private DigestWriter.Written write(Notice... notices) {
        Recipient recipient = notices[0].recipient();
        return writer.write(Digest.of(new Correspondent(recipient, "梨树县第一人民医院", "220322", List.of()), TODAY, Arrays.asList(notices)));
    }

    @Test
    void a_malicious_name_is_escaped_in_html_and_left_alone_in_text() {
        String name = "<script>alert('x')</script> & \"王\"";
        DigestWriter.Written written = write(notice(HOSPITAL, name, "NOT_REPORTED", "", "2026-11-30", "due-7", Party.STUDENT));
        assertThat(written.html()).doesNotContain("<script>").contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;王&quot;");
        assertThat(written.text()).contains(name);
        assertThat(written.subject()).doesNotContain("script");
    }

    @Test
    void a_unit_in_a_banner_is_told_of_its_banner_and_one_in_a_county_of_its_county() {
        Notice notice = notice(HOSPITAL, "王", "TRAINING_NOT_STARTED", "", "2026-11-30", "due-7", Party.STUDENT);
        String banner = writer.write(Digest.of(new Correspondent(notice.recipient(), "科尔沁左翼中旗人民医院", "150521", List.of()), TODAY,
                List.of(notice))).text();
        assertThat(banner).contains("把入培证明交旗卫生健康局").doesNotContain("县卫生健康局。");
        assertThat(write(notice).text()).contains("把入培证明交县卫生健康局");
    }

    @Test
    void a_unit_where_there_are_banners_is_asked_to_deploy_to_its_sumu_or_township_centre() {
        Notice notice = notice(HOSPITAL, "王", "DEPLOYMENT_NOT_PROVIDED", "", "2026-11-30", "due-7", Party.COUNTY);
        String banner = writer.write(Digest.of(new Correspondent(notice.recipient(), "科尔沁左翼中旗人民医院", "150521", List.of()), TODAY,
                List.of(notice))).text();
        assertThat(banner).contains("派驻苏木乡镇", "请与旗卫生健康局商定派驻日期，按协议派往约定的苏木乡镇卫生院");
        assertThat(write(notice).text()).contains("按协议派往约定的乡镇卫生院").doesNotContain("苏木");
    }

    @Test
    void a_name_that_looks_like_a_template_is_not_one() {
        DigestWriter.Written written = write(notice(HOSPITAL, "{{subject}}", "NOT_REPORTED", "", "2026-11-30", "due-7", Party.STUDENT));
        assertThat(written.text()).contains("{{subject}}　毕业报到");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22032219990101123X", "220322199901011234", "证件220322199901011234号"})
    void an_id_number_that_slipped_into_a_name_is_masked(String name) {
        DigestWriter.Written written = write(notice(HOSPITAL, name, "NOT_REPORTED", "", "2026-11-30", "due-7", Party.STUDENT));
        assertThat(written.text() + written.html()).doesNotContain("19990101").contains("2203••••••••123");
    }

    @Test
    void the_subject_counts_and_names_the_earliest_day() {
        Notice coming = notice(HOSPITAL, "王小明", "NOT_REPORTED", "", "2026-11-30", "due-7", Party.STUDENT);
        Notice overdue = notice(HOSPITAL, "王小明", "TRAINING_NOT_STARTED", "", "2026-11-23", "due+1", Party.STUDENT);
        Notice today = notice(HOSPITAL, "王小明", "TRAINING_NOT_STARTED", "", "2026-11-24", "due-7", Party.STUDENT);
        Notice fact = notice(HOSPITAL, "王小明", "LEFT_POST", "", "2026-11-01", "verify+0", Party.STUDENT);
        Notice arrival = notice(HOSPITAL, "王小明", "ARRIVAL", "", "2027-01-23", "arrival-60", null);
        assertThat(write(coming).subject()).isEqualTo("【定向履约】1 项待办，最早 2026-11-30 到期");
        assertThat(write(coming, today).subject()).isEqualTo("【定向履约】2 项待办，最早 2026-11-24 到期");
        assertThat(write(coming, overdue, fact).subject()).isEqualTo("【定向履约】3 项待办，1 项已逾期，最早 2026-11-23 到期");
        assertThat(write(fact).subject()).isEqualTo("【定向履约】1 项疑点待核实");
        assertThat(write(arrival).subject()).isEqualTo("【定向履约】1 项待办");
    }

    @Test
    void every_day_is_told_as_what_it_is() {
        assertThat(write(notice(HOSPITAL, "王小明", "NOT_REPORTED", "", "2026-11-25", "due-7", Party.STUDENT)).text())
                .contains("毕业报到（1 天后到期）", "2026年11月25日到期，还有 1 天");
        assertThat(write(notice(HOSPITAL, "王小明", "NOT_REPORTED", "", "2026-11-24", "due-7", Party.STUDENT)).text())
                .contains("毕业报到（今天到期）", "就是今天");
        assertThat(write(notice(HOSPITAL, "王小明", "NOT_REPORTED", "", "2026-11-23", "due+1", Party.STUDENT)).text())
                .contains("未按期报到（已逾期 1 天，逾期待核实）");
        assertThat(write(notice(HOSPITAL, "王小明", "ARRIVAL", "", "2027-01-23", "arrival-60", null)).text())
                .contains("定向生即将到岗（60 天后到岗）", "预计2027年1月23日到岗").doesNotContain("由谁办");
        assertThat(write(notice(HOSPITAL, "王小明", "ATTESTATION_MISSING", "2025", "2026-11-30", "due-7", Party.EMPLOYER)).text())
                .contains("年度履约核验（2025 年度）", "由谁办：用人单位", "这是本单位应尽的义务");
        assertThat(write(notice(HOSPITAL, "王小明", "BANNED_EXAM", "POSTGRADUATE", "2026-11-01", "verify+0", Party.STUDENT)).text())
                .contains("报考约定禁止的考试（研究生）", "线索待核", "记录显示始于2026年11月1日");
    }

    @Test
    void what_can_be_answered_carries_its_link_and_nothing_else_does() {
        Notice asked = notice(HOSPITAL, "王小明", "NOT_REPORTED", "", "2026-11-30", "due-7", Party.STUDENT);
        Digest digest = Digest.of(new Correspondent(asked.recipient(), "医院", "220322", List.of()), TODAY, List.of(asked));
        DigestWriter.Written written = writer.write(digest.answeredAt(Map.of(1L, "https://dx.example/confirm/1-1-a", 9L, "https://other")));
        assertThat(written.text()).contains("在线答复（确认或提出异议，不用登录）：https://dx.example/confirm/1-1-a").doesNotContain("https://other");
        assertThat(written.html()).contains("<a href=\"https://dx.example/confirm/1-1-a\"");
        assertThat(writer.write(digest).text()).doesNotContain("在线答复");
    }

    @Test
    void earlier_rungs_are_named() {
        Notice first = notice(HOSPITAL, "王小明", "NOT_REPORTED", "", "2026-11-20", "due-30", Party.STUDENT);
        Notice latest = new Notice(2, first.recipient(), "DX-1", "王小明", first.matter(), Party.STUDENT, null, "due+1", List.of("due-7"),
                TODAY, List.of(), null, "梨树县", null);
        String text = write(first, latest).text();
        assertThat(text).contains("有 1 项", "此前的提醒（到期前 30 天、到期前 7 天）未能按时发出，并入本次。", "问谁：尚未登记联系人");
    }

    @Test
    void of_many_earlier_rungs_it_is_said_how_many_lie_between() {
        Notice first = notice(HOSPITAL, "王小明", "NOT_REPORTED", "", "2025-08-29", "due+323", Party.STUDENT);
        Notice latest = new Notice(2, first.recipient(), "DX-1", "王小明", first.matter(), Party.STUDENT, null, "due+323",
                List.of("due-7", "…9", "due+293"), TODAY, List.of(), null, "梨树县", null);
        assertThat(write(latest).text()).contains("此前的提醒（到期前 7 天、其间 9 次、到期后 293 天）未能按时发出，并入本次。");
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyone_is_told_what_to_do_about_every_finding_and_nobody_is_judged(FindingCode code) {
        for (String recipient : List.of("unit:1", "county:220322", "province:22", "person:1")) {
            for (Party party : Party.values()) {
                for (String stage : List.of("verify+0", "due+1")) {
                    DigestWriter.Written written = write(notice(recipient, "王小明", code.name(), "", "2026-11-01", stage, party));
                    assertThat(written.text()).containsPattern("怎么办：\\S{10,}");
                    assertThat(written.text() + written.html()).doesNotContain("违约", code.name(), "null");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = FindingCode.class, names = {"TRAINING_NOT_STARTED", "NOT_REPORTED", "EMPLOYMENT_NOT_PROVIDED", "DEPLOYMENT_NOT_PROVIDED",
        "ATTESTATION_MISSING", "DISCHARGE_NOT_ISSUED", "PAUSE_OVERSTAYED", "TRAINING_OVERRUN"})
    void a_duty_still_to_come_is_not_called_late(FindingCode code) {
        for (String recipient : List.of("unit:1", "county:220322", "province:22", "person:1")) {
            assertThat(write(notice(recipient, "王小明", code.name(), "", "2026-11-30", "due-7", Party.COUNTY)).text())
                    .contains("（6 天后到期）").doesNotContain("逾期待核实", "未按期");
        }
    }

    @Test
    void an_arrival_is_announced_to_everyone_who_may_hear_of_it() {
        for (String recipient : List.of("unit:1", "county:220322", "province:22", "person:1")) {
            assertThat(write(notice(recipient, "王小明", Matter.ARRIVAL, "", "2027-01-23", "arrival-60", null)).text()).contains("怎么办：请");
        }
    }

    @Test
    void the_question_whether_to_stay_says_when_service_ends_and_judges_nobody() {
        for (String recipient : List.of("unit:1", "county:220322", "province:22", "person:1")) {
            assertThat(write(notice(recipient, "王小明", Matter.RENEWAL, "", "2027-11-25", "renewal-366", null)).text())
                    .contains("征询续聘意向", "2027年11月25日服务期满，还有 366 天", "怎么办：请").doesNotContain("到期", "null", "RENEWAL");
        }
    }

    @Test
    void own_templates_come_first_and_wrong_ones_are_named(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("notices"));
        Files.writeString(folder.resolve("notices/digest.txt.mustache"), "{{#items}}{{person}}{{/items}} {{link}}");
        MustacheDigestWriter own = new MustacheDigestWriter(folder, "https://dingxiang.example.cn", LEVELS);
        Notice notice = notice(HOSPITAL, "王小明", "NOT_REPORTED", "", "2026-11-30", "due-7", Party.STUDENT);
        Digest digest = Digest.of(new Correspondent(notice.recipient(), "医院", "220322", List.of()), TODAY, List.of(notice));
        assertThat(own.write(digest).text()).isEqualTo("王小明 https://dingxiang.example.cn");
        Files.writeString(folder.resolve("notices/digest.txt.mustache"), "{{nobody}}");
        assertThatThrownBy(() -> new MustacheDigestWriter(folder, "", LEVELS)).isInstanceOf(MailProblem.class)
                .hasMessageContaining("config/notices/digest.txt.mustache").hasMessageContaining("nobody");
    }
}
