package cn.dingxiang.cli;

import java.io.PrintStream;
import java.util.Locale;

/** Port: the watch over the product, in this process and apart from it. */
public interface Watching {

    /**
     * Looks once, or until the process is told to stop.
     *
     * @param once   whether to look only once
     * @param out    hears what changed from look to look
     * @param locale language of that; {@link Locale#ROOT} stands for Chinese
     * @return whether all was well at the last look
     */
    boolean watch(boolean once, PrintStream out, Locale locale);
}
