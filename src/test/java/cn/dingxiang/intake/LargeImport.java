package cn.dingxiang.intake;

import cn.dingxiang.testing.TestApplication;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A large ledger made and imported in a JVM of its own; prints what became of it. Arguments: folder, rows. */
final class LargeImport {
    private static final String[] TITLES = {"协议编号", "姓名", "身份证号", "监护人", "培养院校", "入学年份", "培养类型", "县（市、区）", "户籍省", "签约日期",
        "定向单位", "协议文本", "学费（元）", "入学日期", "毕业日期"};

    private LargeImport() { }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0], "large.xlsx");
        write(file, Integer.parseInt(arguments[1]));
        int exitCode = 1;
        try (TestApplication application = TestApplication.start()) {
            ImportRequest request = ImportRequest.dryRun(file, ImportKind.AGREEMENTS, "220322");
            ImportReport report = application.get(ImportService.class).run(request.committedBy("test"), (pass, rows) -> {
                if (rows % 10_000 == 0) {
                    System.err.println(pass + " " + rows + " " + java.time.LocalTime.now());
                }
            });
            report.remarks().stream().limit(5).forEach(remark -> System.out.println(remark.text(java.util.Locale.ROOT)));
            System.out.println(report.counts() + " written " + report.written());
            exitCode = report.counts().fresh() == Integer.parseInt(arguments[1]) && report.written() ? 0 : 1;
        }
        System.out.flush();
        System.exit(exitCode);
    }

    private static void write(Path file, int rows) throws Exception {
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            for (int column = 0; column < TITLES.length; column++) {
                sheet.value(0, column, TITLES[column]);
            }
            for (int row = 1; row <= rows; row++) {
                String[] texts = {"XY-" + row, "学生" + row, Ledger.idNumber(row), "家长" + row, "某大学", "2022", "专科（高职）", "220322", "吉林省", null,
                    "第" + row % 300 + "镇卫生院", "sample-junior-college"};
                for (int column = 0; column < texts.length; column++) {
                    if (texts[column] != null) {
                        sheet.value(row, column, texts[column]);
                    }
                }
                sheet.value(row, 9, LocalDate.of(2022, 8, 20));
                sheet.style(row, 9).format("yyyy-mm-dd").set();
                sheet.value(row, 12, 5300.1);
                sheet.value(row, 13, "2022-09-01");
                sheet.value(row, 14, "2025-07-01");
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
