package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of agreements does, the one in memory and the one in the database. */
abstract class AgreementRecordsContract {
    /** Born on 2008-02-29. */
    private static final String ID_NUMBER_START = "22010220080229123";
    private static final IdNumber ID_NUMBER = IdNumber.of(ID_NUMBER_START + IdNumber.checkCharacter(ID_NUMBER_START));
    private static final Scan SCAN = new Scan("scans/1.pdf", "a".repeat(64));
    private static final Scan OTHER_SCAN = new Scan("scans/2.pdf", "b".repeat(64));

    protected final MutableClock clock = MutableClock.at("2026-03-01T10:00:00");
    private AgreementRecords records;

    /** An empty keeper that reads {@link #clock}. */
    protected abstract AgreementRecords records();

    @BeforeEach
    final void empty() {
        records = records();
    }

    @Test
    void an_agreement_is_found_as_it_was_recorded() {
        records.create(agreement("X-1", Life.serving(), new Parties("张三", "张父", "吉林大学", "梨树县卫生健康局"), SCAN));
        AgreementFile file = records.find("X-1").orElseThrow();
        assertThat(file.number()).isEqualTo("X-1");
        assertThat(file.live()).isTrue();
        assertThat(file.version()).isEqualTo(1);
        assertThat(file.document()).isEqualTo(document(Life.serving()));
        assertThat(new ArrayList<>(file.document().keySet())).isEqualTo(new ArrayList<>(document(Life.serving()).keySet()));
        assertThat(file.signed().county()).isEqualTo(Life.COUNTY);
        assertThat(file.events()).extracting(Event::kind)
                .containsExactly(EventKind.GRADUATED, EventKind.REPORTED, EventKind.EMPLOYED, EventKind.DEPLOYED);
        assertThat(file.parties()).isEqualTo(new Parties("张三", "张父", "吉林大学", "梨树县卫生健康局"));
        assertThat(file.scan()).isEqualTo(SCAN);
        assertThat(file.supplements()).isEmpty();
        assertThat(file.form()).isNull();
        assertThat(file.regimes()).isEmpty();
    }

    @Test
    void nothing_is_found_under_an_unknown_number() {
        assertThat(records.find("X-0")).isEmpty();
        assertThat(records.history("X-0")).isEmpty();
    }

    @Test
    void form_and_regimes_are_kept_as_they_resolved() {
        Map<String, Object> document = new LinkedHashMap<>(Map.of("cohort", 2025, "track", "BACHELOR_CLINICAL", "province", "22",
                "county", "220322", "hukouProvince", "22", "signedOn", "2025-07-15", "form", "sample-2025-bachelor"));
        records.create(new NewAgreement("X-1", new Student("张三", null, null, null), named("张三"), document, List.of(), null, null, true,
                "tester"));
        AgreementFile file = records.find("X-1").orElseThrow();
        assertThat(file.form()).isEqualTo("sample-2025-bachelor");
        assertThat(file.regimes()).containsExactly("jilin", "cn-2025");
    }

    @Test
    void many_are_recorded_in_the_order_given_with_the_ids_of_their_events() {
        List<RecordedAgreement> recorded = records.createAll(List.of(agreement("X-2", Life.serving()), agreement("X-1", Life.college()),
                agreement("X-3", Life.graduatedBachelor())));
        assertThat(recorded).extracting(RecordedAgreement::number).containsExactly("X-2", "X-1", "X-3");
        assertThat(recorded).extracting(agreement -> agreement.events().size()).containsExactly(4, 0, 1);
        assertThat(history("X-2")).extracting(EventEntry::id)
                .containsExactlyElementsOf(recorded.get(0).events().stream().map(RecordedEvent::id).toList());
    }

    @Test
    void a_number_is_taken_once() {
        records.create(agreement("X-1", Life.college()));
        assertRefused(RecordRefused.Problem.NUMBER_TAKEN, () -> records.create(agreement("X-1", Life.college())));
        assertRefused(RecordRefused.Problem.NUMBER_TWICE,
                () -> records.createAll(List.of(agreement("X-2", Life.college()), agreement("X-2", Life.college()))));
        assertThat(records.find("X-2")).isEmpty();
    }

    @Test
    void what_is_malformed_is_refused_whole_and_says_which_and_where() {
        NewAgreement wrong = agreement("X-2", Life.college().event("2025-06-30", "GRADUATED", "degree", "MD"));
        assertThatThrownBy(() -> records.createAll(List.of(agreement("X-1", Life.college()), wrong)))
                .isInstanceOfSatisfying(MalformedInput.class, malformed -> assertThat(malformed.path()).isEqualTo("[1].events[0].degree"));
        assertThat(records.find("X-1")).isEmpty();
        assertThatThrownBy(() -> records.create(agreement("X-3", Life.college().signed("form", "no-such-form").signed("regime", null))))
                .isInstanceOf(MalformedInput.class);
    }

    @Test
    void events_are_added_in_the_order_given_within_a_day_whatever_day_they_are_entered() {
        records.create(agreement("X-1", Life.serving()));
        add("X-1", event("2027-01-10", "ATTESTED", "year", 2026), event("2026-05-01", "SERVICE_PAUSED", "ground", "ILLNESS"),
                event("2026-05-01", "SERVICE_RESUMED"));
        add("X-1", event("2026-05-01", "LEFT_POST", "reason", "RESIGNED"));
        assertThat(records.find("X-1").orElseThrow().events()).extracting(Event::kind).containsExactly(EventKind.GRADUATED,
                EventKind.REPORTED, EventKind.EMPLOYED, EventKind.DEPLOYED, EventKind.SERVICE_PAUSED, EventKind.SERVICE_RESUMED,
                EventKind.LEFT_POST, EventKind.ATTESTED);
    }

    @Test
    void the_source_given_for_all_stands_where_an_event_names_none() {
        records.create(agreement("X-1", Life.serving()));
        Map<String, Object> own = event("2026-05-02", "PAYMENT", "amount", "1.00");
        own.put("source", "STUDENT");
        records.addEvents(new NewEvents("X-1", List.of(event("2026-05-01", "PAYMENT", "amount", "1.00"), own), "REGISTER:社保", null, "a"));
        assertThat(records.find("X-1").orElseThrow().events()).extracting(event -> event.source().name())
                .containsExactly("COUNTY", "COUNTY", "COUNTY", "COUNTY", "REGISTER:社保", "STUDENT");
    }

    @Test
    void an_event_out_of_place_is_taken_with_a_warning() {
        records.create(agreement("X-1", Life.serving()));
        List<RecordedEvent> recorded = add("X-1", event("2026-05-01", "SERVICE_RESUMED"), event("2026-05-02", "SERVICE_PAUSED", "ground",
                "ILLNESS"));
        assertThat(recorded).extracting(RecordedEvent::warnings).containsExactly(List.of(Warning.OUT_OF_PLACE), List.of());
        assertThat(records.find("X-1").orElseThrow().events()).hasSize(6);
    }

    @Test
    void an_event_after_the_agreement_ended_is_taken_with_a_warning_but_a_payment_without() {
        records.create(agreement("X-1", Life.serving().released("2026-01-01")));
        List<RecordedEvent> recorded = add("X-1", event("2026-05-01", "LEFT_POST", "reason", "ABSENT"),
                event("2026-05-02", "PAYMENT", "amount", "1.00"));
        assertThat(recorded).extracting(RecordedEvent::warnings).containsExactly(List.of(Warning.AFTER_THE_END), List.of());
    }

    @Test
    void an_event_by_which_a_later_one_no_longer_fits_says_so() {
        records.create(agreement("X-1", Life.serving().paused("2026-06-01", "ILLNESS")));
        assertThat(add("X-1", event("2026-05-01", "SERVICE_PAUSED", "ground", "ILLNESS")).get(0).warnings())
                .containsExactly(Warning.PUTS_ANOTHER_OUT_OF_PLACE);
    }

    @Test
    void events_given_with_the_agreement_are_warned_of_too() {
        RecordedAgreement recorded = records.create(agreement("X-1", Life.college().graduated("2025-06-30").graduated("2025-07-01")));
        assertThat(recorded.events()).extracting(RecordedEvent::warnings).containsExactly(List.of(), List.of(Warning.OUT_OF_PLACE));
    }

    @Test
    void a_student_under_18_at_signing_without_guardian_is_warned_of() {
        Student minor = new Student("张三", ID_NUMBER, null, null);
        Map<String, Object> inTime = document(Life.college().signed("signedOn", "2026-02-28"));
        Map<String, Object> late = document(Life.college().signed("signedOn", "2026-03-01"));
        assertThat(records.create(new NewAgreement("X-1", minor, named("张三"), inTime, List.of(), null, null, true, "a")).warnings())
                .containsExactly(Warning.GUARDIAN_MISSING);
        assertThat(records.create(new NewAgreement("X-2", minor, named("张三"), late, List.of(), null, null, true, "a")).warnings()).isEmpty();
        Parties guarded = new Parties("张三", "张父", null, null);
        assertThat(records.create(new NewAgreement("X-3", minor, guarded, inTime, List.of(), null, null, true, "a")).warnings()).isEmpty();
    }

    @Test
    void events_for_many_agreements_are_added_all_or_none() {
        records.createAll(List.of(agreement("X-1", Life.serving()), agreement("X-2", Life.serving())));
        assertRefused(RecordRefused.Problem.UNKNOWN_AGREEMENT, () -> records.addAllEvents(List.of(
                NewEvents.of("X-1", List.of(event("2026-05-01", "LEFT_POST", "reason", "ABSENT")), "a"),
                NewEvents.of("X-9", List.of(event("2026-05-01", "LEFT_POST", "reason", "ABSENT")), "a"))));
        assertThat(records.find("X-1").orElseThrow().events()).hasSize(4);
        List<List<RecordedEvent>> recorded = records.addAllEvents(List.of(
                NewEvents.of("X-2", List.of(event("2026-05-01", "LEFT_POST", "reason", "ABSENT")), "a"),
                NewEvents.of("X-1", List.of(), "a"),
                NewEvents.of("X-2", List.of(event("2026-05-02", "LEFT_POST", "reason", "ABSENT")), "a")));
        assertThat(recorded).extracting(List::size).containsExactly(1, 0, 1);
        assertThat(recorded.get(2).get(0).warnings()).containsExactly(Warning.OUT_OF_PLACE);
        assertThat(records.find("X-2").orElseThrow().events()).hasSize(6);
    }

    @Test
    void a_correction_replaces_an_event_in_its_place_and_both_stay_in_the_history() {
        RecordedAgreement recorded = records.create(agreement("X-1",
                Life.serving().paused("2026-05-01", "ILLNESS").resumed("2026-05-01").leftPost("2026-05-01", "ABSENT")));
        long resumed = recorded.events().get(5).id();
        RecordedEvent corrected = records.correct(resumed, event("2026-05-01", "ATTESTED", "year", 2025), "录错", "李四");
        assertThat(kinds("X-1")).endsWith(EventKind.SERVICE_PAUSED, EventKind.ATTESTED, EventKind.LEFT_POST);
        EventEntry voided = history("X-1").get(5);
        EventEntry replacement = history("X-1").get(7);
        assertThat(voided.voidedBy()).isEqualTo(corrected.id());
        assertThat(voided.stands()).isFalse();
        assertThat(replacement.voids()).isEqualTo(resumed);
        assertThat(replacement.reason()).isEqualTo("录错");
        assertThat(replacement.recordedBy()).isEqualTo("李四");
        assertThat(replacement.event()).containsExactly(Map.entry("on", "2026-05-01"), Map.entry("kind", "ATTESTED"),
                Map.entry("source", "COUNTY"), Map.entry("year", 2025));
    }

    @Test
    void a_correction_to_another_day_comes_after_what_is_recorded_of_that_day() {
        RecordedAgreement recorded = records.create(agreement("X-1", Life.serving().resumed("2026-05-02").paused("2026-05-01", "ILLNESS")));
        records.correct(recorded.events().get(5).id(), event("2026-05-02", "SERVICE_PAUSED", "ground", "ILLNESS"), "录错", "李四");
        assertThat(kinds("X-1")).endsWith(EventKind.SERVICE_RESUMED, EventKind.SERVICE_PAUSED);
    }

    @Test
    void a_correction_without_replacement_takes_the_event_away() {
        RecordedAgreement recorded = records.create(agreement("X-1", Life.serving().paused("2026-05-01", "ILLNESS").resumed("2026-06-01")));
        RecordedEvent removed = records.correct(recorded.events().get(4).id(), null, "并无此事", "李四");
        assertThat(removed.warnings()).containsExactly(Warning.PUTS_ANOTHER_OUT_OF_PLACE);
        assertThat(kinds("X-1")).doesNotContain(EventKind.SERVICE_PAUSED).contains(EventKind.SERVICE_RESUMED);
        EventEntry row = history("X-1").get(6);
        assertThat(row.event()).isNull();
        assertThat(row.stands()).isFalse();
    }

    @Test
    void an_event_is_corrected_once_and_then_its_replacement() {
        long first = records.create(agreement("X-1", Life.college().graduated("2025-06-30"))).events().get(0).id();
        long second = records.correct(first, event("2025-07-01", "GRADUATED"), "录错", "a").id();
        assertRefused(RecordRefused.Problem.ALREADY_CORRECTED, () -> records.correct(first, null, "又错", "a"));
        long third = records.correct(second, event("2025-07-02", "GRADUATED"), "又错", "a").id();
        assertThat(records.find("X-1").orElseThrow().events()).extracting(Event::on).containsExactly(LocalDate.of(2025, 7, 2));
        long voiding = records.correct(third, null, "并无此事", "a").id();
        assertRefused(RecordRefused.Problem.UNKNOWN_EVENT, () -> records.correct(voiding, null, "并无此事", "a"));
        assertRefused(RecordRefused.Problem.UNKNOWN_EVENT, () -> records.correct(999_999_999L, null, "并无此事", "a"));
        assertThat(history("X-1")).hasSize(4);
    }

    @Test
    void nothing_is_changed_without_a_reason() {
        long event = records.create(agreement("X-1", Life.college().graduated("2025-06-30"))).events().get(0).id();
        assertRefused(RecordRefused.Problem.REASON_MISSING, () -> records.correct(event, null, " ", "a"));
        assertRefused(RecordRefused.Problem.REASON_MISSING, () -> records.amend(
                new Amendment("X-1", VersionKind.CORRECTION, null, document(Life.college()), null, null, null, "a")));
        assertThat(history("X-1")).hasSize(1);
    }

    @Test
    void a_supplement_and_a_correction_make_new_versions_and_the_old_ones_stay() {
        records.create(agreement("X-1", Life.serving(), named("张三"), SCAN));
        int second = records.amend(new Amendment("X-1", VersionKind.SUPPLEMENT, "补-1", document(Life.serving().months(84)),
                null, OTHER_SCAN, "延长服务期", "李四"));
        int third = records.amend(new Amendment("X-1", VersionKind.CORRECTION, null, document(Life.serving().months(96)),
                new Parties("张叁", null, "长春中医药大学", null), null, "录错", "王五"));
        assertThat(List.of(second, third)).containsExactly(2, 3);
        AgreementFile file = records.find("X-1").orElseThrow();
        assertThat(file.version()).isEqualTo(3);
        assertThat(file.parties()).isEqualTo(new Parties("张叁", null, "长春中医药大学", null));
        assertThat(file.scan()).isEqualTo(SCAN);
        assertThat(file.supplements()).containsExactly(
                new Supplement("补-1", 2, "延长服务期", OTHER_SCAN, LocalDateTime.parse("2026-03-01T10:00:00"), "李四"));
        AgreementHistory history = records.history("X-1").orElseThrow();
        assertThat(history.versions()).extracting(AgreementHistory.VersionEntry::kind)
                .containsExactly(VersionKind.ORIGINAL, VersionKind.SUPPLEMENT, VersionKind.CORRECTION);
        assertThat(history.versions().get(0).document()).isEqualTo(document(Life.serving()));
        assertThat(history.versions().get(1).parties()).isEqualTo(named("张三"));
        assertRefused(RecordRefused.Problem.UNKNOWN_AGREEMENT, () -> records.amend(
                new Amendment("X-9", VersionKind.CORRECTION, null, document(Life.serving()), null, null, "录错", "王五")));
    }

    @Test
    void everything_can_be_read_as_it_was_known_at_the_end_of_a_past_day() {
        clock.set("2026-03-01T23:59:59.999999");
        RecordedAgreement recorded = records.create(agreement("X-1", Life.college().graduated("2025-06-30")));
        clock.set("2026-03-02T00:00:00");
        records.correct(recorded.events().get(0).id(), event("2025-07-05", "GRADUATED"), "录错", "李四");
        clock.set("2026-03-03T12:00:00");
        records.amend(new Amendment("X-1", VersionKind.SUPPLEMENT, "补-1", document(Life.college().months(84)), null, null, "延长", "李四"));
        add("X-1", event("2025-08-20", "REPORTED"));

        assertThat(records.find("X-1", LocalDate.of(2026, 2, 28))).isEmpty();
        AgreementFile first = records.find("X-1", LocalDate.of(2026, 3, 1)).orElseThrow();
        assertThat(first.events()).extracting(Event::on).containsExactly(LocalDate.of(2025, 6, 30));
        AgreementFile second = records.find("X-1", LocalDate.of(2026, 3, 2)).orElseThrow();
        assertThat(second.events()).extracting(Event::on).containsExactly(LocalDate.of(2025, 7, 5));
        assertThat(second.version()).isEqualTo(1);
        assertThat(second.supplements()).isEmpty();
        AgreementFile third = records.find("X-1", LocalDate.of(2026, 3, 3)).orElseThrow();
        assertThat(third.events()).hasSize(2);
        assertThat(third.version()).isEqualTo(2);
        assertThat(third.supplements()).hasSize(1);
        assertThat(records.find("X-1").orElseThrow().events()).hasSize(2);
        assertThat(history("X-1").get(1).recordedAt()).isEqualTo(LocalDateTime.parse("2026-03-02T00:00:00"));
    }

    @Test
    void what_is_too_long_to_keep_is_refused_and_says_how_long_it_may_be() {
        assertThatThrownBy(() -> agreement("X".repeat(61), Life.college())).isInstanceOf(RecordRefused.class).hasMessageContaining("60");
        records.create(agreement("X-1", Life.serving()));
        Map<String, Object> event = event("2026-05-01", "PAYMENT", "amount", "1.00");
        event.put("source", "REGISTER:" + "长".repeat(80));
        assertRefused(RecordRefused.Problem.TOO_LONG, () -> add("X-1", event));
    }

    private List<RecordedEvent> add(String number, Map<?, ?>... events) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (Map<?, ?> event : events) {
            Map<String, Object> tree = new LinkedHashMap<>();
            event.forEach((name, value) -> tree.put((String) name, value));
            trees.add(tree);
        }
        return records.addEvents(NewEvents.of(number, trees, "tester"));
    }

    private List<EventKind> kinds(String number) {
        return records.find(number).orElseThrow().events().stream().map(Event::kind).toList();
    }

    private List<EventEntry> history(String number) {
        return records.history(number).orElseThrow().events();
    }

    private static void assertRefused(RecordRefused.Problem problem, Runnable recording) {
        assertThatThrownBy(recording::run)
                .isInstanceOfSatisfying(RecordRefused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static NewAgreement agreement(String number, Life life) {
        return agreement(number, life, named("张三"), null);
    }

    @SuppressWarnings("unchecked")
    private static NewAgreement agreement(String number, Life life, Parties parties, Scan scan) {
        return new NewAgreement(number, new Student(parties.student(), null, null, null), parties, document(life),
                (List<Map<String, Object>>) life.scenario("2030-01-01").get("events"), scan, null, true, "tester");
    }

    private static Parties named(String student) {
        return new Parties(student, null, null, null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> document(Life life) {
        return (Map<String, Object>) life.scenario("2030-01-01").get("agreement");
    }

    private static Map<String, Object> event(String on, String kind, Object... attributes) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("on", on);
        event.put("kind", kind);
        for (int index = 0; index < attributes.length; index += 2) {
            event.put((String) attributes[index], attributes[index + 1]);
        }
        return event;
    }
}
