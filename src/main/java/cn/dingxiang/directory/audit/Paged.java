package cn.dingxiang.directory.audit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Goes through rows of a key, a page at a time, so that memory stays flat. */
final class Paged<T> implements Iterator<T> {
    private final LongFunction<List<T>> pages;
    private final ToLongFunction<T> key;
    private Iterator<T> page;
    private T next;

    /**
     * @param start the key to go on from
     * @param pages the rows behind a key, in order; empty at the end
     */
    Paged(long start, LongFunction<List<T>> pages, ToLongFunction<T> key) {
        this.pages = pages;
        this.key = key;
        this.page = pages.apply(start).iterator();
        this.next = page.hasNext() ? page.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** The key of what comes next; the greatest there can be at the end. */
    long nextKey() {
        return next == null ? Long.MAX_VALUE : key.applyAsLong(next);
    }

    @Override
    public T next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        T current = next;
        if (!page.hasNext()) {
            page = pages.apply(key.applyAsLong(current)).iterator();
        }
        next = page.hasNext() ? page.next() : null;
        return current;
    }
}
