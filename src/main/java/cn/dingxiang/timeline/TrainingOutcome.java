package cn.dingxiang.timeline;

/** How a stint of training ended. */
public enum TrainingOutcome { CERTIFIED, PENDING, FAILED, WITHDRAWN }
