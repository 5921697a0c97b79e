package cn.dingxiang.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Port: blank workbooks to fill in. */
public interface Templates {

    /** Writes a blank workbook: titles, dropdowns, text-typed columns of digits, and a sheet of explanations. */
    void write(List<TemplateColumn> columns, Path target) throws IOException;
}
