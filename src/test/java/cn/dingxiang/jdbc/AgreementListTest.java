package cn.dingxiang.jdbc;

import static cn.dingxiang.jdbc.ReadWorld.BY_NAME;
import static cn.dingxiang.jdbc.ReadWorld.OFFICER;
import static cn.dingxiang.jdbc.ReadWorld.institutions;
import static cn.dingxiang.jdbc.ReadWorld.lines;
import static cn.dingxiang.jdbc.ReadWorld.list;
import static cn.dingxiang.jdbc.ReadWorld.offices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.Amendment;
import cn.dingxiang.intake.VersionKind;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.testing.DemoWorld;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of agreements: every filter lists as many as it counts, and nobody is shown what is not theirs. */
@Tag("database")
class AgreementListTest {
    private static DemoWorld world;

    @BeforeAll
    static void load() {
        world = ReadWorld.shared();
    }

    private static Stream<AgreementFilter> filters() {
        AgreementFilter any = AgreementFilter.ALL;
        Stream<AgreementFilter> single = Stream.of(any, any.matching("王"), any.matching("BY"), any.matching("%"), any.live(true), any.live(false),
                any.withCase(true), any.withCase(false), any.of(2020, null, null), any.of(null, Track.BACHELOR_CLINICAL, null),
                any.of(null, null, Phase.SERVING), any.withFinding(null, Standing.ESTABLISHED, null),
                any.withFinding(null, null, Party.EMPLOYER), any.ending(DemoWorld.TODAY, DemoWorld.TODAY.plusYears(2)),
                any.live(true).withCase(false).withFinding(null, Standing.OVERDUE, Party.STUDENT).of(null, null, Phase.GRADUATED));
        return Stream.concat(single, Stream.of(FindingCode.values()).map(code -> any.withFinding(code, null, null)));
    }

    @Test
    void every_filter_lists_as_many_as_it_counts_and_only_what_lies_in_the_place() {
        for (Actor actor : offices()) {
            for (AgreementFilter filter : filters().toList()) {
                List<AgreementLine> lines = lines(actor, filter, BY_NAME);
                assertThat(lines).as("%s %s", actor.name(), filter).hasSize(list().count(actor, filter)).doesNotHaveDuplicates()
                        .allMatch(line -> actor.sees(line.county()));
            }
        }
        assertThat(list().count(DemoWorld.province(), AgreementFilter.ALL)).isEqualTo(400);
        assertThat(list().count(OFFICER, AgreementFilter.ALL)).isEqualTo((int) world.number(
                "SELECT COUNT(*) FROM agreement WHERE county_code = '220322'")).isPositive();
        assertThat(list().count(DemoWorld.province(), AgreementFilter.ALL.within(DemoWorld.COUNTY)))
                .isEqualTo(list().count(OFFICER, AgreementFilter.ALL));
    }

    @Test
    void filters_find_what_they_ask_for() {
        assertThat(lines(DemoWorld.province(), AgreementFilter.ALL.matching("王"), BY_NAME)).isNotEmpty()
                .allMatch(line -> line.name().startsWith("王"));
        String tail = lines(OFFICER, AgreementFilter.ALL, BY_NAME).get(0).name().substring(1);
        assertThat(lines(OFFICER, AgreementFilter.ALL.matching(tail), BY_NAME)).as("within a county any part is found").isNotEmpty();
        assertThat(lines(DemoWorld.province(), AgreementFilter.ALL.matching("%"), BY_NAME)).isEmpty();
        assertThat(lines(DemoWorld.province(), AgreementFilter.ALL.withFinding(FindingCode.LEFT_POST, Standing.ESTABLISHED, null), BY_NAME))
                .isNotEmpty().allMatch(line -> line.open().stream().anyMatch(open -> open.code() == FindingCode.LEFT_POST
                        && open.standing() == Standing.ESTABLISHED));
        assertThat(list().count(DemoWorld.province(), AgreementFilter.ALL.withFinding(FindingCode.NOT_REPORTED, null, null)))
                .isEqualTo((int) world.number("SELECT COUNT(DISTINCT agreement_id) FROM finding WHERE code = 'NOT_REPORTED' AND closed_on IS NULL"));
        assertThat(lines(DemoWorld.province(), AgreementFilter.ALL.withCase(true), BY_NAME)).isNotEmpty()
                .allMatch(line -> line.underWay() != null);
        assertThat(lines(OFFICER, AgreementFilter.ALL.live(false), BY_NAME)).hasSize(3).noneMatch(AgreementLine::live);
        assertThat(lines(DemoWorld.province(), AgreementFilter.ALL.ending(DemoWorld.TODAY, DemoWorld.TODAY.plusYears(1)), BY_NAME)).isNotEmpty()
                .allMatch(line -> !line.service().expectedEnd().isBefore(DemoWorld.TODAY)
                        && !line.service().expectedEnd().isAfter(DemoWorld.TODAY.plusYears(1)));
    }

    @Test
    void every_order_gives_everybody_once_and_in_order() {
        for (AgreementOrder.By by : AgreementOrder.By.values()) {
            for (Actor actor : List.of(OFFICER, DemoWorld.province())) {
                List<AgreementLine> up = lines(actor, AgreementFilter.ALL, new AgreementOrder(by, false));
                List<AgreementLine> down = new ArrayList<>(lines(actor, AgreementFilter.ALL, new AgreementOrder(by, true)));
                assertThat(up).as(by.name()).hasSize(list().count(actor, AgreementFilter.ALL)).doesNotHaveDuplicates()
                        .isSortedAccordingTo(comparing(by));
                java.util.Collections.reverse(down);
                assertThat(down).extracting(AgreementLine::id).isEqualTo(up.stream().map(AgreementLine::id).toList());
            }
        }
    }

    /** Names are compared by code point, as the database's binary collation does. */
    private static Comparator<AgreementLine> comparing(AgreementOrder.By by) {
        return switch (by) {
            case NAME -> Comparator.comparing(AgreementLine::name);
            case NUMBER -> Comparator.comparing(AgreementLine::number);
            case COHORT -> Comparator.comparing(AgreementLine::cohort);
            case EXPECTED_END -> Comparator.comparing(line -> line.service() == null || line.service().standsStill()
                    || line.service().expectedEnd() == null ? java.time.LocalDate.MAX : line.service().expectedEnd());
            case OPEN_FINDINGS -> Comparator.comparing(line -> line.open().size());
            case COUNTY -> Comparator.comparing(AgreementLine::county).thenComparing(AgreementLine::name);
        };
    }

    @Test
    void a_line_says_of_service_what_the_evaluation_says() {
        AgreementRecords records = world.get(AgreementRecords.class);
        Policy policy = world.get(Policy.class);
        for (AgreementLine line : lines(DemoWorld.province(), AgreementFilter.ALL, BY_NAME)) {
            AgreementFile file = records.find(line.number()).orElseThrow();
            Evaluation evaluation = Evaluator.evaluate(Agreement.of(file.signed(), policy), file.events(), DemoWorld.TODAY);
            assertThat(line.phase()).as(line.number()).isEqualTo(evaluation.phase());
            assertThat(line.open()).as(line.number())
                    .hasSize((int) evaluation.findings().stream().filter(finding -> finding.isOpen()).count());
            assertThat(line.service().requiredMonths()).isEqualTo(evaluation.service().requiredMonths());
            if (line.service().servedMonths() != null) {
                assertThat(line.service().servedMonths()).as(line.number()).isEqualTo(evaluation.service().servedMonths());
                assertThat(line.service().expectedEnd()).as(line.number()).isEqualTo(evaluation.service().expectedEnd());
            }
        }
    }

    @Test
    void a_whole_id_number_finds_its_holder_and_nobody_elses_county_does() {
        String sealed = world.column("SELECT p.id_number FROM person p JOIN agreement a ON a.person_id = p.id WHERE a.county_code = '220322' "
                + "AND p.id_number IS NOT NULL ORDER BY p.id LIMIT 1").get(0);
        IdNumber number = IdNumber.of(world.get(IdNumberSeal.class).open(sealed));
        assertThat(lines(OFFICER, AgreementFilter.ALL.of(number), BY_NAME)).hasSize(1);
        assertThat(lines(DemoWorld.officer(DemoWorld.OTHER_COUNTY), AgreementFilter.ALL.of(number), BY_NAME)).isEmpty();
        assertThat(AgreementFilter.ALL.of(number).toString()).doesNotContain(number.value());
    }

    @Test
    void a_place_outside_is_refused_and_a_strangers_key_tells_nothing() {
        assertThatThrownBy(() -> list().page(OFFICER, AgreementFilter.ALL.within(DemoWorld.OTHER_COUNTY), BY_NAME, null, 10))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> list().count(new Actor("link", null, "22", null, null, 1L, null, null), AgreementFilter.ALL))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> list().count(DemoWorld.officer(null), AgreementFilter.ALL)).isInstanceOf(Refused.class);
        List<AgreementLine> first = list().page(OFFICER, AgreementFilter.ALL, BY_NAME, null, 5).rows();
        for (String stranger : world.column("SELECT id FROM agreement WHERE county_code = '220284'")) {
            assertThat(list().page(OFFICER, AgreementFilter.ALL, BY_NAME, stranger, 5).rows()).isEqualTo(first);
        }
        assertThat(list().page(OFFICER, AgreementFilter.ALL, BY_NAME, "1 OR 1=1", 5).rows()).isEqualTo(first);
    }

    @Test
    void a_unit_sees_its_people_and_only_its_own_duties_and_a_student_themselves() {
        int seen = 0;
        for (Actor unit : institutions()) {
            List<AgreementLine> lines = lines(unit, AgreementFilter.ALL, AgreementOrder.by(AgreementOrder.By.OPEN_FINDINGS));
            String name = world.column("SELECT name FROM unit WHERE id = " + unit.unit()).get(0);
            seen += lines.size();
            assertThat(lines).hasSize(list().count(unit, AgreementFilter.ALL)).allMatch(AgreementLine::live)
                    .allMatch(line -> name.equals(line.place().unit()) || name.equals(line.place().employer())
                            || line.place().employer() == null && unit.role() == Role.HOSPITAL)
                    .allMatch(line -> line.underWay() == null && line.open().stream().allMatch(open -> open.party() == Party.EMPLOYER));
        }
        assertThat(seen).isPositive();
        long person = world.number("SELECT MAX(person_id) FROM agreement WHERE status = 'LIVE'");
        assertThat(lines(DemoWorld.student(person), AgreementFilter.ALL, BY_NAME)).hasSize(1);
        assertThat(world.number("SELECT person_id FROM agreement WHERE id = "
                + lines(DemoWorld.student(person), AgreementFilter.ALL, BY_NAME).get(0).id())).isEqualTo(person);
    }

    @Test
    void an_export_has_the_rows_of_the_screen_in_its_order() throws Exception {
        AgreementOrder order = new AgreementOrder(AgreementOrder.By.OPEN_FINDINGS, true);
        AgreementFilter filter = AgreementFilter.ALL.live(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        list().export(OFFICER, filter, order, Locale.ROOT, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("协议编号");
            assertThat(rows.subList(1, rows.size())).extracting(row -> row.getCellText(0))
                    .isEqualTo(lines(OFFICER, filter, order).stream().map(AgreementLine::number).toList());
        }
    }

    @Test
    void an_agreement_corrected_to_another_county_is_in_its_lists_at_once_and_no_longer_in_the_old_ones() {
        String number = world.column("SELECT a.number FROM agreement a JOIN finding f ON f.agreement_id = a.id WHERE a.status = 'LIVE' "
                + "AND f.closed_on IS NULL AND a.county_code = '220322' ORDER BY a.id LIMIT 1").get(0);
        move(number, DemoWorld.OTHER_COUNTY);
        try {
            AgreementFilter it = AgreementFilter.ALL.matching(number);
            assertThat(lines(OFFICER, it, BY_NAME)).isEmpty();
            assertThat(lines(DemoWorld.officer(DemoWorld.OTHER_COUNTY), it, BY_NAME)).hasSize(1);
            assertThat(world.column("SELECT DISTINCT f.county_code FROM finding f JOIN agreement a ON a.id = f.agreement_id WHERE a.number = '"
                    + number + "'")).containsExactly(DemoWorld.OTHER_COUNTY);
            assertThat(world.column("SELECT number FROM review_state WHERE recount = TRUE")).contains(number);
        } finally {
            move(number, DemoWorld.COUNTY);
            world.review();
        }
    }

    private static void move(String number, String county) {
        AgreementRecords records = world.get(AgreementRecords.class);
        Map<String, Object> document = new LinkedHashMap<>(records.find(number).orElseThrow().document());
        document.put("county", county);
        records.amend(new Amendment(number, VersionKind.CORRECTION, null, document, null, null, "县填错了", "test"));
    }
}
