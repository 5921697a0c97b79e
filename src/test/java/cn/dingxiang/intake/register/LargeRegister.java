package cn.dingxiang.intake.register;

import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.testing.Life;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A large register made and taken in a JVM of its own; prints what became of it. Arguments: folder, rows, agreements. */
final class LargeRegister {
    private static final String[] TITLES = {"姓名", "证件号码", "参保单位名称", "费款所属期", "缴费基数"};
    private static final int MONTHS = 10;

    private LargeRegister() { }

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[1]);
        int agreements = Integer.parseInt(arguments[2]);
        Path file = Path.of(arguments[0], "large.xlsx");
        write(file, rows, agreements);
        int exitCode = 1;
        try (RegisterWorld world = new RegisterWorld()) {
            record(world, agreements);
            long begun = System.nanoTime();
            RegisterReport report = world.intake().take(RegisterWorld.PROVINCE,
                    new RegisterRequest(file, RegisterKind.SOCIAL_INSURANCE, "社保", null, "22", Map.of(), Map.of()), (pass, done) -> {
                        if (done % 50_000 == 0) {
                            System.out.println(pass + " " + done);
                        }
                    });
            RegisterCounts counts = report.file().counts();
            System.out.println("read=" + counts.read() + " matched=" + counts.matched() + " proposals=" + counts.proposals() + " seconds="
                    + (System.nanoTime() - begun) / 1_000_000_000);
            exitCode = counts.read() == rows && counts.matched() == agreements * MONTHS && counts.proposals() == agreements ? 0 : 1;
        }
        System.out.flush();
        System.exit(exitCode);
    }

    /** Each agreement's person is paid for by one employer, month after month; everybody else is nobody here. */
    private static void write(Path file, int rows, int agreements) throws Exception {
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("缴费明细");
            for (int column = 0; column < TITLES.length; column++) {
                sheet.value(0, column, TITLES[column]);
            }
            for (int row = 0; row < rows; row++) {
                boolean ours = row < agreements * MONTHS;
                int person = ours ? row % agreements : agreements + row;
                String month = "2026%02d".formatted(1 + (ours ? row / agreements : row % MONTHS));
                String[] texts = {"学员" + person, RegisterWorld.idNumber(person), "某民营医院" + person % 7, month, "5000.00"};
                for (int column = 0; column < texts.length; column++) {
                    sheet.value(row + 1, column, texts[column]);
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void record(RegisterWorld world, int agreements) {
        Map<String, Object> scenario = Life.serving().scenario("2027-01-01");
        List<NewAgreement> all = new ArrayList<>();
        for (int person = 0; person < agreements; person++) {
            all.add(new NewAgreement("XY-" + person, new Student("学员" + person, IdNumber.of(RegisterWorld.idNumber(person)), null, null),
                    new Parties("学员" + person, null, null, null), (Map<String, Object>) scenario.get("agreement"),
                    (List<Map<String, Object>>) scenario.get("events"), null, null, true, "test"));
        }
        world.get(AgreementRecords.class).createAll(all);
    }
}
