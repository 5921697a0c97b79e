package cn.dingxiang.intake;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Person;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what rows that were taken say: counties and units they name first, then agreements and events, a batch of rows at a time. */
@Singleton
final class ChangeWriter {
    private final AgreementRecords records;
    private final Counties counties;
    private final Units units;
    private final Contacts contacts;
    private final People people;

    ChangeWriter(AgreementRecords records, Counties counties, Units units, Contacts contacts, People people) {
        this.records = records;
        this.counties = counties;
        this.units = units;
        this.contacts = contacts;
        this.people = people;
    }

    /** Sees to it that the county an import is for is kept. */
    void prepare(String county) {
        if (county != null) {
            counties.createIfAbsent(List.of(county));
        }
    }

    /** The writing of one import. */
    Session session(long batch, boolean live, String author) {
        return new Session(batch, live, author);
    }

    /** Knows which counties and units it has seen to already, so that a hundred thousand rows do not ask again. */
    final class Session {
        private final long batch;
        private final boolean live;
        private final String author;
        private final Set<String> knownCounties = new HashSet<>();
        private final Set<String> knownUnits = new HashSet<>();

        private Session(long batch, boolean live, String author) {
            this.batch = batch;
            this.live = live;
            this.author = author;
        }

        void write(List<RowOutcome> outcomes) {
            List<NewAgreement> agreements = new ArrayList<>();
            Map<String, List<Map<String, Object>>> events = new LinkedHashMap<>();
            UnitsNamed named = new UnitsNamed();
            List<Person> reached = new ArrayList<>();
            List<UnitDraft> entries = new ArrayList<>();
            for (RowOutcome outcome : outcomes) {
                if (outcome.change() instanceof Change.NewOne one) {
                    AgreementDraft draft = one.draft();
                    named.agreement(draft);
                    agreements.add(new NewAgreement(draft.number(), draft.student(), draft.parties(), draft.document(), draft.eventTrees(),
                            null, batch, live, author));
                } else if (outcome.change() instanceof Change.More more) {
                    more.events().forEach(event -> named.event(event, more.county()));
                    if (!more.events().isEmpty()) {
                        events.computeIfAbsent(more.number(), number -> new ArrayList<>()).addAll(more.events());
                    }
                    Optional.ofNullable(more.reached()).ifPresent(reached::add);
                } else if (outcome.change() instanceof Change.UnitEntry entry) {
                    entries.add(entry.draft());
                }
            }
            entries.stream().filter(entry -> entry.type() != UnitDraft.Type.PROVINCE_BUREAU).forEach(entry -> named.county(entry.county()));
            create(named);
            if (!agreements.isEmpty()) {
                records.recordAll(agreements);
            }
            if (!events.isEmpty()) {
                records.addAllEvents(events.entrySet().stream()
                        .map(more -> new NewEvents(more.getKey(), more.getValue(), null, batch, author)).toList());
            }
            if (!reached.isEmpty()) {
                people.reach(reached);
            }
            entries.forEach(this::enter);
        }

        private void create(UnitsNamed named) {
            Set<String> newCounties = new LinkedHashSet<>(named.counties());
            newCounties.removeIf(county -> !knownCounties.add(county));
            if (!newCounties.isEmpty()) {
                counties.createIfAbsent(newCounties);
            }
            named.units().forEach((unit, kind) -> {
                if (knownUnits.add(unit.county() + " " + unit.name())) {
                    units.createIfAbsent(unit.county(), unit.name(), kind);
                }
            });
        }

        private void enter(UnitDraft draft) {
            Recipient recipient;
            if (draft.type().isBureau()) {
                recipient = UnitHandling.recipient(draft);
            } else {
                Unit unit = units.put(draft.county(), draft.name(), draft.type().kind());
                recipient = Recipient.unit(unit.id());
                if (draft.hospital() != null) {
                    Unit hospital = units.createIfAbsent(draft.county(), draft.hospital(), Unit.Kind.COUNTY_HOSPITAL);
                    units.manage(new Management(unit.id(), hospital.id(), draft.from(), draft.to()));
                }
            }
            if (draft.contact() != null) {
                contacts.put(Contact.of(recipient, draft.contact().name(), draft.contact().email(), draft.contact().phone()),
                        author);
            }
        }
    }
}
