package cn.dingxiang.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Port: the database as the round of cases sees it. What it reads it holds until the transaction ends. */
public interface CaseRoundStore {

    /** Keys of agreements, started (启用) and due to be looked at, ascending. */
    List<Long> due(LocalDate asOf, long after, int limit);

    /** Those of {@code agreements} still due, locked. */
    List<CaseSubject> take(List<Long> agreements, LocalDate asOf);

    /** Sets when each is to be looked at again; null: when its findings change. */
    void lookAgain(Map<Long, LocalDate> days);

    /** Cases under way past their limit on {@code asOf} and not noted as late, locked. */
    List<CaseFile> newlyLate(LocalDate asOf, int limit);
}
