package cn.dingxiang.review.today;

import java.util.EnumSet;
import java.util.Set;

/** What there is to decide or chase. Only agreements that were started (启用) give any, batches in filing excepted. */
public enum ToDo {
    /** 待核实: open findings, neither dismissed nor in a case under way; {@code TERM_UNSET} stands under {@link #TERMS}. By code. */
    FINDINGS(Grouping.CODE),
    /** 个案该办下一步: cases whose next step is due within {@link #CASE_DAYS} days, or was. */
    CASES(Grouping.NONE),
    /** 分期逾期: settlements with instalments fallen due and not paid. */
    ARREARS(Grouping.NONE),
    /** 未答复: asked by mail {@link #SILENT_DAYS} days ago or longer, not answered, and the matter still stands. */
    SILENT_EMPLOYERS(Grouping.NONE),
    /** 退信或没有地址: contacts that mail does not reach. */
    UNREACHABLE(Grouping.NONE),
    /** 将到期: duties still owed and due within 30, 60 and 90 days. By party and days. */
    DUTIES(Grouping.PARTY),
    /** 已过期: duties still owed whose last day has passed. By party. */
    DUTIES_OVERDUE(Grouping.PARTY),
    /** 待安排岗位: free now or within {@link #POST_DAYS} days, and no post, employment or deployment is arranged. */
    POSTS(Grouping.NONE),
    /** 异议: what units objected or stated otherwise than recorded. */
    OBJECTIONS(Grouping.NONE),
    /** 名册提议: what registers propose, undecided. */
    PROPOSALS(Grouping.NONE),
    /** 申请: transfers, secondments and the like under way. */
    REQUESTS(Grouping.NONE),
    /** 学生申请: what students ask for, not answered. */
    STUDENT_REQUESTS(Grouping.NONE),
    /** 条款待补: a line for each agreement and term. */
    TERMS(Grouping.NONE),
    /** 建档中的批次. */
    BATCHES(Grouping.NONE),
    /** 待确认: what a unit was asked by mail and can still answer. For units; the county chases it as {@link #SILENT_EMPLOYERS}. */
    QUESTIONS(Grouping.NONE);

    /** Days ahead within which a case's step is shown. */
    public static final int CASE_DAYS = 7;
    /** Days after which a unit asked counts as silent. */
    public static final int SILENT_DAYS = 7;
    /** Days before somebody becomes free at which a post should be arranged. */
    public static final int POST_DAYS = 90;

    private static final Set<ToDo> OF_UNITS = EnumSet.of(QUESTIONS, DUTIES, DUTIES_OVERDUE, FINDINGS, REQUESTS);

    /** What its figures are told apart by. */
    public enum Grouping { NONE, CODE, PARTY }

    private final Grouping grouping;

    ToDo(Grouping grouping) {
        this.grouping = grouping;
    }

    public Grouping grouping() {
        return grouping;
    }

    /** What units see: of findings and duties only their own. */
    public boolean concernsUnits() {
        return OF_UNITS.contains(this);
    }

    /** What offices see. */
    public boolean concernsOffices() {
        return this != QUESTIONS;
    }
}
