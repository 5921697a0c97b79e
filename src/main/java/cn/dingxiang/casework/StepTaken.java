package cn.dingxiang.casework;

import cn.dingxiang.directory.Role;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A step in a case's history; never changed.
 *
 * @param number   counts from 1 within the case
 * @param action   what was done
 * @param from     null for the first
 * @param to       the state it led to
 * @param at       civil time of Asia/Shanghai
 * @param by       who
 * @param role     in which role; null for the product itself
 * @param reason   why
 * @param evidence what it points at: {@code attachment:12}, {@code event:34}, {@code letter:5}
 */
public record StepTaken(int number, Action action, CaseState from, CaseState to, LocalDateTime at, String by, Role role, String reason,
                        List<String> evidence) {
    public StepTaken {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
    }

    /** With another piece of evidence. */
    public StepTaken citing(String reference) {
        return new StepTaken(number, action, from, to, at, by, role, reason,
                Stream.concat(evidence.stream(), Stream.of(reference)).toList());
    }
}
