package cn.dingxiang.intake;

import cn.dingxiang.directory.IdNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A ledger for tests, told row by row: what a row does not say is as in a good row. */
public final class Ledger {
    private final List<String> titles = new ArrayList<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** A ledger of agreements whose rows are good until changed. */
    public static Ledger ofAgreements() {
        return new Ledger();
    }

    /** An empty sheet with these titles. */
    public static Ledger titled(String... titles) {
        Ledger ledger = new Ledger();
        ledger.titles.addAll(List.of(titles));
        return ledger;
    }

    /** Adds a good agreement. @param changes title, value, title, value, …; a null value leaves the cell blank */
    public Ledger agreement(int serial, Object... changes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("协议编号", "XY-" + serial);
        row.put("姓名", "学生" + serial);
        row.put("身份证号", idNumber(serial));
        row.put("监护人", "家长" + serial);
        row.put("入学年份", "2022");
        row.put("培养类型", "专科（高职）");
        row.put("县（市、区）", "220322");
        row.put("户籍省", "吉林省");
        row.put("签约日期", LocalDate.of(2022, 8, 20));
        row.put("定向单位", "某镇卫生院");
        row.put("协议文本", "sample-junior-college");
        for (int index = 0; index < changes.length; index += 2) {
            row.put((String) changes[index], changes[index + 1]);
        }
        return row(row);
    }

    /** Adds a row: title, value, title, value, … */
    public Ledger row(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index += 2) {
            row.put((String) cells[index], cells[index + 1]);
        }
        return row(row);
    }

    /** Changes a cell of the last row. */
    public Ledger with(String title, Object value) {
        rows.get(rows.size() - 1).put(title, value);
        if (!titles.contains(title)) {
            titles.add(title);
        }
        return this;
    }

    private Ledger row(Map<String, Object> row) {
        row.keySet().stream().filter(title -> !titles.contains(title)).forEach(titles::add);
        rows.add(row);
        return this;
    }

    /** An invented ID number that checks. */
    public static String idNumber(int serial) {
        LocalDate born = LocalDate.of(2000, 1, 1).plusDays(serial / 900);
        String digits = "220322" + born.toString().replace("-", "") + String.format("%03d", serial % 900 + 100);
        return digits + IdNumber.checkCharacter(digits);
    }

    public Path xlsx(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            for (int column = 0; column < titles.size(); column++) {
                sheet.value(0, column, titles.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    write(sheet, row + 1, column, rows.get(row).get(titles.get(column)));
                }
            }
        }
        return file;
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    public Path csv(Path file, Charset charset, boolean marked) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", titles));
        rows.forEach(row -> lines.add(titles.stream().map(title -> Objects.toString(row.get(title), "")).collect(Collectors.joining(","))));
        Files.write(file, ((marked ? "\uFEFF" : "") + String.join("\r\n", lines) + "\r\n").getBytes(charset));
        return file;
    }
}
