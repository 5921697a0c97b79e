package cn.dingxiang.web.page;

/** What was asked for is not there, or is none of this viewer's business: both look alike. */
public final class NotThere extends RuntimeException { }
