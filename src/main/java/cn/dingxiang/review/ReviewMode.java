package cn.dingxiang.review;

/** Which agreements a review takes. Both give the same result; the first costs only what changed. */
public enum ReviewMode {
    /** Those touched since, and those whose day has come. */
    DUE,
    /** All of them: what each rests on is read, and whatever rests on something else than when it was stored is evaluated. */
    FULL
}
