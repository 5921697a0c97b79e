package cn.dingxiang.review.list;

import cn.dingxiang.directory.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Goes through the rows of every page, one page in memory at a time. */
final class AllPages<T> implements Iterator<T> {
    private final Function<String, Page<T>> pages;
    private final Runnable each;
    private Iterator<T> rows;
    private String next;

    /** @param pages the page after a key; null asks for the first @param each is run before every row is handed over */
    AllPages(Function<String, Page<T>> pages, Runnable each) {
        this.pages = pages;
        this.each = each;
        turnTo(null);
    }

    private void turnTo(String after) {
        Page<T> page = pages.apply(after);
        rows = page.rows().iterator();
        next = page.next();
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && next != null) {
            turnTo(next);
        }
        return rows.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        each.run();
        return rows.next();
    }
}
