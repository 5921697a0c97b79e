package cn.dingxiang.casework;

/** Where a case stands. */
public enum CaseState {
    /** 待核实: the findings have gathered, nobody has looked yet. */
    OPEN,
    /** 核实中. */
    VERIFYING,
    /** 已告知: the other side has been told and has time to answer. */
    NOTICE_SERVED,
    /** 陈述申辩: the other side has answered. */
    HEARING,
    /** 认定待复核: one officer proposes to confirm. */
    CONFIRMATION_PROPOSED,
    /** 已认定: two officers have confirmed. */
    CONFIRMED,
    /** 申诉处理中. */
    APPEAL,
    /** 责任履行中: repayment and damages, the signer's side only. */
    SETTLEMENT,
    /** 限期整改中: the county's and the employer's side only. */
    RECTIFICATION,
    /** 已解除协议. */
    RELEASED,
    /** 已消除: made good before anything was confirmed. */
    CURED,
    /** 不予认定. */
    DISMISSED,
    /** 已结案. */
    CLOSED;

    /** Whether nothing can follow. */
    public boolean isEnded() {
        return this == CURED || this == DISMISSED || this == CLOSED;
    }

    /** Whether a decision is still to come; a complaint lodged here is one before the decision. */
    public boolean isUndecided() {
        return compareTo(CONFIRMED) < 0;
    }
}
