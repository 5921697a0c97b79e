package cn.dingxiang.directory.audit;

/**
 * Which part of the trail somebody may see.
 *
 * @param province  two digits; null for all
 * @param within    how the codes of the counties begin; null for all, also what concerns no county
 * @param placeless also what concerns no place, such as the product itself; not together with {@code within}
 */
public record AuditScope(String province, String within, boolean placeless) {

    /** All of a province, or of everything. */
    public AuditScope(String province, boolean placeless) {
        this(province, null, placeless);
    }
}
