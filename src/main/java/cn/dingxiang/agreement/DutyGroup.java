package cn.dingxiang.agreement;

/** The stretch of the agreement a day belongs to, for bans (domain rules, section 4). */
public enum DutyGroup { STUDY, AWAITING, TRAINING, SERVICE }
