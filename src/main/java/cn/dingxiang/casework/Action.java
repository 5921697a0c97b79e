package cn.dingxiang.casework;

import java.util.Locale;

/** What can be done with a case; {@link Steps} says when and by whom. */
public enum Action {
    /** 立案. */
    OPEN_CASE,
    /** 并入新的疑点. */
    JOIN_FINDING,
    /** 疑点已消除. */
    CURE,
    /** 疑点因补录事实不再成立，自动结案. */
    CLOSE_AS_GONE,
    /** 协议已终止，自动结案. */
    CLOSE_AS_ENDED,
    /** 超过时限. */
    PASS_LIMIT,
    /** 开始核实. */
    BEGIN_VERIFYING,
    /** 送达告知. */
    SERVE_NOTICE,
    /** 登记陈述申辩. */
    HEAR_STATEMENT,
    /** 提出认定. */
    PROPOSE_CONFIRMATION,
    /** 退回认定. */
    RETURN_PROPOSAL,
    /** 复核认定. */
    CONFIRM,
    /** 不予认定. */
    DISMISS,
    /** 提出申诉. */
    LODGE_COMPLAINT,
    /** 受理申诉. */
    ACCEPT_COMPLAINT,
    /** 驳回申诉. */
    REJECT_COMPLAINT,
    /** 支持申诉. */
    UPHOLD_COMPLAINT,
    /** 核定责任金额. */
    BEGIN_SETTLEMENT,
    /** 约定分期. */
    AGREE_INSTALMENTS,
    /** 解除协议. */
    RELEASE,
    /** 恢复履约或无须解除，结案. */
    RESUME_SERVICE,
    /** 责令限期整改. */
    ORDER_RECTIFICATION,
    /** 整改验收. */
    ACCEPT_RECTIFICATION,
    /** 归档结案. */
    CLOSE;

    /** How the audit trail names it, such as {@code case.begin-verifying}. */
    String audited() {
        return "case." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
