package cn.dingxiang.placement.student;

/** Where a student's request stands. */
public enum RequestStanding {
    /** The county has not answered yet. */
    ASKED,
    /** The county takes it up: what follows is a transfer on its way, or an event recorded. */
    ACCEPTED,
    REJECTED,
    /** The student took it back. */
    WITHDRAWN,
    /** What was accepted is carried out: the event is recorded, or the county closed it otherwise. */
    DONE
}
