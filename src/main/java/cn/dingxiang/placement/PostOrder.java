package cn.dingxiang.placement;

/** What posts are listed by: as they were asked for, by county and unit, or by the day they are to be filled from. */
public enum PostOrder { ASKED, UNIT, FROM }
