package cn.dingxiang.agreement;

/** Postgraduate training the agreement asks for: 住培, 助理全科, or none. */
public enum Training { RESIDENCY, ASSISTANT_GP, NONE }
