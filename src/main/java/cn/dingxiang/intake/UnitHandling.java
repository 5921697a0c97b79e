package cn.dingxiang.intake;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Takes rows that are units. What is on record of all units fits into memory, and so does a list of them. */
final class UnitHandling implements RowHandling {
    private final UnitRows reader;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<Long, List<Management>> managements;
    private final Map<Recipient, List<Contact>> contacts;
    private final Map<String, List<UnitDraft>> inFile = new HashMap<>();

    UnitHandling(UnitRows reader, Units units, Contacts contacts) {
        this.reader = reader;
        units.all().forEach(unit -> this.units.put(unit.county() + " " + unit.name(), unit));
        this.managements = units.managements().stream().collect(Collectors.groupingBy(Management::unit));
        this.contacts = contacts.all().stream().collect(Collectors.groupingBy(Contact::recipient));
    }

    @Override
    public void survey(SourceRow row) {
        UnitDraft draft = reader.read(row);
        if (!draft.isBroken()) {
            inFile.computeIfAbsent(draft.key(), key -> new ArrayList<>(1)).add(draft);
        }
    }

    @Override
    public List<RowOutcome> check(List<SourceRow> rows, Long batch) {
        return rows.stream().map(reader::read).map(this::check).toList();
    }

    private RowOutcome check(UnitDraft draft) {
        List<Problem> problems = new ArrayList<>(draft.problems());
        if (draft.isBroken()) {
            return RowOutcome.of(draft.row(), problems, RowStatus.REFUSED, Change.NONE);
        }
        twins(draft, problems);
        if (draft.type().isBureau()) {
            RowStatus status = hasContact(draft, recipient(draft)) ? RowStatus.UNCHANGED
                    : knowsContact(draft, recipient(draft)) ? RowStatus.UPDATED : RowStatus.FRESH;
            return RowOutcome.of(draft.row(), problems, status, status == RowStatus.UNCHANGED ? Change.NONE : new Change.UnitEntry(draft));
        }
        Unit unit = units.get(draft.key());
        hospital(draft, unit, problems);
        if (unit == null) {
            return RowOutcome.of(draft.row(), problems, RowStatus.FRESH, new Change.UnitEntry(draft));
        }
        if (unit.kind() != draft.type().kind()) {
            problems.add(Problem.warning(Heading.UNIT_KIND.text(), "unit.kind-changes", Vocabulary.UNIT_KIND.word(unit.kind().name())));
        }
        boolean known = unit.kind() == draft.type().kind() && isManaged(draft, unit) && hasContact(draft, Recipient.unit(unit.id()));
        boolean replaces = unit.kind() != draft.type().kind()
                || !hasContact(draft, Recipient.unit(unit.id())) && knowsContact(draft, Recipient.unit(unit.id()));
        return RowOutcome.of(draft.row(), problems, known ? RowStatus.UNCHANGED : replaces ? RowStatus.UPDATED : RowStatus.ADDED,
                known ? Change.NONE : new Change.UnitEntry(draft));
    }

    private void twins(UnitDraft draft, List<Problem> problems) {
        for (UnitDraft other : inFile.get(draft.key())) {
            if (other.row() == draft.row() || other.type() != draft.type() && draft.type().isBureau()) {
                continue;
            }
            if (other.saysSame(draft)) {
                problems.add(Problem.error("", "twin.unit", other.row()));
            } else if (other.type() != draft.type()) {
                problems.add(Problem.error(Heading.UNIT_KIND.text(), "twin.unit-kind", other.row()));
            } else if (draft.hospital() != null && other.hospital() != null && !sameManagement(draft, other) && draft.overlaps(other)) {
                problems.add(Problem.error(Heading.MANAGING_HOSPITAL.text(), "twin.unit-managed", other.row()));
            } else if (draft.contact() != null && other.contact() != null && draft.contact().name().equals(other.contact().name())
                    && !draft.contact().equals(other.contact())) {
                problems.add(Problem.error(Heading.CONTACT_NAME.text(), "twin.contact", other.row()));
            }
        }
    }

    private static boolean sameManagement(UnitDraft one, UnitDraft other) {
        return one.hospital().equals(other.hospital()) && one.from().equals(other.from())
                && Objects.equals(one.to(), other.to());
    }

    private void hospital(UnitDraft draft, Unit unit, List<Problem> problems) {
        if (draft.hospital() != null) {
            String key = draft.county() + " " + draft.hospital();
            if (!units.containsKey(key) && !inFile.containsKey(key)) {
                problems.add(Problem.warning(Heading.MANAGING_HOSPITAL.text(), "unit.hospital-created"));
            }
        } else if (draft.type() == UnitDraft.Type.TOWNSHIP_CENTRE && (unit == null || !managements.containsKey(unit.id()))
                && inFile.get(draft.key()).stream().allMatch(other -> other.hospital() == null)) {
            problems.add(Problem.warning(Heading.MANAGING_HOSPITAL.text(), "unit.no-hospital"));
        }
    }

    private boolean isManaged(UnitDraft draft, Unit unit) {
        if (draft.hospital() == null) {
            return true;
        }
        Unit hospital = units.get(draft.county() + " " + draft.hospital());
        return hospital != null && managements.getOrDefault(unit.id(), List.of())
                .contains(new Management(unit.id(), hospital.id(), draft.from(), draft.to()));
    }

    private boolean hasContact(UnitDraft draft, Recipient recipient) {
        return draft.contact() == null || contacts.getOrDefault(recipient, List.of()).stream().anyMatch(draft.contact()::isSame);
    }

    private boolean knowsContact(UnitDraft draft, Recipient recipient) {
        return contacts.getOrDefault(recipient, List.of()).stream().anyMatch(known -> known.name().equals(draft.contact().name()));
    }

    /** Whom a bureau's contact speaks for. */
    static Recipient recipient(UnitDraft draft) {
        return draft.type() == UnitDraft.Type.PROVINCE_BUREAU ? Recipient.province(draft.county()) : Recipient.county(draft.county());
    }
}
