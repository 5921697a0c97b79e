package cn.dingxiang.review.alert;

/** What tests of alerts ask of a store besides its port: one county with an agreement started, 220322, and one with none, 220421. */
public interface AlertFixture {
    /** Key of the started agreement of 220322, signed by 王小明, number DX-1. */
    long agreement();

    /** An event of the agreement recorded at a time, such as {@code 2026-11-01T10:00}. */
    void eventRecorded(String at);

    /** An import of the county. */
    void imported(String county, String at);

    /** Case 5 of the agreement, about LEFT_POST, confirmed on a day and late or not; null: it has ended. */
    void caseConfirmed(String on, Boolean late);
}
