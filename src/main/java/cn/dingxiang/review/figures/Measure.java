package cn.dingxiang.review.figures;

/**
 * What is counted, by county, entrance year and kind; only of agreements that were started (启用). A finding that was dismissed counts
 * nowhere. Each can be opened as a list but the last two.
 */
public enum Measure {
    /** Agreements by phase, those over included; kind: the phase. */
    AGREEMENTS,
    /**
     * Signers who do not perform: with an open finding on their side that is overdue or established, or with a breach two people confirmed
     * which is neither reversed nor made good. Performance rate = 1 − this ÷ {@link #AGREEMENTS} (the deceased left out of both).
     */
    NOT_PERFORMING,
    /** Open findings; kind: the code. The oldest comes first in its list. */
    OPEN_FINDINGS,
    /** Of these, signers' that are overdue or established; kind: the code. None is a breach yet. */
    STUDENT_FINDINGS,
    /** Of these, the county's own defaults, overdue or established; kind: the code. */
    COUNTY_DEFAULTS,
    /** Of these, the employers' defaults, overdue or established; kind: the code. */
    EMPLOYER_DEFAULTS,
    /** Breaches of signers confirmed by two people, neither reversed nor made good; kind: the first code of the case. */
    BREACHES,
    /** Defaults of counties and employers confirmed by two people and not reversed; kind: the first code of the case. */
    CONFIRMED_DEFAULTS,
    /** Cases confirmed, whatever became of them; kind: the side. */
    DECIDED,
    /** Of these, those a complaint reversed; kind: the side. */
    REVERSED,
    /** Cases on which somebody has acted; kind: the side. Their list says after how many days. */
    ANSWERED,
    /** Signers with a licence exam on record (国卫办科教函〔2020〕883号四); kind: the school. */
    EXAM_TAKEN,
    /** Of these, those with one passed; kind: the school. */
    EXAM_PASSED,
    /** Signers who sat for a physician's licence (执业医师); kind: the school. */
    PHYSICIAN_EXAM_TAKEN,
    /** Of these, those who passed; kind: the school. */
    PHYSICIAN_EXAM_PASSED,
    /** Signers who sat for an assistant physician's licence (执业助理医师); kind: the school. */
    ASSISTANT_EXAM_TAKEN,
    /** Of these, those who passed; kind: the school. */
    ASSISTANT_EXAM_PASSED,
    /** Median days from the day a case's first finding dates from to the first step somebody took; no sum, only by county. */
    RESPONSE_DAYS,
    /** The day the oldest open finding dates from, in days since 1970-01-01; no sum, only by county. */
    OPEN_SINCE;

    /** Whether figures add up over counties and entrance years, and open a list. */
    public boolean isCount() {
        return this != RESPONSE_DAYS && this != OPEN_SINCE;
    }
}
