package cn.dingxiang.agreement;

/** {@code NO_LOWER}: pay no lower than comparable county-hospital doctors; {@code ALIGNED}: 相衔接 (国办发〔2024〕50号（二十一）). */
public enum PayParity { NO_LOWER, ALIGNED }
