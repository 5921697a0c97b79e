package cn.dingxiang.cli;

import java.io.PrintStream;

/** Port: the product as a server. */
public interface Serving {

    /** Starts everything, prints address, accounts and summary to {@code out}, and serves until the process is told to stop. */
    void serve(PrintStream out);
}
