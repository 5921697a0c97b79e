package cn.dingxiang.demo;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows being written from top to bottom; closing it finishes the file. */
interface Table extends Closeable {

    /** The next row; empty text leaves a cell blank, and a day written 2026-11-22 may become a date. */
    void row(List<String> cells) throws IOException;
}
