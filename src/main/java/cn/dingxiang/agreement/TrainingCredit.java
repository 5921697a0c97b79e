package cn.dingxiang.agreement;

/** Whether training months count as service. */
public enum TrainingCredit { NONE, FULL, IF_CERTIFIED }
