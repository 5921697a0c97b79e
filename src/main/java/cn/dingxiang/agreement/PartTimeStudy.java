package cn.dingxiang.agreement;

/** Whether part-time study is free or needs the county's consent. */
public enum PartTimeStudy { FREE, CONSENT }
