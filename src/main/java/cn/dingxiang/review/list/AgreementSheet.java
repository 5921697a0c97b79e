package cn.dingxiang.review.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;

/** Port: writes a list of agreements as a workbook, row by row, in flat memory. */
public interface AgreementSheet {

    /** @param locale {@link Locale#ROOT} stands for Chinese. {@code out} stays open. */
    void write(Iterator<AgreementLine> lines, Locale locale, OutputStream out) throws IOException;
}
