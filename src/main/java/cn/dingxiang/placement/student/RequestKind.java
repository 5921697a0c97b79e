package cn.dingxiang.placement.student;

/** What a student can ask for. */
public enum RequestKind {
    /** 县内调动. */
    TRANSFER_WITHIN_COUNTY,
    /** 跨县调动. */
    TRANSFER_ACROSS_COUNTIES,
    /** 延期、暂缓: to begin later, or to pause for a while. */
    DEFERRAL;

    public boolean isTransfer() {
        return this != DEFERRAL;
    }
}
