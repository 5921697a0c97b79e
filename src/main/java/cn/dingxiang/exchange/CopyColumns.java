package cn.dingxiang.exchange;

import cn.dingxiang.intake.Heading;
import java.util.List;

/** Where a checked copy has its two columns: where an earlier one had them, or behind the last. */
final class CopyColumns {

    private CopyColumns() { }

    /** The column of the status in a file that is itself a checked copy; -1 in any other. */
    static int ownColumn(List<String> headings) {
        for (int column = 0; column + 1 < headings.size(); column++) {
            if (headings.get(column).equals(Heading.STATUS.text()) && headings.get(column + 1).equals(Heading.REMARK.text())) {
                return column;
            }
        }
        return -1;
    }
}
