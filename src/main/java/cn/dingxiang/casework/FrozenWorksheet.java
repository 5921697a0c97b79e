package cn.dingxiang.casework;

import cn.dingxiang.settlement.Worksheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A worksheet as it was frozen.
 *
 * @param tree as {@link cn.dingxiang.settlement.WorksheetTree} wrote it, with {@code payments}
 */
public record FrozenWorksheet(Map<String, Object> tree) {
    public FrozenWorksheet {
        Objects.requireNonNull(tree, "tree");
    }

    /** The amount of a line, yuan. */
    public BigDecimal amount(Worksheet.Name name) {
        return ((List<?>) tree.get("lines")).stream().map(line -> (Map<?, ?>) line).filter(line -> name.name().equals(line.get("line")))
                .map(line -> new BigDecimal((String) line.get("amount"))).findFirst().orElseThrow();
    }
}
