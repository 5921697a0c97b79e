package cn.dingxiang.intake;

import java.util.List;
import java.util.Objects;

/**
 * What the checks make of a row.
 *
 * @param row      where it stands
 * @param status   what becomes of it
 * @param problems errors and warnings
 * @param change   what is to be written for it
 */
record RowOutcome(int row, RowStatus status, List<Problem> problems, Change change) {
    RowOutcome {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(change, "change");
        problems = List.copyOf(problems);
    }

    /** A row whose change is written unless one of its problems is an error; then only its errors are told, since nothing is taken. */
    static RowOutcome of(int row, List<Problem> problems, RowStatus status, Change change) {
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        return errors.isEmpty() ? new RowOutcome(row, status, problems, change) : new RowOutcome(row, RowStatus.REFUSED, errors, Change.NONE);
    }
}
