package cn.dingxiang.web;

import java.io.Writer;

/** A page in memory, written by one thread. */
final class PageWriter extends Writer {
    private static final int USUAL_PAGE = 64 * 1024;

    private final StringBuilder page = new StringBuilder(USUAL_PAGE);

    @Override
    public void write(int character) {
        page.append((char) character);
    }

    @Override
    public void write(char[] from, int offset, int length) {
        page.append(from, offset, length);
    }

    @Override
    public void write(String from) {
        page.append(from);
    }

    @Override
    public void write(String from, int offset, int length) {
        page.append(from, offset, offset + length);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
