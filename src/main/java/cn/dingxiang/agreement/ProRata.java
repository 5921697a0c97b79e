package cn.dingxiang.agreement;

/** How repayment falls with service done. */
public enum ProRata { NONE, MONTH, DAY }
