package cn.dingxiang.agreement;

/** What a document gives or asks of doctors who are trained and serve, besides the terms of an agreement. A {@link Provision} names it. */
public enum Grant {
    /** 特岗医师计划. */
    SPECIAL_POST_PLAN,
    /** Sitting the intermediate title exam directly. */
    DIRECT_INTERMEDIATE_TITLE,
    /** 定向评价、定向使用: assessed for and appointed to a grassroots title outside the post ratios. */
    GRASSROOTS_TITLE,
    /** The residency certificate, a condition of appointment to the intermediate title. */
    RESIDENCY_FOR_INTERMEDIATE,
    /** 两个同等对待, the first: treated as a graduate of the year in which the certificate was won. */
    EQUAL_TO_GRADUATE,
    /** 两个同等对待, the second: treated as a clinical professional master. */
    EQUAL_TO_MASTER,
    /** Use of a senior title beyond the grassroots, which a grassroots senior title does not allow. */
    SENIOR_BEYOND_GRASSROOTS
}
