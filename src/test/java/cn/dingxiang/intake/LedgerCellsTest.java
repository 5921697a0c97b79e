package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.IdNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerCellsTest {
    private static final Divisions DIVISIONS = new Divisions();
    private static final LedgerCells CELLS = new LedgerCells(DIVISIONS);
    private static final Student STUDENT = new Student("某甲", IdNumber.of("11010519491231002X"), null, "12000000001");
    private static final Parties PARTIES = new Parties("某甲", "某乙", "示例大学", "梨树县卫生健康局");
    private static final Map<String, Object> AGREEMENT = Map.of("cohort", 2020, "track", "JUNIOR_COLLEGE", "province", "22",
            "county", "220322", "hukouProvince", "22", "signedOn", "2020-07-15", "designatedUnit", "梨树镇卫生院",
            "terms", Map.of("serviceMonths", 72, "payParity", "ALIGNED", "pauses", Map.of("ILLNESS", false)),
            "costs", Map.of("TUITION", "60000.50"));

    @Test
    void what_is_written_is_read_again() throws Exception {
        List<Map<String, Object>> events = List.of(Map.of("on", "2020-09-01", "kind", "ENROLLED"),
                Map.of("on", "2024-09-01", "kind", "DEPLOYED", "unit", "梨树镇卫生院", "county", "220322", "province", "22", "orderedBy", "COUNTY"),
                Map.of("on", "2024-12-01", "kind", "SERVICE_PAUSED", "ground", "ILLNESS", "approved", false));
        LedgerCells.Written written = CELLS.write("A-1", STUDENT, PARTIES, AGREEMENT, events);
        AgreementDraft draft = read(written.ledger());
        assertThat(draft.problems()).isEmpty();
        assertThat(Flattened.differences(draft.document(), AGREEMENT)).isEmpty();
        assertThat(draft.eventTrees().stream().map(Flattened::event)).containsExactlyElementsOf(events.stream().map(Flattened::event).toList());
        assertThat(draft.student()).isEqualTo(STUDENT);
        assertThat(draft.parties()).isEqualTo(PARTIES);
        assertThat(written.events()).isEmpty();
    }

    @Test
    void a_second_event_of_a_kind_one_from_a_register_and_one_that_says_more_go_to_the_long_form() throws Exception {
        List<Map<String, Object>> events = List.of(Map.of("on", "2024-09-01", "kind", "EMPLOYED", "employer", "梨树县人民医院"),
                Map.of("on", "2024-10-01", "kind", "EMPLOYED", "employer", "梨树县中医院", "quotaPost", false),
                Map.of("on", "2024-11-01", "kind", "PRACTICE_REGISTERED", "source", "REGISTER:执业注册", "institution", "示例民营医院"),
                Map.of("on", "2024-12-01", "kind", "DEPLOYED", "unit", "示例医院", "county", "220322", "province", "22", "grassroots", false),
                Map.of("on", "2025-01-01", "kind", "TRANSFER_APPROVED", "unit", "梨树镇卫生院", "county", "220322", "province", "22",
                        "approvals", List.of("FROM_COUNTY", "TO_COUNTY")),
                Map.of("on", "2025-02-01", "kind", "EXAM_APPLIED",
                        "exam", Map.of("kind", "POSTGRADUATE", "mode", "FULL_TIME", "field", "内科学", "province", "21", "entryYear", 2025)));
        LedgerCells.Written written = CELLS.write("A-1", STUDENT, PARTIES, AGREEMENT, events);
        assertThat(read(written.ledger()).eventTrees()).hasSize(1);
        assertThat(written.events().stream().map(this::readEvent))
                .containsExactlyElementsOf(events.subList(1, 6).stream().map(Flattened::event).toList());
    }

    @Test
    void bans_have_no_column() {
        Map<String, Object> banning = Map.of("cohort", 2020, "terms", Map.of("bans", List.of(Map.of("act", "APPLY"))));
        assertThat(LedgerCells.holds(AGREEMENT)).isTrue();
        assertThat(LedgerCells.holds(banning)).isFalse();
        assertThatThrownBy(() -> CELLS.write("A-1", STUDENT, PARTIES, banning, List.of())).hasMessageContaining("terms.bans");
    }

    private static AgreementDraft read(Map<Heading, String> cells) throws UnreadableFile {
        return new AgreementRows(plan(ImportKind.AGREEMENTS), new DivisionLookup(DIVISIONS), ImportScope.of(null), LocalDate.of(2026, 11, 22))
                .read(row(ImportKind.AGREEMENTS, cells));
    }

    private String readEvent(Map<Heading, String> cells) {
        try {
            EventRows.Draft draft = new EventRows(plan(ImportKind.EVENTS), new DivisionLookup(DIVISIONS), ImportScope.of(null))
                    .read(row(ImportKind.EVENTS, cells));
            assertThat(draft.problems()).isEmpty();
            AgreementPaths.completePlace(draft.event().tree(), "220322");
            return Flattened.event(draft.event().tree());
        } catch (UnreadableFile impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static ColumnPlan plan(ImportKind kind) throws UnreadableFile {
        return ColumnPlan.of(Heading.of(kind).stream().map(Heading::text).toList(), kind, Map.of(), List.of());
    }

    private static SourceRow row(ImportKind kind, Map<Heading, String> cells) {
        return new SourceRow(2, Heading.of(kind).stream().map(heading -> Cell.text(cells.get(heading))).toList());
    }
}
