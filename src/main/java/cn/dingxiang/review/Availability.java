package cn.dingxiang.review;

/** How it is known when a doctor not yet deployed becomes free. */
public enum Availability {
    /** Still at school: from the entrance year, the years of study and the training agreed. */
    STUDYING,
    /** Graduated, training not begun: graduation and the training agreed. */
    BEFORE_TRAINING,
    /** In training or a permitted master's: its start, the training agreed, and the pauses already over. */
    TRAINING,
    /** Free: nothing but a post is missing. */
    FREE
}
