package cn.dingxiang.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;

/** Port: the product as a server. */
public interface Serving {

    /**
     * Starts everything, and serves until the process is told to stop.
     *
     * @param out      gets address, demo accounts and summary
     * @param progress hears how far the start is
     * @param locale   language of both; {@link Locale#ROOT} stands for Chinese
     */
    void serve(PrintStream out, PrintWriter progress, Locale locale);
}
