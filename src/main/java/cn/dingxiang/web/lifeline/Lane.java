package cn.dingxiang.web.lifeline;

/** The lanes, from the top. */
public enum Lane { STUDY, TRAINING, SERVICE, PAUSE, BANS, DUTIES }
