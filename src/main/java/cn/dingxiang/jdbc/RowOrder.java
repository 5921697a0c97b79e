package cn.dingxiang.jdbc;

/**
 * Rows ordered by a value, those alike by their key, either way; a page begins behind the row of a key.
 *
 * @param by        the value, an expression that is never null
 * @param from      tables the value is of, with the names it uses
 * @param among     which rows the key tells apart, a condition followed by AND; empty when it tells all apart
 * @param key       key of a row
 * @param downwards whether the greatest comes first
 */
record RowOrder(String by, String from, String among, String key, boolean downwards) {

    /** By a key that tells all rows apart. */
    RowOrder(String by, String from, String key, boolean downwards) {
        this(by, from, "", key, downwards);
    }

    /** What comes behind this row: none for a key that is no row's, all for null. */
    Sql behind(Object after) {
        if (after == null) {
            return new Sql();
        }
        String beyond = downwards ? " < " : " > ";
        if (by.equals(key)) {
            return Sql.of("AND " + key + beyond + "?", after);
        }
        String edge = "(SELECT " + by + " FROM " + from + " WHERE " + among + key + " = ?)";
        return Sql.of("AND (" + by + beyond + edge + " OR " + by + " = " + edge + " AND " + key + beyond + "?)", after, after, after);
    }

    Sql first(int limit) {
        String way = downwards ? " DESC" : "";
        return Sql.of("ORDER BY " + (by.equals(key) ? "" : by + way + ", ") + key + way + " LIMIT ?", limit);
    }
}
