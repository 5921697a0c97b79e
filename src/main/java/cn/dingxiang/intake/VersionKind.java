package cn.dingxiang.intake;

/** Why there is a version of an agreement: signed so, 补充协议, or the first record was wrong. */
public enum VersionKind { ORIGINAL, SUPPLEMENT, CORRECTION }
