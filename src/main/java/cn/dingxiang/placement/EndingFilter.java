package cn.dingxiang.placement;

/** Which of those near the end of service. */
public enum EndingFilter {
    /** Service is complete and the certificate not issued. */
    CERTIFICATE_OWED,
    /** Nobody has said yet whether they will stay. */
    UNANSWERED,
    /** The latest answer is that they will stay. */
    STAYING,
    /** The latest answer is that they will leave. */
    LEAVING
}
