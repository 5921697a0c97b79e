package cn.dingxiang.casework;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Port: what a case froze; never rewritten, and readable without any form or regime. */
public interface CaseRecords {

    /** What is frozen: the dossier a confirmation rests on, or the worksheet of a settlement. */
    enum Kind { DECISION, SETTLEMENT }

    /** Freezes a JSON tree with the step it belongs to. */
    void freeze(long caseId, int step, Kind kind, LocalDateTime at, Map<String, Object> document);

    /** The latest of its kind. */
    Optional<Frozen> latest(long caseId, Kind kind);

    /**
     * A frozen record.
     *
     * @param step     number of the step it belongs to
     * @param at       civil time of Asia/Shanghai
     * @param document the JSON tree, as it was frozen
     * @param hash     SHA-256 of the stored text, in hexadecimal digits
     */
    record Frozen(int step, LocalDateTime at, Map<String, Object> document, String hash) {
        public Frozen {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(hash, "hash");
        }
    }
}
