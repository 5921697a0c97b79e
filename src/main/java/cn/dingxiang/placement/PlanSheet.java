package cn.dingxiang.placement;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/** Port: writes a plan as a workbook. */
public interface PlanSheet {

    /**
     * Writes the plan, and how it is worked out. {@code out} stays open.
     *
     * @param counties names of its counties by code
     * @param locale   {@link Locale#ROOT} stands for Chinese
     */
    void write(Plan plan, Map<String, String> counties, Locale locale, OutputStream out) throws IOException;
}
