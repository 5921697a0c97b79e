package cn.dingxiang.intake;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as the spreadsheet numbers it, from 1; in JSON the object's place
 * @param cells  from the first column on; cells to the right of the last are blank
 */
public record SourceRow(int number, List<Cell> cells) {
    public SourceRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell.BLANK::equals);
    }
}
