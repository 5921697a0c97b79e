package cn.dingxiang.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A workbook that goes on in another, {@code NAME-2.xlsx}, before it is longer than a spreadsheet can be. */
final class RollingTable implements Table {
    private static final int LONGEST = 1_000_000;

    private final Path first;
    private final String title;
    private final List<String> headings;
    private final Consumer<Path> more;
    private Table current;
    private int parts = 1;
    private int rows;

    /** @param more told of every further file */
    RollingTable(Path first, String title, List<String> headings, Consumer<Path> more) throws IOException {
        this.first = first;
        this.title = title;
        this.headings = headings;
        this.more = more;
        this.current = new XlsxTable(first, title, headings);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (rows == LONGEST) {
            current.close();
            rows = 0;
            parts++;
            Path next = first.resolveSibling(first.getFileName().toString().replace(".xlsx", "-" + parts + ".xlsx"));
            more.accept(next);
            current = new XlsxTable(next, title, headings);
        }
        current.row(cells);
        rows++;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
