package cn.dingxiang.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file as Chinese spreadsheets save it: GB18030, lines ended by CR LF. */
final class CsvTable implements Table {
    private final CSVPrinter printer;

    CsvTable(Path file, List<String> headings) throws IOException {
        Writer writer = Files.newBufferedWriter(file, Charset.forName("GB18030"));
        this.printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        row(headings);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells);
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
