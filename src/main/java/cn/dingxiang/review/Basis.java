package cn.dingxiang.review;

import java.util.List;
import java.util.Map;

/**
 * What agreements are reviewed by, besides their own facts: the program, regimes, forms, ladders and units. Two of the same digest
 * derive the same from the same facts.
 *
 * @param digest stands for all of it
 */
public record Basis(long digest) {

    /** This with the units as they stand now. */
    Basis with(UnitBook units) {
        long sum = 0;
        for (Map.Entry<String, Long> unit : units.idsByName().entrySet()) {
            sum += new Fingerprint().add(unit.getKey()).add(unit.getValue()).hash();
        }
        for (Map.Entry<Long, List<UnitBook.Management>> managed : units.managements().entrySet()) {
            Fingerprint one = new Fingerprint().add(managed.getKey());
            managed.getValue().forEach(management -> one.add(management.hospitalId()).add(management.from()).add(management.to()));
            sum += one.hash();
        }
        return new Basis(new Fingerprint().add(digest).add(sum).hash());
    }

    /** Stands for this and an agreement's facts together. @param facts see {@link ReviewSubject#facts} */
    long grounds(long facts) {
        return new Fingerprint().add(digest).add(facts).hash();
    }
}
