package cn.dingxiang.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.testing.MutableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every keeper of the audit trail does: record, seal, say what was tampered with, and find. */
public abstract class AuditContract {
    private final List<AuditEntry> searched = new ArrayList<>();
    private static final Actor OFFICER = actor("lishu", Role.COUNTY_OFFICER, "22", "220322");
    private static final Actor AUDITOR = actor("auditor", Role.AUDITOR, "22", null);

    protected final MutableClock clock = MutableClock.at("2026-11-24T10:00:00.123456");

    protected abstract AuditTrail trail();

    protected abstract AuditVault vault();

    protected abstract AuditLog log();

    protected abstract Hashing hashing();

    /** Changes an entry past the product. */
    protected abstract void tamper(long entry, String reason);

    protected abstract void delete(long entry);

    /** Puts an entry in at a place that was left free. */
    protected abstract void insert(long entry);

    /** Makes the trail go on behind a gap, as a transaction rolled back leaves one. */
    protected abstract void leaveGap();

    protected abstract void rewriteSeal(long seal, String hash);

    protected abstract void dropSeal(long seal);

    @Test
    void what_was_sealed_verifies_from_the_beginning_and_from_a_seal() {
        List<Long> ids = record(3);
        assertThat(seal()).isEqualTo(3);
        record(2);
        assertThat(seal()).isEqualTo(2);
        assertThat(seal()).isZero();
        trail().record(entry("fresh"));
        Verification found = chain().verify();
        assertThat(found.misfits()).isEmpty();
        assertThat(found.seals()).isEqualTo(2);
        assertThat(found.entries()).isEqualTo(5);
        assertThat(found.unsealed()).isEqualTo(1);
        AuditSeal first = vault().sealsAfter(0, 1).get(0);
        assertThat(first.first()).isEqualTo(ids.get(0));
        assertThat(first.previousHash()).isEqualTo(AuditSeal.BEGINNING);
        assertThat(found.lastSeal().previousHash()).isEqualTo(first.hash());
        assertThat(chain().verifyAfter(first.id(), first.hash())).satisfies(after -> {
            assertThat(after.fits()).isTrue();
            assertThat(after.entries()).isEqualTo(2);
        });
    }

    @Test
    void what_was_recorded_just_now_is_left_for_the_next_night() {
        record(1);
        clock.set("2026-11-24T10:05:00");
        trail().record(entry("just now"));
        clock.set("2026-11-24T10:12:00");
        assertThat(chain().seal()).isEqualTo(1);
        clock.set("2026-11-24T10:16:00");
        assertThat(chain().seal()).isEqualTo(1);
    }

    @Test
    void a_changed_entry_is_named() {
        List<Long> ids = record(3);
        seal();
        tamper(ids.get(1), "nothing happened");
        assertThat(chain().verify().misfits()).containsExactly(new Misfit(Misfit.Kind.ENTRY_CHANGED, ids.get(1)));
    }

    @Test
    void a_deleted_entry_is_named_also_the_last_of_its_seal() {
        List<Long> ids = record(3);
        seal();
        delete(ids.get(0));
        delete(ids.get(2));
        assertThat(chain().verify().misfits()).containsExactly(new Misfit(Misfit.Kind.ENTRY_DELETED, ids.get(0)),
                new Misfit(Misfit.Kind.ENTRY_DELETED, ids.get(2)));
    }

    @Test
    void an_inserted_entry_is_named_inside_a_seal_and_between_two() {
        record(1);
        leaveGap();
        long inside = record(1).get(0) - 1;
        seal();
        leaveGap();
        long between = record(1).get(0) - 1;
        seal();
        assertThat(chain().verify().fits()).isTrue();
        insert(inside);
        insert(between);
        assertThat(chain().verify().misfits()).containsExactly(new Misfit(Misfit.Kind.ENTRY_INSERTED, inside),
                new Misfit(Misfit.Kind.ENTRY_INSERTED, between));
    }

    @Test
    void a_changed_seal_and_the_chain_behind_it_are_named() {
        record(1);
        seal();
        record(1);
        seal();
        List<AuditSeal> seals = vault().sealsAfter(0, 10);
        rewriteSeal(seals.get(0).id(), "a".repeat(64));
        assertThat(chain().verify().misfits()).containsExactly(new Misfit(Misfit.Kind.SEAL_CHANGED, seals.get(0).id()),
                new Misfit(Misfit.Kind.CHAIN_BROKEN, seals.get(1).id()));
        assertThat(chain().verifyAfter(seals.get(0).id(), seals.get(0).hash()).misfits())
                .contains(new Misfit(Misfit.Kind.SEAL_NOT_AS_NOTED, seals.get(0).id()));
    }

    @Test
    void a_seal_taken_out_of_the_middle_breaks_the_chain_and_its_entries_show() {
        record(1);
        seal();
        long lost = record(1).get(0);
        seal();
        record(1);
        seal();
        List<AuditSeal> seals = vault().sealsAfter(0, 10);
        dropSeal(seals.get(1).id());
        assertThat(chain().verify().misfits()).containsExactly(new Misfit(Misfit.Kind.CHAIN_BROKEN, seals.get(2).id()),
                new Misfit(Misfit.Kind.ENTRY_INSERTED, lost));
        assertThat(chain().verifyAfter(seals.get(1).id(), null).misfits())
                .contains(new Misfit(Misfit.Kind.SEAL_NOT_AS_NOTED, seals.get(1).id()));
    }

    @Test
    void latest_seals_taken_away_are_noticed_once_their_entries_are_old() {
        long lost = record(1).get(0);
        seal();
        dropSeal(vault().lastSeal().orElseThrow().id());
        assertThat(chain().verify().fits()).isTrue();
        clock.set("2026-12-24T10:00:00");
        assertThat(chain().verify().misfits()).containsExactly(new Misfit(Misfit.Kind.ENTRY_LONG_UNSEALED, lost));
    }

    @Test
    void entries_are_found_by_actor_object_action_day_and_county_the_newest_first_in_pages() {
        trail().record(new AuditEntry(OFFICER, "event.add", "agreement:1", null, "one", null));
        trail().record(new AuditEntry(OFFICER, "case.open", "case:2", null, "two", null));
        clock.set("2026-11-25T00:00:00");
        trail().record(new AuditEntry(AUDITOR, "case.close", "case:2", "220421", null, "three", null));
        assertThat(found(new AuditQuery("lishu", null, null, null, null, null))).containsExactly("two", "one");
        assertThat(found(new AuditQuery(null, "case:2", null, null, null, null))).containsExactly("three", "two");
        assertThat(found(new AuditQuery(null, null, "case.", null, null, null))).containsExactly("three", "two");
        assertThat(found(new AuditQuery(null, null, null, LocalDate.parse("2026-11-25"), null, null))).containsExactly("three");
        assertThat(found(new AuditQuery(null, null, null, null, LocalDate.parse("2026-11-24"), null))).containsExactly("two", "one");
        assertThat(found(new AuditQuery(null, null, null, null, null, "220421"))).containsExactly("three");
        List<AuditedEntry> first = search().page(AUDITOR, AuditQuery.ALL, AuditSearch.NEWEST, 2);
        assertThat(search().page(AUDITOR, AuditQuery.ALL, first.get(1).id(), 2)).extracting(AuditedEntry::after).containsExactly("one");
        List<AuditedEntry> oldest = search().page(AUDITOR, AuditQuery.ALL, true, 0, 2);
        assertThat(oldest).extracting(AuditedEntry::after).first().isEqualTo("one");
        assertThat(search().page(AUDITOR, AuditQuery.ALL, true, oldest.get(0).id(), 1)).containsExactly(oldest.get(1));
    }

    @Test
    void a_province_sees_its_own_and_an_auditor_also_what_concerns_the_product() {
        trail().record(new AuditEntry(OFFICER, "a", "x:1", null, "ours", null));
        trail().record(new AuditEntry(actor("other", Role.COUNTY_OFFICER, "15", "150102"), "a", "x:2", null, "theirs", null));
        trail().record(new AuditEntry(Actor.system("rotate-keys"), "a", "x:3", null, "nowhere", null));
        assertThat(search().page(actor("province", Role.PROVINCE, "22", null), AuditQuery.ALL, AuditSearch.NEWEST, 9))
                .extracting(AuditedEntry::after).containsExactly("ours");
        assertThat(search().page(AUDITOR, AuditQuery.ALL, AuditSearch.NEWEST, 9)).extracting(AuditedEntry::after)
                .containsExactly("nowhere", "ours");
        assertThat(search().page(actor("admin", Role.ADMINISTRATOR, null, null), AuditQuery.ALL, AuditSearch.NEWEST, 9)).hasSize(3);
    }

    @Test
    void county_people_see_their_countys_and_nothing_else_of_the_province() {
        trail().record(new AuditEntry(OFFICER, "a", "x:1", null, "ours", null));
        trail().record(new AuditEntry(actor("other", Role.COUNTY_OFFICER, "22", "220421"), "a", "x:2", null, "theirs", null));
        trail().record(new AuditEntry(actor("province", Role.PROVINCE, "22", null), "a", "x:3", null, "the province's", null));
        Actor reviewer = actor("reviewer", Role.COUNTY_REVIEWER, "22", "220322");
        List<AuditedEntry> seen = search().page(reviewer, AuditQuery.ALL, AuditSearch.NEWEST, 9);
        assertThat(seen).extracting(AuditedEntry::after).containsExactly("ours");
        assertThat(search().entry(reviewer, seen.get(0).id())).isPresent();
        assertThat(search().entry(reviewer, seen.get(0).id() + 1)).isEmpty();
        assertThatThrownBy(() -> search().page(actor("lost", Role.COUNTY_OFFICER, "22", null), AuditQuery.ALL, AuditSearch.NEWEST, 9))
                .isInstanceOf(Refused.class);
    }

    @Test
    void that_the_trail_was_searched_is_recorded_with_what_was_looked_for() {
        search().page(AUDITOR, new AuditQuery("lishu", null, null, null, null, null), AuditSearch.NEWEST, 9);
        assertThat(searched).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("audit.search");
            assertThat(entry.actor()).isEqualTo(AUDITOR);
            assertThat(entry.after()).isEqualTo("actor=lishu");
        });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = {"AUDITOR", "ADMINISTRATOR", "PROVINCE", "COUNTY_OFFICER",
            "COUNTY_REVIEWER"})
    void nobody_else_sees_it(Role role) {
        Actor other = actor("other", role, "22", "220322");
        assertThatThrownBy(() -> search().page(other, AuditQuery.ALL, AuditSearch.NEWEST, 9)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> search().export(other, AuditQuery.ALL, null)).isInstanceOf(Refused.class);
    }

    @Test
    void a_student_sees_what_concerns_whatever_is_theirs_in_pages_and_nobody_else_asks_so() {
        trail().record(new AuditEntry(OFFICER, "agreement.view", "agreement:17", null, "one", null));
        trail().record(new AuditEntry(OFFICER, "agreement.view", "agreement:18", null, "of somebody else", null));
        trail().record(new AuditEntry(OFFICER, "person.view", "person:3", null, "two", null));
        Actor student = new Actor("s", Role.STUDENT, "22", null, null, null, 3L, null);
        trail().record(new AuditEntry(student, "person.view", "person:3", null, "own", null));
        assertThat(search().ofOwn(student, false, AuditSearch.NEWEST, 9).rows()).extracting(AuditedEntry::after).containsExactly("own", "two", "one");
        Page<AuditedEntry> first = search().ofOwn(student, true, AuditSearch.NEWEST, 1);
        assertThat(first.rows()).extracting(AuditedEntry::after).containsExactly("two");
        assertThat(search().ofOwn(student, true, Long.parseLong(first.next()), 1)).satisfies(rest -> {
            assertThat(rest.rows()).extracting(AuditedEntry::after).containsExactly("one");
            assertThat(rest.next()).isNull();
        });
        assertThatThrownBy(() -> search().ofOwn(OFFICER, true, AuditSearch.NEWEST, 1)).isInstanceOf(Refused.class);
    }

    @Test
    void an_id_number_in_a_text_is_masked() {
        trail().record(new AuditEntry(OFFICER, "a", "x:1", "number 220322199901011234", "220322199901011234", "of 22032219990101123x"));
        AuditedEntry kept = search().page(AUDITOR, AuditQuery.ALL, AuditSearch.NEWEST, 1).get(0);
        assertThat(kept.before()).isEqualTo("number 2203••••••••1234");
        assertThat(kept.after() + kept.reason()).isEqualTo("2203••••••••1234of 2203••••••••123x");
    }

    private List<String> found(AuditQuery query) {
        return search().page(AUDITOR, query, AuditSearch.NEWEST, 10).stream().map(AuditedEntry::after).toList();
    }

    private List<Long> record(int count) {
        for (int i = 0; i < count; i++) {
            trail().record(entry("entry " + i + " 记录\n=1+1"));
        }
        List<AuditedEntry> all = vault().entries(0, Long.MAX_VALUE, 1000);
        return all.subList(all.size() - count, all.size()).stream().map(AuditedEntry::id).toList();
    }

    private long seal() {
        clock.set(clock.now().plusMinutes(11).toString());
        return chain().seal();
    }

    private AuditChain chain() {
        return new AuditChain(vault(), hashing(), clock);
    }

    private AuditSearch search() {
        return new AuditSearch(log(), searched::add, (file, entries) -> drain(entries), person -> List.of("person:" + person, "agreement:17"));
    }

    private static void drain(Iterator<AuditedEntry> entries) {
        entries.forEachRemaining(entry -> { });
    }

    private static AuditEntry entry(String after) {
        return new AuditEntry(OFFICER, "event.add", "agreement:1", null, after, null);
    }

    private static Actor actor(String name, Role role, String province, String county) {
        return new Actor(name, role, province, null, county, null, null, "10.0.0.1");
    }
}
