package cn.dingxiang.jdbc;

import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.intake.Student;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the people agreements bind, by the hash of their ID number, and records those not known yet. */
@Singleton
final class StudentRows {
    private final PersonRepository people;
    private final NewRows rows;
    private final IdNumberSeal seal;
    private final HashKeyCheck hashKey;

    StudentRows(PersonRepository people, NewRows rows, IdNumberSeal seal, HashKeyCheck hashKey) {
        this.people = people;
        this.rows = rows;
        this.seal = seal;
        this.hashKey = hashKey;
    }

    /** The person's id for each student, in order. */
    List<Long> idsOf(List<Student> students) {
        List<String> hashes = new ArrayList<>();
        students.forEach(student -> hashes.add(student.idNumber() == null ? null : seal.hash(student.idNumber().value())));
        Map<String, Student> numbered = new LinkedHashMap<>();
        for (int place = 0; place < students.size(); place++) {
            if (hashes.get(place) != null) {
                numbered.put(hashes.get(place), students.get(place));
            }
        }
        Map<String, Long> known = recorded(numbered);
        List<Long> ids = new ArrayList<>();
        for (int place = 0; place < students.size(); place++) {
            ids.add(hashes.get(place) == null ? recordUnnumbered(students.get(place)) : known.get(hashes.get(place)));
        }
        return ids;
    }

    private Map<String, Long> recorded(Map<String, Student> numbered) {
        if (numbered.isEmpty()) {
            return Map.of();
        }
        hashKey.confirm();
        Map<String, PersonRow> known = byHash(numbered);
        people.updateContacts(known.values().stream().map(row -> {
            Student student = numbered.get(row.idNumberHash());
            return row.withContact(student.email(), student.phone());
        }).filter(row -> !row.equals(known.get(row.idNumberHash()))).toList());
        List<PersonRow> fresh = numbered.entrySet().stream().filter(entry -> !known.containsKey(entry.getKey()))
                .map(entry -> row(entry.getValue(), seal.seal(entry.getValue().idNumber().value()), entry.getKey())).toList();
        if (!fresh.isEmpty()) {
            rows.people(fresh);
            known.putAll(byHash(numbered));
        }
        return known.values().stream().collect(Collectors.toMap(PersonRow::idNumberHash, PersonRow::id));
    }

    private Map<String, PersonRow> byHash(Map<String, Student> numbered) {
        return people.findByIdNumberHashIn(numbered.keySet()).stream()
                .collect(Collectors.toMap(PersonRow::idNumberHash, Function.identity()));
    }

    private Long recordUnnumbered(Student student) {
        people.save(row(student, null, null));
        return people.lastId();
    }

    private static PersonRow row(Student student, String sealed, String hash) {
        return new PersonRow(null, student.name(), sealed, hash, student.email(), student.phone());
    }
}
