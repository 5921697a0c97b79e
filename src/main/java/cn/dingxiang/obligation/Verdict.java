package cn.dingxiang.obligation;

/** The answer to "may this person apply?". */
public enum Verdict { PERMITTED, FORBIDDEN, REVIEW }
