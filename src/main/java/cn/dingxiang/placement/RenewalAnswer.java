package cn.dingxiang.placement;

/** What a doctor answers when asked whether they will stay after the end of service. It binds nobody. */
public enum RenewalAnswer { STAY, LEAVE, UNDECIDED }
