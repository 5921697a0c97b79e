package cn.dingxiang.directory.audit;

/**
 * Which part of the trail somebody may see.
 *
 * @param province  two digits; null for all
 * @param placeless also what concerns no place, such as the product itself
 */
public record AuditScope(String province, boolean placeless) { }
