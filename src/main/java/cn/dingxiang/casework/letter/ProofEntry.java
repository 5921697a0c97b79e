package cn.dingxiang.casework.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One entry of a proof-of-notice file; never changed.
 *
 * @param id         its key; 0 before it is stored
 * @param letter     id of the letter
 * @param kind       what happened
 * @param on         when
 * @param person     who received, signed, acknowledged, or witnessed (all of them); for mail the address; null when nobody
 * @param means      how: 当面, 电话, 邮政特快专递, where an announcement stood; null when not said
 * @param reference  Message-ID, number of the posting, address of the announcement; null when none
 * @param attachment id of the scan; null when none
 * @param note       anything else; why, for a voiding entry; null when nothing
 * @param voids      id of the entry this one voids; null for none
 * @param recordedAt civil time of Asia/Shanghai
 * @param recordedBy who
 */
public record ProofEntry(long id, long letter, ProofKind kind, LocalDate on, String person, String means, String reference,
                         Long attachment, String note, Long voids, LocalDateTime recordedAt, String recordedBy) {
    public ProofEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(recordedBy, "recordedBy");
        if ((kind == ProofKind.VOIDED) != (voids != null)) {
            throw new IllegalArgumentException("an entry voids another exactly when its kind says so");
        }
    }

    /** As JSON, without what is null. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("kind", kind.name());
        tree.put("label", kind.label());
        tree.put("on", on.toString());
        tree.put("person", person);
        tree.put("means", means);
        tree.put("reference", reference);
        tree.put("attachment", attachment);
        tree.put("note", note);
        tree.put("voids", voids);
        tree.put("recordedAt", recordedAt.toString());
        tree.put("recordedBy", recordedBy);
        tree.values().removeIf(Objects::isNull);
        return tree;
    }
}
