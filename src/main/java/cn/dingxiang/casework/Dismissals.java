package cn.dingxiang.casework;

import cn.dingxiang.review.Dismissal;
import java.util.List;

/** Port: what was dismissed. The review reads it with its agreements, and plans no reminder about it. */
public interface Dismissals {

    /**
     * Stores what a step dismissed, and makes the next review look at the agreement.
     *
     * @param file      the case
     * @param step      the step's number
     * @param dismissed the findings
     */
    void add(CaseFile file, int step, List<Dismissal> dismissed);

    /** What was dismissed of an agreement, whether corroborated since or not. */
    List<Dismissal> of(long agreement);
}
