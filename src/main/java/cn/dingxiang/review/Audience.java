package cn.dingxiang.review;

/** Whom a rung of the ladder addresses. */
public enum Audience {
    /** The signer. */
    STUDENT,
    /** The county hospital that employs, or before that manages the agreed unit (县管). */
    HOSPITAL,
    /** The township unit that uses the doctor (乡用). */
    UNIT,
    /** The county health bureau. */
    COUNTY,
    /** The provincial health commission. */
    PROVINCE
}
