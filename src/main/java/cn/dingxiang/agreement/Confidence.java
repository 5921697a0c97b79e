package cn.dingxiang.agreement;

/** How sure a value is: read in the document itself, second hand, inferred, of a sample form, or of this agreement. */
public enum Confidence { SEED, SECONDARY, INFERRED, SAMPLE, AGREEMENT }
