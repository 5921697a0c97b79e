package cn.dingxiang.review.figures;

/** What figures are told apart by; those of the rest are added up. */
public enum Dimension {
    COUNTY, COHORT, KIND
}
