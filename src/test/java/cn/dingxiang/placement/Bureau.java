package cn.dingxiang.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.letter.LettersInMemory;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.InMemoryAgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.policy.PolicyBook;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.MutableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The services of placement over fakes, with two counties, and doctors told as lives. */
final class Bureau {
    private static final PolicyBook POLICY = PolicyBook.load(null);

    final MutableClock clock;
    final RecordingAudit audit = new RecordingAudit();
    final InMemoryUnits units = new InMemoryUnits();
    final InMemoryPosts posts = new InMemoryPosts(units, agreement -> false, agreement -> "N" + agreement);
    final InMemoryRequests requests = new InMemoryRequests();
    final InMemoryAgreementRecords records;
    final DoctorFiles doctors;
    final Asking asking;
    final RequestDesk desk;
    final CarryingOut carryingOut;
    final InMemoryEndOfService ends = new InMemoryEndOfService();
    final List<String> numbers = new ArrayList<>();
    final LettersInMemory letters;
    final EndDesk endDesk;
    final Benefits benefits;
    final Unit hospital = units.put(Life.COUNTY, Life.EMPLOYER, Unit.Kind.COUNTY_HOSPITAL);
    final Unit township = units.put(Life.COUNTY, Life.UNIT, Unit.Kind.TOWNSHIP_CENTRE);
    final Unit otherTownship = units.put(Life.COUNTY, Life.OTHER_UNIT, Unit.Kind.TOWNSHIP_CENTRE);
    final Unit neighbour = units.put(Life.OTHER_COUNTY, "Township C", Unit.Kind.TOWNSHIP_CENTRE);
    final Unit farAway = units.put("500101", "Township D", Unit.Kind.TOWNSHIP_CENTRE);

    Bureau(String now) {
        clock = MutableClock.at(now);
        records = new InMemoryAgreementRecords(POLICY, clock);
        doctors = new DoctorFiles(records, POLICY, units);
        asking = new Asking(doctors, units, posts, new NoPeople(), requests, audit, clock);
        desk = new RequestDesk(requests, audit, clock);
        carryingOut = new CarryingOut(desk, doctors, units, posts, records, clock);
        letters = LettersInMemory.over(records, id -> Optional.of(new AgreementKey(id, numbers.get((int) id - 1), Life.COUNTY,
                file(numbers.get((int) id - 1)).person())), id -> Optional.empty(), units, audit, clock);
        endDesk = new EndDesk(doctors, ends, posts, new CompletionLetters(letters.letters(), null), records, audit, clock);
        benefits = new Benefits(doctors, POLICY, clock);
    }

    /** Records the life under this number. */
    @SuppressWarnings("unchecked")
    Bureau with(String number, Life life) {
        numbers.add(number);
        Map<String, Object> scenario = life.scenario("2050-01-01");
        records.create(new NewAgreement(number, new Student(number, null, null, null), new Parties(number, null, null, null),
                (Map<String, Object>) scenario.get("agreement"), (List<Map<String, Object>>) scenario.get("events"), null, null, true,
                "test"));
        return this;
    }

    AgreementFile file(String number) {
        return records.find(number).orElseThrow();
    }

    /** The last events recorded, as kind and day. */
    List<String> events(String number) {
        return file(number).events().stream().map(event -> event.kind() + " " + event.on()).toList();
    }

    long post(Unit unit, int capacity) {
        return posts.add(new PostTerms(unit.id(), hospital.id(), Track.JUNIOR_COLLEGE, null, true, capacity, LocalDate.parse("2025-01-01"),
                null),
                unit.name(), LocalDate.parse("2025-01-01"));
    }

    /** Checks that the call is refused for this reason, told in both languages. */
    static void refused(String problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.explain(Locale.ENGLISH)).isNotBlank().isNotEqualTo(refusal.explain(Locale.ROOT));
        });
    }
}
