package cn.dingxiang.timeline;

/** The sides of an agreement. */
public enum Party { STUDENT, COUNTY, EMPLOYER }
