package cn.dingxiang.policy;

import cn.dingxiang.agreement.Provision;
import java.util.List;
import java.util.Objects;

/**
 * What one policy says, by programme and entrance year.
 *
 * @param id         such as {@code cn-2025}
 * @param title      its name
 * @param province   GB/T 2260, two digits; null: national
 * @param rows       the values
 * @param provisions what it asks beyond terms
 */
record Regime(String id, String title, String province, List<RegimeRow> rows, List<Provision> provisions) {
    Regime {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        rows = List.copyOf(rows);
        provisions = List.copyOf(provisions);
    }
}
