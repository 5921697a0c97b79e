package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.Page;
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
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.figures.CountyCompared;
import cn.dingxiang.review.figures.CountyFigures;
import cn.dingxiang.review.figures.Dimension;
import cn.dingxiang.review.figures.KeptFigure;
import cn.dingxiang.review.figures.KeptFigures;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.review.today.DueCalendar;
import cn.dingxiang.review.today.DueDates;
import cn.dingxiang.review.today.DueDay;
import cn.dingxiang.review.today.DueFilter;
import cn.dingxiang.review.today.Figure;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.review.today.Today;
import cn.dingxiang.testing.DemoWorld;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages read: every figure is the length of the list it opens, and nobody is shown what is not theirs. */
@Tag("database")
class ReadSideTest {
    private static final AgreementOrder BY_NAME = AgreementOrder.by(AgreementOrder.By.NAME);
    private static final Actor OFFICER = DemoWorld.officer(DemoWorld.COUNTY);

    @TempDir
    private static Path folder;
    private static DemoWorld world;

    @BeforeAll
    static void load() throws Exception {
        world = DemoWorld.of(folder, 400);
        fill();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    /** What the demo's life so far has not brought: questions to units, objections, proposals, a county mail does not reach, a batch. */
    private static void fill() {
        world.application().execute("""
                INSERT INTO confirmation_link (unit_id, agreement_id, code, subject, anchor_on, issue, issued_at, expires_on)
                SELECT u.id, d.agreement_id, d.code, d.subject, d.due_on, 1,
                  CASE WHEN MOD(d.agreement_id, 2) = 0 THEN '2026-11-20 09:00:00' ELSE '2026-11-01 09:00:00' END, '2026-12-31'
                FROM duty d JOIN review_state s ON s.agreement_id = d.agreement_id
                JOIN unit u ON u.county_code = s.unit_county AND u.name = s.unit_name WHERE d.due_on IS NOT NULL""", """
                INSERT INTO employer_objection (link_id, kind, text, raised_at, raised_by)
                SELECT MIN(id), 'OBJECTION', '并未到岗', '2026-11-10 09:00:00', '张' FROM confirmation_link GROUP BY unit_id""", """
                INSERT INTO task (kind, matter, county_code, message, opened_on)
                SELECT 'CONTACT_MISSING', CONCAT('county:', code), code, CONCAT(name, '没有联系人'), '2026-11-15' FROM county""", """
                INSERT INTO placement_request (workflow, agreement_id, county_code, ordered_by, from_county, to_county, needs, state,
                  open_workflow)
                SELECT 'TRANSFER', id, county_code, 'STUDENT', county_code, '220322', '', 'ASKED', 'TRANSFER' FROM agreement
                WHERE MOD(id, 40) = 0""", """
                INSERT INTO placement_step (request_id, ordinal, step, taken_by, taken_at)
                SELECT id, 1, 'ASK', 'x', '2026-11-12 09:00:00' FROM placement_request""", """
                INSERT INTO student_request (agreement_id, kind, ground, from_date, until_date, reason, state, ongoing, asked_at)
                SELECT id, 'DEFERRAL', 'ILLNESS', '2026-12-01', '2027-03-01', '住院', 'ASKED', TRUE, '2026-11-14 09:00:00' FROM agreement
                WHERE MOD(id, 25) = 0""", """
                INSERT INTO import_batch (kind, county_code, file_name, file_hash, status, rows_read, rows_taken, rows_unchanged,
                  rows_refused, imported_at, imported_by) VALUES ('AGREEMENTS', '220322', '台账.xlsx', '', 'FILING', 1, 1, 0, 0,
                  '2026-11-18 09:00:00', 'x')""", """
                UPDATE agreement_case SET due_on = DATE_ADD('2026-11-15', INTERVAL MOD(id, 20) DAY)""", "SET foreign_key_checks = 0", """
                INSERT INTO register_proposal (agreement_id, source_name, file_id, line, on_date, kind, detail, detail_hash, state)
                SELECT id, '社保', 1, 1, '2026-10-01', 'EMPLOYED_ELSEWHERE', '{}', '', 'OPEN' FROM agreement WHERE MOD(id, 30) = 0""", """
                UPDATE agreement SET status = 'FILING', batch_id = (SELECT MAX(id) FROM import_batch)
                WHERE county_code = '220322' ORDER BY id LIMIT 3""", """
                INSERT INTO case_instalment (case_id, step, number, due_on, amount, paid_before)
                SELECT id, 1, 1, DATE_ADD('2026-10-01', INTERVAL MOD(id, 20) DAY), 30000, 0 FROM agreement_case
                WHERE party = 'STUDENT' AND ongoing = TRUE AND MOD(id, 3) = 0""", """
                UPDATE agreement_case SET state = 'SETTLEMENT' WHERE id IN (SELECT case_id FROM case_instalment)""");
    }

    private static AgreementList list() {
        return world.get(AgreementList.class);
    }

    private static <T> List<T> all(Function<String, Page<T>> pages) {
        List<T> rows = new ArrayList<>();
        String after = null;
        do {
            Page<T> page = pages.apply(after);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private static List<AgreementLine> lines(Actor actor, AgreementFilter filter, AgreementOrder order) {
        return all(after -> list().page(actor, filter, order, after, 23));
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

    private static List<Actor> offices() {
        return List.of(OFFICER, DemoWorld.officer(DemoWorld.OTHER_COUNTY), DemoWorld.prefecture("2203"), DemoWorld.province());
    }

    private static List<Actor> institutions() {
        return world.column("SELECT id FROM unit ORDER BY id").stream().flatMap(id -> Stream.of(
                DemoWorld.institution(world.column("SELECT kind FROM unit WHERE id = " + id).get(0).equals("COUNTY_HOSPITAL")
                        ? Role.HOSPITAL : Role.TOWNSHIP_UNIT, Long.parseLong(id)))).limit(12).toList();
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
    void each_figure_of_the_day_is_as_long_as_the_list_it_opens() {
        Set<ToDo> shown = EnumSet.noneOf(ToDo.class);
        for (Actor actor : Stream.concat(offices().stream(), institutions().stream()).toList()) {
            List<Figure> figures = world.get(Today.class).figures(actor, null);
            assertThat(figures).extracting(Figure::opens).doesNotHaveDuplicates();
            for (Figure figure : figures) {
                shown.add(figure.opens().kind());
                List<Item> items = all(after -> world.get(Today.class).list(actor, figure.opens(), after, 7));
                assertThat(items).as("%s %s", actor.name(), figure).hasSize(figure.number()).extracting(Item::key).doesNotHaveDuplicates()
                        .isSorted();
                assertThat(items).allMatch(item -> !item.name().isEmpty());
                if (actor.unit() == null && figure.opens().kind() != ToDo.REQUESTS) {
                    assertThat(items).as("%s", figure).allMatch(item -> actor.sees(item.county()));
                }
            }
        }
        assertThat(shown).containsExactlyInAnyOrder(ToDo.values());
    }

    @Test
    void each_figure_of_a_county_is_as_long_as_the_list_it_opens() {
        CountyFigures figures = world.get(CountyFigures.class);
        world.application().execute("UPDATE review_state SET recount = TRUE");
        world.get(KeptFigures.class).refresh(DemoWorld.TODAY);
        Set<Measure> shown = EnumSet.noneOf(Measure.class);
        for (Actor actor : offices()) {
            for (Set<Dimension> by : List.of(Set.<Dimension>of(), EnumSet.of(Dimension.COUNTY), EnumSet.of(Dimension.COHORT, Dimension.KIND))) {
                for (KeptFigure figure : figures.figures(actor, null, EnumSet.allOf(Measure.class), by)) {
                    shown.add(figure.measure());
                    List<Item> items = all(after -> figures.list(actor, figure.opens(null), after, 97));
                    assertThat(items).as("%s %s", actor.name(), figure).hasSize(figure.number()).extracting(Item::key)
                            .doesNotHaveDuplicates().isSorted();
                    assertThat(items).allMatch(item -> actor.sees(item.county()) && !item.name().isEmpty());
                }
            }
        }
        assertThat(shown).contains(Measure.AGREEMENTS, Measure.NOT_PERFORMING, Measure.STUDENT_FINDINGS, Measure.COUNTY_DEFAULTS,
                Measure.EMPLOYER_DEFAULTS, Measure.EXAM_TAKEN, Measure.PHYSICIAN_EXAM_TAKEN);
        assertThat(figures.countedOn(OFFICER, null)).isEqualTo(DemoWorld.TODAY);
    }

    @Test
    void counties_are_ranked_by_what_is_open_longest_and_a_rate_leaves_the_deceased_out() {
        world.application().execute("UPDATE review_state SET recount = TRUE");
        world.get(KeptFigures.class).refresh(DemoWorld.TODAY);
        List<CountyCompared> counties = world.get(CountyFigures.class).compare(DemoWorld.province(), null);
        assertThat(counties).isSortedAccordingTo(Comparator.comparing((CountyCompared county) -> county.tally().openSince(),
                Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(CountyCompared::county));
        assertThat(counties.stream().mapToInt(county -> county.tally().of(Measure.AGREEMENTS)).sum())
                .isEqualTo((int) world.number("SELECT COUNT(*) FROM agreement WHERE status = 'LIVE'"));
        assertThat(counties.stream().mapToInt(county -> county.tally().deceased()).sum()).isEqualTo((int) world.number("SELECT COUNT(*) FROM "
                + "review_state s JOIN agreement a ON a.id = s.agreement_id WHERE a.status = 'LIVE' AND s.phase = 'DECEASED'")).isPositive();
        assertThat(counties).allMatch(county -> county.tally().performanceRate() >= 0 && county.tally().performanceRate() <= 1);
        assertThat(world.get(CountyFigures.class).compare(OFFICER, null)).extracting(CountyCompared::county)
                .containsExactly(DemoWorld.COUNTY);
        assertThat(world.get(CountyFigures.class).trend(DemoWorld.province(), null, 12)).hasSize(1);
    }

    @Test
    void figures_carried_over_from_what_changed_are_those_counted_anew() {
        KeptFigures kept = world.get(KeptFigures.class);
        world.get(NightlyWork.class).run(DemoWorld.TODAY, ReviewMode.FULL);
        List<String> before = keptFigures();
        String turned = "UPDATE finding SET standing = CASE standing WHEN 'REVIEW' THEN 'OVERDUE' ELSE 'REVIEW' END"
                + " WHERE county_code = '220284' AND closed_on IS NULL AND standing IN ('REVIEW', 'OVERDUE')";
        world.application().execute(turned, "UPDATE review_state SET recount = TRUE, cohort = cohort + 1 WHERE county_code = '220284'");
        try {
            kept.refresh(DemoWorld.TODAY);
            List<String> carried = keptFigures();
            world.application().execute("DELETE FROM figure_part", "UPDATE review_state SET recount = TRUE",
                    "UPDATE figure_count SET month_on = NULL");
            kept.refresh(DemoWorld.TODAY);
            assertThat(keptFigures()).isEqualTo(carried).isNotEqualTo(before);
        } finally {
            world.application().execute(turned, "UPDATE review_state SET recount = TRUE, cohort = cohort - 1 WHERE county_code = '220284'");
            kept.refresh(DemoWorld.TODAY);
        }
        assertThat(keptFigures()).isEqualTo(before);
    }

    @Test
    void figures_are_touched_only_where_something_changed_and_summed_up_once_a_month() {
        KeptFigures kept = world.get(KeptFigures.class);
        kept.refresh(DemoWorld.TODAY);
        List<String> before = keptFigures();
        world.application().execute("UPDATE kept_figure SET number = number + 1000");
        world.get(NightlyWork.class).run(DemoWorld.TODAY, ReviewMode.DUE);
        assertThat(keptFigures()).isNotEqualTo(before);
        world.application().execute("UPDATE figure_count SET month_on = NULL");
        kept.refresh(DemoWorld.TODAY);
        assertThat(keptFigures()).isEqualTo(before);
    }

    private static List<String> keptFigures() {
        return world.column("SELECT CONCAT_WS(' ', month_on, county_code, measure, cohort, kind, number) FROM kept_figure ORDER BY 1");
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

    @Test
    void what_is_to_be_verified_is_open_in_no_case_and_not_dismissed() {
        long open = world.number("SELECT COUNT(*) FROM finding f JOIN agreement a ON a.id = f.agreement_id WHERE a.status = 'LIVE' "
                + "AND f.closed_on IS NULL AND f.code <> 'TERM_UNSET'");
        long inCases = world.number("SELECT COUNT(*) FROM finding f JOIN agreement a ON a.id = f.agreement_id WHERE a.status = 'LIVE' "
                + "AND f.closed_on IS NULL AND EXISTS (SELECT 1 FROM case_finding g JOIN agreement_case c ON c.id = g.case_id "
                + "WHERE c.agreement_id = f.agreement_id AND c.ongoing = TRUE AND g.code = f.code AND g.since = f.since AND c.party = f.party)");
        assertThat(inCases).isPositive();
        assertThat(world.get(Today.class).figures(DemoWorld.province(), null).stream()
                .filter(figure -> figure.opens().kind() == ToDo.FINDINGS).mapToInt(Figure::number).sum()).isEqualTo((int) (open - inCases));
    }

    @Test
    void a_unit_may_not_open_the_lists_of_an_office_nor_an_office_a_foreign_place() {
        assertThatThrownBy(() -> world.get(Today.class).list(institutions().get(0), ToDoFilter.of(ToDo.CASES, null), null, 5))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.get(Today.class).figures(OFFICER, DemoWorld.OTHER_COUNTY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.get(Today.class).figures(DemoWorld.student(1), null)).isInstanceOf(Refused.class);
    }

    @Test
    void each_day_of_the_calendar_has_the_lines_it_counts() {
        DueCalendar calendar = world.get(DueCalendar.class);
        int lines = 0;
        for (Actor actor : List.of(OFFICER, DemoWorld.province(), institutions().get(0))) {
            for (int ahead = 0; ahead < 14; ahead++) {
                YearMonth month = YearMonth.from(DemoWorld.TODAY).plusMonths(ahead);
                List<DueDay> days = calendar.month(actor, null, month);
                List<DueDates.DueItem> items = all(after -> calendar.list(actor,
                        new DueFilter(null, month.atDay(1), month.plusMonths(1).atDay(1), null), after, 9));
                assertThat(items).hasSize(days.stream().mapToInt(DueDay::number).sum());
                for (DueDay day : days) {
                    assertThat(all(after -> calendar.list(actor, new DueFilter(null, day.on(), day.on().plusDays(1), day.kind()), after, 9)))
                            .as("%s %s", actor.name(), day).hasSize(day.number()).allMatch(item -> item.kind() == day.kind());
                }
                lines += items.size();
            }
        }
        assertThat(lines).isPositive();
    }
}
