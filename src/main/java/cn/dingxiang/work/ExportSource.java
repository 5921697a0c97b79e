package cn.dingxiang.work;

import cn.dingxiang.directory.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/** A list that writes its own workbook; otherwise as {@link SheetSource}, which is simpler where a plain table will do. */
public interface ExportSource {

    /** By which pages ask for it. */
    String name();

    /** What people call it; the file's name. */
    String title(Locale locale);

    /**
     * How many rows there will be; 0 when that is not known cheaply. Also called before the job is put in the queue.
     *
     * @throws cn.dingxiang.directory.Refused when the actor may not, or a filter makes no sense
     */
    long count(Actor actor, Map<String, String> filters);

    /** Writes it. @param each is run before every row, and may throw to stop. {@code out} stays open */
    void write(Actor actor, Map<String, String> filters, Locale locale, OutputStream out, Runnable each) throws IOException;
}
