package cn.dingxiang.agreement;

/** What starts the time to report for duty (报到). */
public enum ReportAfter { GRADUATION, TRAINING }
